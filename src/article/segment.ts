import type { HtmlElement } from "../page/tree.ts";
import type { BlockKind } from "./article.ts";

/** A run of text between two block boundaries of the page, before it is known whether it belongs to the article. */
export interface Segment {
  /** White space folded; a single `<br>` stays as "\n". */
  readonly text: string;
  readonly kind: BlockKind;
  /** 1 to 6 for headings, else 0. */
  readonly level: number;
  /** The innermost block-level element that holds it; none where the page is plain text. */
  readonly element: HtmlElement | undefined;
  /** Characters of `text` that stand inside links. */
  readonly linkLength: number;
  /** Target of the first link in it. */
  readonly href: string | undefined;
}

/** Share of the characters that stand inside links, 0 to 1. */
export const linkDensity = ({ text, linkLength }: Segment): number =>
  text.length === 0 ? 0 : Math.min(1, linkLength / text.length);

// The end of a sentence in any script, or a colon, perhaps inside closing marks: "… he said.”", "…と述べた。"
const SENTENCE_END = /(?:[\p{Sentence_Terminal}…:][)\]"'”’»›]*(?:\s|$)|[。！？])/u;
// Scripts that write a word in one or two characters.
const DENSE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const DENSE_WEIGHT = 1.5;
const MIN_PROSE = 60;
const LINE_TAIL = 3;

/** Whether a line holds the end of a sentence. */
export const isSentence = (text: string): boolean =>
  // Most sentences end where their line does: the short look first.
  SENTENCE_END.test(text.slice(-LINE_TAIL)) || SENTENCE_END.test(text);

/** Characters of running text: what a list of links, a label or a menu has none of. */
export function proseLength({ text, linkLength, kind }: Segment): number {
  if (kind === "heading" || !isSentence(text)) return 0;
  const length =
    text.length < MIN_PROSE
      ? text.length + DENSE_WEIGHT * (text.match(DENSE_SCRIPT)?.length ?? 0)
      : text.length;
  return length < MIN_PROSE ? 0 : Math.max(0, length - 2 * linkLength);
}
