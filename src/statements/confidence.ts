import type { Finding } from "./finding.ts";
import type { FoundSpeaker } from "./speaker.ts";

/**
 * How often the words of each pattern are right: counts on the training part of the corpus, drawn to the share over all patterns as
 * if ten more cases had it. `npx tsx bench/calibration.ts --counts` prints what they are made of.
 * A pattern without a figure here is a bug.
 */
const WORDS: Readonly<Record<string, number>> = {
  "speaker-label": 0.97,
  "quote-then-cue": 0.92,
  "cue-then-quote": 0.91,
  "report-aside": 0.93,
  "reported-clause": 0.88,
  "reported-object": 0.82,
  "reported-passive": 0.74,
  "behind-colon": 0.95,
  "reported-noun": 0.77,
  "according-to": 0.8,
  "bare-quotation": 0.75, // of 3: too few to say more
};

/** How often a speaker is right where the words are, by how the page names him; counted alike. */
const SPEAKER = { person: 0.89, other: 0.85, pronoun: 0.74, likely: 0.72, nobody: 1 } as const;

/** How likely it is that a statement's words are right, and its speaker too where it names one. 0 to 1. */
export function confidenceOf({ pattern, subject }: Finding, found: FoundSpeaker): number {
  const words = WORDS[pattern];
  if (words === undefined) throw new RangeError(`pattern ${pattern} has no confidence`);
  return Number((words * SPEAKER[waysOf(subject, found)]).toFixed(3));
}

function waysOf(
  { kind }: Finding["subject"],
  { speaker: { actors }, isLikely }: FoundSpeaker,
): keyof typeof SPEAKER {
  if (actors.length === 0) return "nobody";
  if (isLikely) return "likely";
  if (kind === "pronoun") return "pronoun";
  return actors.every((actor) => actor.kind === "person") ? "person" : "other";
}
