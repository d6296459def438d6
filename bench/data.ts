import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";

/** Where the development sets lie: `DRAGOMAN_DATA`, else beside the repository. */
export const dataFolder = resolve(process.env.DRAGOMAN_DATA ?? "../shared/data");

/** What each set is, so that anyone can fetch it again. */
const ORIGINS = {
  "pages/wcxb": "WCXB, the web content extraction benchmark (article pages of its development part)",
  "pages/trafilatura": "the evaluation pages of trafilatura (every second one)",
  "pages/readability": "the test pages of mozilla/readability",
  "pages/htmldate": "the evaluation pages of htmldate (every fourth one)",
} as const;

export type PageSet = keyof typeof ORIGINS;

/** One page of a set with what its gold says. */
export interface GoldPage {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly text?: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly date?: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

/** False, with a line on stderr, where the set is not on this machine. */
export function hasSet(set: PageSet): boolean {
  if (existsSync(goldPath(set))) return true;
  process.stderr.write(
    `missing: ${goldPath(set)}; it is ${ORIGINS[set]}; set DRAGOMAN_DATA to its parent folder\n`,
  );
  return false;
}

export function goldPages(set: PageSet): readonly GoldPage[] {
  const lines = readFileSync(goldPath(set), "utf8").trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as GoldPage);
}

/** The page as it was saved. */
export function pageBytes(set: PageSet, page: GoldPage): Uint8Array {
  return gunzipSync(readFileSync(resolve(dataFolder, set, page.html)));
}

/** Pins the data: floors hold only for the gold file they were measured on. */
export function goldDigest(set: PageSet): string {
  return createHash("sha256")
    .update(readFileSync(goldPath(set)))
    .digest("hex")
    .slice(0, 16);
}

const goldPath = (set: PageSet): string => resolve(dataFolder, set, "gold.jsonl");
