import type { SearchHit } from "../../store/query/search.ts";
import { UsageError } from "../command.ts";
import { formatArticle, formatCard } from "../format/card.ts";
import type { Style } from "../format/style.ts";
import { wrap } from "../format/wrap.ts";
import { toCommand } from "../list-command.ts";
import { listOptions } from "../list-options.ts";

const NAME = "search";
const PLACES = ["articles", "findings"] as const;
const INDENT = "    ";

export const searchCommand = toCommand<SearchHit>({
  name: NAME,
  summary: "Look for words in everything that is kept",
  operands: "WORDS…",
  takesDashed: true,
  description: [
    'Prints the articles that hold all the words, best matches first, each with a passage. Forms of a word count as one ("sanction" finds "sanctions"). "In quotation marks" words stand side by side; minist* finds what begins so; a word behind - must not be there. Where more than a thousand hold the words, those that came in last are weighed, and all that have them in the title.',
  ],
  options: [
    {
      name: "in",
      value: PLACES.join("|"),
      choices: PLACES,
      help: "Where to look: whole texts and titles (the default), or the words of statements, events and agreements.",
    },
    ...listOptions,
  ],
  examples: [
    { line: "dragoman search fisheries accord", shows: "articles with both words" },
    { line: "dragoman search accord -fisheries", shows: "articles with the one word and without the other" },
    { line: "dragoman search '\"paper pact\"' --in findings", shows: "who used these words" },
  ],
  none: "nothing found",
  async ask({ inputs, options }) {
    const words = inputs.join(" ");
    if (words.trim() === "") throw new UsageError("nothing to look for: name some words", NAME);
    const { search } = await import("../../store/query/search.ts");
    const place = PLACES.find((known) => known === options.value("in")) ?? "articles";
    return (store, paging) => search(store, { words, in: place, ...paging });
  },
  toText: formatHit,
  columns: async () => (await import("../../export/search-columns.ts")).searchColumns,
});

function formatHit(hit: SearchHit, style: Style, width: number): string {
  if (hit.kind !== "article") return formatCard(hit, style, width);
  const { article, passage, marks } = hit;
  const lines = [
    wrap(style.bold(article.title ?? "no title"), width),
    wrap(highlight(passage, marks, style), width, INDENT),
    style.dim(wrap(`${formatArticle(article)} · ${article.id}`, width, INDENT)),
  ];
  return `${lines.join("\n")}\n\n`;
}

function highlight(passage: string, marks: readonly (readonly [number, number])[], style: Style): string {
  let at = 0;
  let shown = "";
  for (const [start, end] of marks) {
    shown += passage.slice(at, start) + style.accent(passage.slice(start, end));
    at = end;
  }
  return shown + passage.slice(at);
}
