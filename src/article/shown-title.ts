import type { HtmlElement } from "../page/tree.ts";
import { comparable } from "./site-names.ts";

/** Shorter parts are sections and names: "World", "Herald Post". */
const MIN_WORDS = 3;
const MIN_LENGTH = 12;
/** A title with more parts is a list of keywords. */
const MAX_PARTS = 8;
const MAX_LENGTH = 300;
/** "Ministry: talks fail" is printed "Talks fail"; "iPhone" stays. */
const SMALL_START = /^\p{Ll}(?=\p{Ll})/u;
/** What the page does not show, or shows of other pages. */
const SILENT: ReadonlySet<string> = new Set(
  "head script style noscript template nav footer aside".split(" "),
);
/** Words of these alone lead to another page or name a field. */
const NO_HEADLINES: ReadonlySet<string> = new Set(["a", "option", "label", "button"]);

/** The parts of a title and the marks between them: "Talks fail - World - Herald Post" → three parts */
interface TitlePart {
  readonly start: number;
  readonly end: number;
}

/**
 * The longest run of a title's parts that the page prints alone, as a headline stands above its text: "Talks fail" of
 * "Herald Post - World - Talks fail". The whole title where it is printed, undefined where no part is.
 */
export function findShownTitle(title: string, separator: RegExp, root: HtmlElement): string | undefined {
  const runs = toRuns(title, separator);
  if (runs.length === 0) return undefined;
  const shown = findShownLines(root, new Set(runs.map(comparable)));
  const run = runs.find((one) => shown.has(comparable(one)));
  return run === undefined || title.startsWith(run)
    ? run
    : run.replace(SMALL_START, (first) => first.toUpperCase());
}

/** Every run of neighbouring parts, the longest first; none where the title has one part only. */
function toRuns(title: string, separator: RegExp): readonly string[] {
  const parts = toParts(title, separator);
  if (parts.length < 2 || parts.length > MAX_PARTS) return [];
  return parts
    .flatMap(({ start }, from) => parts.slice(from).map(({ end }) => title.slice(start, end).trim()))
    .filter((run) => run.length >= MIN_LENGTH && run.split(/\s+/).length >= MIN_WORDS)
    .toSorted((a, b) => b.length - a.length);
}

function toParts(title: string, separator: RegExp): readonly TitlePart[] {
  const marks = [...title.matchAll(separator)];
  const starts = [0, ...marks.map((mark) => mark.index + mark[0].length)];
  return starts.map((start, at) => ({ start, end: marks[at]?.index ?? title.length }));
}

/** Which of `wanted`, as comparable words, are the whole text of an element. */
function findShownLines(root: HtmlElement, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = ({ name, children }: HtmlElement): string => {
    if (SILENT.has(name)) return "";
    let words = "";
    for (const child of children) {
      const more = child.kind === "text" ? comparable(child.value.slice(0, MAX_LENGTH)) : visit(child);
      if (words.length <= MAX_LENGTH) words += more;
    }
    if (!NO_HEADLINES.has(name) && wanted.has(words)) found.add(words);
    return words;
  };
  visit(root);
  return found;
}
