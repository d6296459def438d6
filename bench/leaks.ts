import { readFileSync } from "node:fs";
import { parseTable } from "../src/text/table.ts";

/** Longer lines that begin like a heading are sentences. */
const MAX_HEADING = 80;

/** A heading that pages print over what is no article: the whole line, or how the line starts. */
interface LeakHeading {
  readonly heading: string;
  readonly match: string;
}

const FILE = "leak-headings.tsv";
const headings: readonly LeakHeading[] = parseTable(
  FILE,
  readFileSync(new URL(FILE, import.meta.url), "utf8"),
  ["heading", "match"],
);

/** Lines of the found text that are a listed heading ("Most Read News", "Newsletter") and do not stand in the gold. */
export function findLeaks({
  gold,
  found,
}: {
  readonly gold: string;
  readonly found: string;
}): readonly string[] {
  const right = new Set(gold.split("\n").map(toLine));
  return found
    .split("\n")
    .map(toLine)
    .filter((line) => line !== "" && line.length <= MAX_HEADING && !right.has(line) && isHeading(line));
}

const isHeading = (line: string): boolean =>
  headings.some(({ heading, match }) => (match === "line" ? line === heading : line.startsWith(heading)));

const toLine = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/[\s.…!>»]{1,3}$/u, "");
