import type { Phrases } from "./phrases.ts";
import { lineRules } from "./rules.ts";
import type { Segment } from "./segment.ts";

/** Runs the line rules over the segments that are in; returns the verdicts with what they took out. */
export function cleanBody(
  segments: readonly Segment[],
  verdicts: readonly (string | undefined)[],
  context: { readonly title: string | undefined; readonly phrases: Phrases },
): readonly (string | undefined)[] {
  const cleaned = [...verdicts];
  for (const rule of lineRules) {
    const places = cleaned.flatMap((verdict, at) => (verdict === undefined ? [at] : []));
    const lines = places.flatMap((at) => segments[at] ?? []);
    for (const [at, role] of rule.find({ segments: lines, ...context })) {
      const place = places[at];
      if (place !== undefined) cleaned[place] = `${rule.name}:${role}`;
    }
  }
  return cleaned;
}
