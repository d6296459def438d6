import type { Rec, RecordArticle } from "../../record/record.ts";
import type { Known } from "../../text/known.ts";
import type { Style } from "./style.ts";
import { wrap } from "./wrap.ts";

const SEPARATOR = " · ";
const WORD = /\S+/g;
/** e.g. "2024-06-20T09:10:00+09:00", "2024-06-20T09:10Z" */
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::[\d.]{2,12})?(Z|[+-][\d:]{4,5})?$/;

/** Title; outlet, byline, place and date; address, in one piece so that it can be copied; how much was found. */
export function formatHead(
  { article, statements, events, actors }: Rec,
  style: Style,
  width: number,
): string {
  const source = [article.outlet.name ?? article.outlet.domain, credit(article), ...people(article)];
  const counts = [
    formatCount(countWords(article.text), "word"),
    formatCount(statements.length, "statement"),
    formatCount(events.length, "event"),
    formatCount(actors.length, "actor"),
    ...(article.related.length > 0 ? [`${article.related.length} related`] : []),
  ];
  return [
    style.bold(wrap(article.title ?? "(no title)", width)),
    wrap(joined([...source, article.dateline, formatDate(article.published)]), width),
    style.dim(article.url ?? article.canonicalUrl ?? ""),
    style.dim(wrap(joined(counts), width)),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

const joined = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== "").join(SEPARATOR);

const people = ({ byline }: RecordArticle): readonly string[] =>
  byline.length > 0 ? [`by ${byline.join(", ")}`] : [];

const credit = ({ outlet }: RecordArticle): string | null =>
  outlet.agency === null || outlet.agency === outlet.name ? null : `from ${outlet.agency}`;

const countWords = (text: string): number => text.match(WORD)?.length ?? 0;
const formatCount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** The date as the page gives it; what was not read but told or worked out says so. */
function formatDate(date: Known<string>): string {
  if (date.basis === "unknown") return "date unknown";
  const shown = date.value.replace(DATE_TIME, (_all, day, time, zone) =>
    [day, time, zone === "Z" ? "UTC" : zone].filter(Boolean).join(" "),
  );
  if (date.basis === "stated" || date.from === "metadata" || date.from === "text") return shown;
  return date.from === "given" ? `${shown} (as given)` : `${shown} (from the ${date.from})`;
}
