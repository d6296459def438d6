import type { Verdicts } from "./body.ts";
import { proseLength, type Segment } from "./segment.ts";

/** A page with less prose than this is a short report: its plainest lines count too. */
const LITTLE_PROSE = 400;
const MIN_LINE = 25;

/** The prose of each segment that is in, by a looser measure where little is left of it. */
export function proseLengths(segments: readonly Segment[], verdicts: Verdicts): readonly number[] {
  const strict = segments.map((segment, i) => (verdicts[i] === undefined ? proseLength(segment) : 0));
  if (strict.reduce((sum, length) => sum + length, 0) >= LITTLE_PROSE) return strict;
  return segments.map((segment, i) => (verdicts[i] === undefined ? lineLength(segment) : 0));
}

function lineLength({ text, kind, linkLength }: Segment): number {
  return kind === "heading" || text.length < MIN_LINE ? 0 : Math.max(0, text.length - 2 * linkLength);
}
