import type { Candidate } from "./features.ts";
import type { Markable } from "./markable.ts";
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
  if (!likeliest || isDoubtful(likeliest, pronoun)) return -1;
  const isRival = (shares[second] ?? 0) >= LEAST_ALTERNATIVE;
  return next && isRival && areEven(likeliest, next, pronoun.at) ? -1 : best;
}

/** The first name is of the other sex, or the name is of a place and nothing so far says that it is a person's. */
export function isDoubtful({ referent }: Candidate, { gender, pronoun }: Markable): boolean {
  if (gender === undefined || referent.gender !== undefined) return false;
  if (pronoun && referent.pronouns[pronoun.class] > 0) return false;
  if (referent.likelyGender !== undefined) return referent.likelyGender !== gender;
  return /^(?:LOC|NORP)$/u.test(referent.kind) && referent.hint !== gender;
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
