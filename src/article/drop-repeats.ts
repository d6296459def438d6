import type { Verdicts } from "./body.ts";
import type { Segment } from "./segment.ts";

/** Shorter lines may well stand twice: "He denied it." */
const MIN_REPEAT = 40;

/** A page that is built for two screen sizes holds its text twice: only the first copy that is in stays. */
export function dropRepeats(segments: readonly Segment[], verdicts: Verdicts): Verdicts {
  const seen = new Set<string>();
  return segments.map(({ text }, i) => {
    if (verdicts[i] !== undefined || text.length < MIN_REPEAT) return verdicts[i];
    if (seen.has(text)) return "repeated";
    seen.add(text);
    return undefined;
  });
}
