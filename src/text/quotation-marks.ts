import {
  type ClosingMark,
  isApostrophe,
  markAt,
  type QuotationMark,
  scanMarks,
} from "./quotation-mark-kinds.ts";
import type { Span } from "./span.ts";

/** A stretch between a pair of quotation marks. `span` holds the marks, `inner` does not. */
export interface QuotationPair {
  readonly span: Span;
  readonly inner: Span;
  /** How many open quotations it stands in: 0 outermost. */
  readonly depth: number;
  /** False where the closing mark is missing: then it ends where its surroundings end. */
  readonly closed: boolean;
  /** The opening mark as printed. */
  readonly mark: string;
  /** It takes up a quotation that ended without a closing mark just before, as paragraphs of one quotation do. */
  readonly continues: boolean;
}

/** Deeper nesting than any prose has; further opening marks are ignored, so that work stays linear. */
const MAX_DEPTH = 6;

interface Open {
  readonly mark: QuotationMark;
  readonly continues: boolean;
}

/**
 * Pairs the quotation marks of one paragraph. Apostrophes, feet and inches are told apart; a closing mark that
 * closes nothing is ignored; an opening one that nothing closes ends with the paragraph. Pairs come in text order.
 */
export function pairQuotationMarks(text: string, paragraph: Span): readonly QuotationPair[] {
  const marks = scanMarks(text, paragraph);
  const open: Open[] = [];
  const pairs: QuotationPair[] = [];
  const endAt = (entry: Open, end: number, closing: number | undefined): void => {
    const { start } = entry.mark;
    pairs.push({
      span: { start, end: closing ?? end },
      inner: { start: entry.mark.end, end },
      depth: open.length,
      closed: closing !== undefined,
      mark: text.slice(start, entry.mark.end),
      continues: entry.continues,
    });
  };

  for (const [index, mark] of marks.entries()) {
    const kinds = open.map((entry) => entry.mark.kind);
    if (isApostrophe(text, marks, index, kinds)) continue;
    const closing = closingOf(mark, kinds);
    if (closing !== undefined) {
      dropTo(open, closing + 1, (entry) => endAt(entry, mark.start, undefined));
      dropTo(open, closing, (entry) => endAt(entry, mark.start, mark.end));
    } else if (opens(mark)) {
      const resumed = resumes(text, mark, open);
      if (resumed) dropTo(open, 0, (entry) => endAt(entry, trimmedEnd(text, mark.start), undefined));
      if (open.length < MAX_DEPTH) open.push({ mark, continues: resumed });
    }
  }
  dropTo(open, 0, (entry) => endAt(entry, trimmedEnd(text, paragraph.end), undefined));
  return pairs.sort((a, b) => a.span.start - b.span.start);
}

/** Pops down to `length` open marks. A lone straight ' is an apostrophe after all, and no quotation. */
function dropTo(open: Open[], length: number, end: (entry: Open) => void): void {
  while (open.length > length) {
    const entry = open.pop();
    if (entry) end(entry);
  }
}

/** Index of the open mark that `mark` closes: one of exactly its kind first, then one of its family. */
function closingOf(mark: QuotationMark, kinds: readonly string[]): number | undefined {
  for (const strength of ["exact", "loose"] as const) {
    const index = kinds.findLastIndex((kind) => closes(mark, kind, strength));
    if (index !== -1) return index;
  }
  return undefined;
}

function closes(mark: QuotationMark, kind: string, strength: keyof ClosingMark): boolean {
  const side = markAt(mark.kind);
  if (!side.closes[strength].includes(kind)) return false;
  if (side.direction === "close") return true;
  // A mark that may do either opens where it stands against the word that follows: “ "Kesh …
  return mark.mayClose || !mark.mayOpen;
}

function opens(mark: QuotationMark): boolean {
  const { direction } = markAt(mark.kind);
  if (direction === "open") return mark.hasTextAfter;
  return mark.mayOpen && (direction === "either" || !mark.mayClose);
}

/**
 * “The first paragraph. “The second, whose break was lost.”: the same mark opens again after a full stop.
 * The first then ends without a closing mark, and the second takes it up.
 */
function resumes(text: string, mark: QuotationMark, open: readonly Open[]): boolean {
  const [outer] = open;
  if (open.length !== 1 || outer?.mark.kind !== mark.kind || !mark.mayOpen) return false;
  return /[.!?…]\s+$/u.test(text.slice(Math.max(outer.mark.end, mark.start - 4), mark.start));
}

function trimmedEnd(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/u.test(text.charAt(at - 1))) at -= 1;
  return at;
}
