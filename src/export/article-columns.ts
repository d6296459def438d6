import type { ArticleSummary } from "../store/query/articles.ts";
import type { Column } from "./column.ts";

export const articleColumns: readonly Column<ArticleSummary>[] = [
  { name: "id", type: "text", of: ({ id }) => id },
  { name: "title", type: "text", of: ({ title }) => title },
  { name: "outlet", type: "text", of: ({ outlet }) => outlet },
  { name: "domain", type: "text", of: ({ domain }) => domain },
  { name: "agency", type: "text", of: ({ agency }) => agency },
  { name: "published", type: "text", of: ({ published }) => published },
  { name: "url", type: "text", of: ({ url }) => url },
  { name: "added", type: "text", of: ({ addedAt }) => addedAt },
  { name: "version", type: "whole", of: ({ version }) => version },
  { name: "standing", type: "text", of: ({ standing }) => standing },
  { name: "notice", type: "text", of: ({ notice }) => notice },
  { name: "statements", type: "whole", of: ({ statements }) => statements },
  { name: "events", type: "whole", of: ({ events }) => events },
  { name: "agreements", type: "whole", of: ({ agreements }) => agreements },
  { name: "reprint_of", type: "text", of: ({ reprintOf }) => reprintOf },
  { name: "replaced_by", type: "text", of: ({ replacedBy }) => replacedBy },
];
