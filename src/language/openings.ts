import type { Article, Block } from "../article/article.ts";
import { findDateline } from "../article/dateline.ts";
import type { Span } from "../text/span.ts";

/** A name in capitals, a name with a title, or a single letter, at the beginning of a paragraph and before a colon. */
const LABEL =
  /^(\p{Lu}[\p{Lu}.’' -]{0,40}|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Prof|President|Minister|Ambassador|Secretary|Spokes(?:man|woman|person))\.? \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?|Question|Reporter|Answer):\s/u;
/** "14:32", "9.05 am GMT -": when an entry of a live blog was written. */
const CLOCK =
  /^\d{1,2}[:.]\d{2}(?:\s?(?:[ap]\.?m\.?|GMT|BST|CET|UTC|local time)){0,2}(?:\s?[-–—:])?\s+(?=[\p{Lu}“"‘])/u;
/** An opening is short; nothing longer is looked at. */
const LONGEST = 160;

/** The words before the colon that tell who speaks in a paragraph of a transcript: "MS. DAHL". */
function speakerLabelIn(text: string, { start, end }: Span): Span | undefined {
  const words = LABEL.exec(text.slice(start, Math.min(end, start + 60)))?.[1];
  return words === undefined ? undefined : { start, end: start + words.length };
}

/** The labels of a transcript by the start of their paragraphs. One alone is a heading or a list: none. */
export function findSpeakerLabels({
  text,
  blocks,
}: Pick<Article, "text" | "blocks">): ReadonlyMap<number, Span> {
  const found = blocks.flatMap((block) => {
    const label = speakerLabelIn(text, block);
    return label ? [[block.start, label] as const] : [];
  });
  return new Map(found.length > 1 ? found : []);
}

/**
 * Where the prose of a paragraph begins: behind "KESH, 2 March (Reuters) - ", "14:32 ", "MS. DAHL: ". What stands before
 * is no part of the first sentence.
 */
export function proseStartOf(article: Article, block: Block, labels: ReadonlyMap<number, Span>): number {
  const { start } = block;
  const label = labels.get(start);
  if (label) return label.end + 1;
  const head = article.text.slice(start, Math.min(block.end, start + LONGEST));
  const clock = CLOCK.exec(head);
  if (clock) return start + clock[0].length;
  const dateline = article.dateline === undefined ? undefined : findDateline(head);
  return dateline?.place === article.dateline && dateline ? start + dateline.length : start;
}
