import type { Article, Block } from "./article.ts";
import type { Segment } from "./segment.ts";

const PARTED = "\n\n";

/** Puts the segments that are in into one text, parted by blank lines, with a block for each. */
export function assembleText(segments: readonly Segment[]): Pick<Article, "text" | "blocks"> {
  const blocks: Block[] = [];
  let start = 0;
  for (const { text, kind } of segments) {
    blocks.push({ kind, start, end: start + text.length });
    start += text.length + PARTED.length;
  }
  return { text: segments.map(({ text }) => text).join(PARTED), blocks };
}
