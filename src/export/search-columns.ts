import type { SearchHit } from "../store/query/search.ts";
import type { Column } from "./column.ts";
import { wordsOf } from "./reaction-columns.ts";

export const searchColumns: readonly Column<SearchHit>[] = [
  { name: "kind", type: "text", of: ({ kind }) => kind },
  { name: "id", type: "text", of: (hit) => (hit.kind === "article" ? hit.article.id : hit.id) },
  { name: "words", type: "text", of: (hit) => (hit.kind === "article" ? hit.passage : wordsOf(hit)) },
  { name: "title", type: "text", of: ({ article }) => article.title },
  { name: "outlet", type: "text", of: ({ article }) => article.outlet },
  { name: "published", type: "text", of: ({ article }) => article.published },
  { name: "url", type: "text", of: ({ article }) => article.url },
];
