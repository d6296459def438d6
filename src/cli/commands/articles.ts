import type { ArticleSummary } from "../../store/query/articles.ts";
import type { Option } from "../command.ts";
import { formatArticle } from "../format/card.ts";
import type { Style } from "../format/style.ts";
import { wrap } from "../format/wrap.ts";
import { toCommand } from "../list-command.ts";
import { listOptions, toFilter } from "../list-options.ts";

const INDENT = "    ";

const filterOptions: readonly Option[] = [
  { name: "since", value: "DAY", help: "Published on this day (YYYY-MM-DD) or later." },
  { name: "until", value: "DAY", help: "Published on this day or earlier." },
  { name: "outlet", value: "DOMAIN", help: "Only from this outlet: kesh.example." },
  { name: "url", value: "URL", help: "Only the page at this address; with --replaced all its versions." },
  { name: "words", value: "WORDS", help: "Only what holds these words, as dragoman search takes them." },
  { name: "replaced", help: "Also versions and articles that were replaced." },
];

export const articlesCommand = toCommand<ArticleSummary>({
  name: "articles",
  summary: "List the articles that are kept",
  operands: "",
  description: [
    "Prints articles, newest first: where and when each was published, how much was found in it, what it reprints, what replaced it, and the id by which other commands take it.",
  ],
  options: [...filterOptions, ...listOptions],
  examples: [{ line: "dragoman articles --outlet kesh.example", shows: "what is kept of one outlet" }],
  none: "no article answers to this",
  async ask({ options }) {
    const { listArticles } = await import("../../store/query/articles.ts");
    const filter = toFilter(options, filterOptions);
    return (store, paging) => listArticles(store, { ...filter, ...paging });
  },
  toText: formatSummary,
  columns: async () => (await import("../../export/article-columns.ts")).articleColumns,
});

function formatSummary(article: ArticleSummary, style: Style, width: number): string {
  const { title, statements, events, agreements, id, version, reprintOf, replacedBy, notice } = article;
  const counts = [
    count(statements, "statement"),
    count(events, "event"),
    count(agreements, "agreement"),
  ].join(", ");
  const notes = [
    ...(version > 1 ? [`version ${version}`] : []),
    ...(notice === null ? [] : [notice]),
    ...(reprintOf === null ? [] : [`reprints ${reprintOf}`]),
    ...(replacedBy === null ? [] : [`replaced by ${replacedBy}`]),
  ];
  return [
    wrap(style.bold(title ?? "no title"), width),
    wrap([counts, ...notes].join(" · "), width, INDENT),
    style.dim(wrap(`${formatArticle(article)} · ${id}`, width, INDENT)),
    "\n",
  ].join("\n");
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;
