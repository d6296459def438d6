import type { Candidate } from "./features.ts";
import type { Ranking } from "./read-references.ts";
import { countBefore } from "./referent.ts";

/** Below this share of belief a pronoun stays undecided: it must be likelier than all else together. */
const LEAST_SHARE = 0.5;
/** What is less likely than this is no alternative. */
export const LEAST_ALTERNATIVE = 0.1;

/** The place of the likeliest candidate, -1 where it is not likely enough, or only its place in the sentence speaks for it. */
export function decide({ pronoun, candidates, shares }: Ranking): number {
  const order = [...candidates.keys()].sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
  const [best = -1, second = -1] = order;
  if ((shares[best] ?? 0) < LEAST_SHARE) return -1;
  const [likeliest, next] = [candidates[best], candidates[second]];
  const isRival = (shares[second] ?? 0) >= LEAST_ALTERNATIVE;
  return likeliest && next && isRival && areEven(likeliest, next, pronoun.at) ? -1 : best;
}

/**
 * Two named but once, in one clause of an earlier sentence, with the same known of their gender: "Dahl met Osei. She left."
 * Readers take the subject, but are wrong too often to print it.
 */
function areEven(a: Candidate, b: Candidate, pronoun: number): boolean {
  const [one, other] = [a.before, b.before];
  return (
    one !== undefined &&
    other !== undefined &&
    one.sentence === other.sentence &&
    one.governor === other.governor &&
    countBefore(a.referent, pronoun) === 1 &&
    countBefore(b.referent, pronoun) === 1 &&
    genderOf(a) === genderOf(b)
  );
}

const genderOf = ({ referent }: Candidate): string | undefined =>
  referent.gender ?? referent.likelyGender ?? referent.hint;
