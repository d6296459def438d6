import type { ActorSummary } from "../store/query/actors.ts";
import type { Column } from "./column.ts";

export const actorColumns: readonly Column<ActorSummary>[] = [
  { name: "key", type: "text", of: ({ key }) => key },
  { name: "name", type: "text", of: ({ name }) => name },
  { name: "names", type: "text", of: ({ names }) => names.join("; ") },
  { name: "kind", type: "text", of: ({ kind }) => kind },
  { name: "code", type: "text", of: ({ code }) => code },
  { name: "sector", type: "text", of: ({ sector }) => sector },
  { name: "office", type: "text", of: ({ office }) => office },
  { name: "wikidata", type: "text", of: ({ wikidata }) => wikidata },
  { name: "parts", type: "whole", of: ({ parts }) => parts },
];
