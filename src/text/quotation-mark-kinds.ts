import type { Span } from "./span.ts";

/** A character (or a doubled one) that may be a quotation mark, and how it stands between its neighbours. */
export interface QuotationMark extends Span {
  readonly kind: string;
  /** White space, a bracket, a dash or another mark before it, and a word after it: the place of an opening mark. */
  readonly mayOpen: boolean;
  /** A word or its punctuation before it, and no word after it: the place of a closing mark. */
  readonly mayClose: boolean;
  /** Something other than white space follows in the paragraph. */
  readonly hasTextAfter: boolean;
}

/** Which opening marks a mark closes: by the book, and in careless typography. */
export interface ClosingMark {
  readonly exact: readonly string[];
  readonly loose: readonly string[];
}

interface MarkKind {
  readonly direction: "open" | "close" | "either";
  readonly closes: ClosingMark;
}

const NOTHING: MarkKind = { direction: "either", closes: { exact: [], loose: [] } };

/** What each mark can do. “ closes „ in German, « closes » in Danish, ” opens and closes in Swedish. */
const KINDS: Readonly<Record<string, MarkKind>> = {
  '"': { direction: "either", closes: { exact: ['"'], loose: ["“", "„", "``"] } },
  "``": { direction: "open", closes: { exact: [], loose: [] } },
  "''": { direction: "either", closes: { exact: ["``", "''"], loose: ['"', "“"] } },
  "“": { direction: "either", closes: { exact: ["„"], loose: ["“"] } },
  "”": { direction: "either", closes: { exact: ["“", "„", "”"], loose: ['"', "``"] } },
  "„": { direction: "open", closes: { exact: [], loose: [] } },
  "«": { direction: "open", closes: { exact: ["»"], loose: [] } },
  "»": { direction: "either", closes: { exact: ["«"], loose: [] } },
  "‹": { direction: "open", closes: { exact: ["›"], loose: [] } },
  "›": { direction: "either", closes: { exact: ["‹"], loose: [] } },
  "'": { direction: "either", closes: { exact: ["'"], loose: ["‘", "‚"] } },
  "‘": { direction: "either", closes: { exact: ["‚"], loose: [] } },
  "’": { direction: "close", closes: { exact: ["‘", "‚"], loose: ["'"] } },
  "‚": { direction: "open", closes: { exact: [], loose: [] } },
};

/** What a kind of mark can do. */
export const markAt = (kind: string): MarkKind => KINDS[kind] ?? NOTHING;

/** Every mark of the paragraph, in order. "He said ''no''" has two: '' and ''. */
export function scanMarks(text: string, paragraph: Span): readonly QuotationMark[] {
  const inside = text.slice(paragraph.start, paragraph.end);
  return [...inside.matchAll(/``|''|["“”„«»‹›'‘’‚]/gu)].map((match) => {
    const start = paragraph.start + match.index;
    const end = start + match[0].length;
    const before = start === paragraph.start ? " " : text.charAt(start - 1);
    const after = end === paragraph.end ? " " : text.charAt(end);
    const blankBefore = /\s/u.test(before);
    const blankAfter = /\s/u.test(after);
    return {
      kind: match[0],
      start,
      end,
      mayOpen: !blankAfter && (blankBefore || /[([{\-–—/:;"“„‘'`«‹»›]/u.test(before)),
      mayClose: !blankBefore && !/[\p{L}\p{N}]/u.test(after),
      hasTextAfter: !blankAfter || /\S/u.test(text.slice(end, Math.min(end + 2, paragraph.end))),
    };
  });
}

/** Words that begin with an apostrophe: ’tis, 'em, ’til. */
const ELISIONS = /^(?:tis|twas|em|til|cause|bout|round|n|ere|cos|cept)(?![\p{L}])/iu;
/** Decades: ’90s, '68. */
const DECADE = /^\d\d(?:s\b|(?!\d))/u;
/** Feet and minutes before inches: 6'2", 5’ 11”. */
const FEET_BEFORE = /\d['’′]\s?\d{1,2}½?$/u;

/** True where the mark is no quotation mark: an apostrophe, a possessive, feet or inches. `open` holds the kinds of open marks. */
export function isApostrophe(
  text: string,
  marks: readonly QuotationMark[],
  index: number,
  open: readonly string[],
): boolean {
  const mark = marks[index];
  if (mark === undefined) return false;
  const before = text.slice(Math.max(0, mark.start - 8), mark.start);
  const after = text.slice(mark.end, mark.end + 8);
  if (mark.kind === '"' || mark.kind === "”") return isInches(before, after, mark, marks[index + 1]);
  if (!["'", "‘", "’"].includes(mark.kind)) return false;
  if (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return true;
  const isQuoting = open.some((kind) => ["'", "‘", "‚"].includes(kind));
  if (mark.mayOpen && !(isQuoting && mark.mayClose)) return isLeadingApostrophe(after, mark, marks, index);
  if (!isQuoting) return true;
  return mark.mayClose && isPossessive(before, after, marks, index);
}

function isInches(
  before: string,
  after: string,
  mark: QuotationMark,
  next: QuotationMark | undefined,
): boolean {
  if (FEET_BEFORE.test(before)) return true;
  // The 12" record: after a digit, before a small letter, and the next such mark can only close.
  return /\d$/u.test(before) && /^\s\p{Ll}/u.test(after) && next?.kind === mark.kind && !next.mayOpen;
}

function isLeadingApostrophe(
  after: string,
  mark: QuotationMark,
  marks: readonly QuotationMark[],
  index: number,
): boolean {
  if (mark.kind === "’") return true; // never opens a quotation in English print
  if (!ELISIONS.test(after) && !DECADE.test(after))
    return mark.kind === "'" && nextClosing(marks, index) === undefined;
  const closing = nextClosing(marks, index);
  return closing === undefined || DECADE.test(after);
}

/** 'The ministers' talks failed': after s, before a small letter, where a later mark closes the quotation. */
function isPossessive(
  before: string,
  after: string,
  marks: readonly QuotationMark[],
  index: number,
): boolean {
  if (!/[sSxzZ]$/u.test(before) || !/^\s\p{Ll}/u.test(after)) return false;
  return nextClosing(marks, index) !== undefined;
}

/** The next single mark, if it stands where one closes; apostrophes inside words are passed over. */
function nextClosing(marks: readonly QuotationMark[], index: number): QuotationMark | undefined {
  for (let at = index + 1; at < marks.length; at += 1) {
    const mark = marks[at];
    if (mark === undefined || !["'", "’", "‘"].includes(mark.kind)) continue;
    if (mark.mayClose) return mark;
    if (mark.mayOpen) return undefined;
  }
  return undefined;
}
