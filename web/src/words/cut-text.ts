import type { Span } from "../../../src/text/span.ts";

/** Words of a finding in the text. */
export interface Mark extends Span {
  /** The finding's id. */
  readonly id: string;
  readonly kind: "statement" | "event" | "agreement";
  /** `words`: what was said, or tells it; the rest says who and how. */
  readonly part: "words" | "cue" | "speaker";
}

/** A stretch of text under the same marks. */
export interface Piece extends Span {
  readonly marks: readonly Mark[];
}

/**
 * Cuts blocks of a text at the ends of all marks, so that marks may overlap in any way. Together the pieces of a block
 * are that block. Marks outside of all blocks are left out. Takes n log n for n marks.
 */
export function cutText(blocks: readonly Span[], marks: readonly Mark[]): readonly (readonly Piece[])[] {
  const coming = marks.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  let next = 0;
  let open: readonly Mark[] = [];
  return blocks.map((block) => {
    const pieces: Piece[] = [];
    for (let at = block.start; at < block.end; ) {
      open = open.filter(({ end }) => end > at);
      for (let mark = coming[next]; mark !== undefined && mark.start <= at; mark = coming[++next])
        if (mark.end > at) open = [...open, mark];
      const end = Math.min(block.end, coming[next]?.start ?? block.end, ...open.map((mark) => mark.end));
      pieces.push({ start: at, end, marks: open });
      at = end;
    }
    return pieces;
  });
}
