import { cellOf, parseTable, type ReadLexicon } from "../text/table.ts";

/**
 * `section`: a heading, and what stands under it; `line`: a whole line; `start`: how a short line begins; `within`: words
 * that give a whole paragraph away wherever they stand in it.
 */
const PLACES = ["section", "line", "start", "within"] as const;
const ROLES = [
  "related",
  "paywall",
  "comments",
  "author",
  "newsletter",
  "share",
  "consent",
  "navigation",
  "advert",
  "credit",
  "byline",
  "tags",
  "footer",
] as const;

export type PhraseRole = (typeof ROLES)[number];

/** What readers see printed over and between the parts of a page that are no article: "Most Read News", "Photo: …". */
export interface Phrases {
  readonly sections: ReadonlyMap<string, PhraseRole>;
  readonly lines: ReadonlyMap<string, PhraseRole>;
  readonly starts: PhraseIndex;
  readonly within: PhraseIndex;
}

/** Phrases by their first characters: a page has hundreds of lines and the table hundreds of phrases. */
type PhraseIndex = ReadonlyMap<string, readonly Phrase[]>;
const KEY_LENGTH = 2;

interface Phrase {
  readonly phrase: string;
  readonly role: PhraseRole;
}

const FILE = "boilerplate.tsv";

/** Reads `data/page/boilerplate.tsv`. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadPhrases(read: ReadLexicon): Phrases {
  const rows = parseTable(FILE, read(FILE), ["phrase", "place", "role"]).map((row) => ({
    phrase: row.phrase,
    place: cellOf(FILE, row, "place", PLACES),
    role: cellOf(FILE, row, "role", ROLES),
  }));
  const at = (place: (typeof PLACES)[number]) => rows.filter((row) => row.place === place);
  return {
    sections: new Map(at("section").map(({ phrase, role }) => [phrase, role])),
    lines: new Map(at("line").map(({ phrase, role }) => [phrase, role])),
    starts: toIndex(at("start")),
    within: toIndex(at("within")),
  };
}

function toIndex(phrases: readonly Phrase[]): PhraseIndex {
  const index = new Map<string, readonly Phrase[]>();
  for (const each of phrases) {
    const key = each.phrase.slice(0, KEY_LENGTH);
    index.set(key, [...(index.get(key) ?? []), each]);
  }
  return index;
}

/** Marks that stand around a label: "Read more »", "Share this:", "• Related …". */
const MARKS: ReadonlySet<string> = new Set(" :;,.…!?»›>→|–—-«‹<←•·*+#");
// "(12)", "12": how many comments there are.
const COUNT = /\(?\d{1,6}\)?$/u;
/** No label is longer; a longer text is compared as it is. */
const MAX_LABEL = 300;

/** A label as the table has it: lower case, straight apostrophes, no mark or count around it: "Comments (12)" → "comments". */
export function toLabel(text: string): string {
  if (text.length > MAX_LABEL) return text;
  const lower = text.toLowerCase().replace(/[‘’]/gu, "'").replace(/\s+/gu, " ");
  return trimMarks(trimMarks(lower).replace(COUNT, ""));
}

function trimMarks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && MARKS.has(text.charAt(start))) start++;
  while (end > start && MARKS.has(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Longer lines are sentences of their own, however they begin. */
const MAX_START = 160;
/** Longer paragraphs may well be about newsletters or cookies. */
const MAX_WITHIN = 300;
// "[Read more: …]", "• Read more: …"
const LINE_HEAD = /^[\s[(«‹•·*>»–—-]{1,5}/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** The role of a line by the words it begins with, or that stand anywhere in it: "Read more: Talks resume" → related. */
export function roleOfWording(text: string, { starts, within }: Phrases): PhraseRole | undefined {
  if (text.length > MAX_WITHIN) return undefined;
  const lower = text.toLowerCase().replace(/[‘’]/gu, "'").replace(LINE_HEAD, "");
  const start = text.length > MAX_START ? undefined : phraseAt(lower, 0, starts);
  if (
    start &&
    !(WORD_START.test(lower.slice(start.phrase.length)) && WORD_START.test(start.phrase.slice(-1)))
  ) {
    return start.role;
  }
  for (let at = 0; at !== -1 && at < lower.length; at = nextWord(lower, at)) {
    const found = phraseAt(lower, at, within);
    if (found) return found.role;
  }
  return undefined;
}

const phraseAt = (text: string, at: number, index: PhraseIndex): Phrase | undefined =>
  index.get(text.slice(at, at + KEY_LENGTH))?.find(({ phrase }) => text.startsWith(phrase, at));

function nextWord(text: string, at: number): number {
  const blank = text.indexOf(" ", at);
  return blank === -1 ? -1 : blank + 1;
}
