import { AUXILIARIES, DETERMINERS, isAdverb, isPossessive, lower } from "../actors/words.ts";
import type { Quotation, Word } from "../language/analysis.ts";
import type { Cue, StatementLexicon } from "./lexicon.ts";

/** A cue in a sentence; token indexes, `last` inclusive. */
export interface FoundCue {
  readonly cue: Cue;
  readonly first: number;
  readonly last: number;
  /** "adding", "having said": it has no subject of its own. */
  readonly isParticiple: boolean;
}

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;
/** "will say", "could announce": nothing has been said yet. */
const MODAL = /^(?:will|would|could|may|might|should|shall|must|can|['’](?:ll|d)|wo|ca)$/u;
const BE = /^(?:is|are|was|were|be|been|being|am|['’](?:s|re|m)|get|gets|got)$/u;

/** The cues of a sentence that report something said: outside `quotations`, not negated, not future, not passive. */
export function findCues(
  tokens: readonly Word[],
  quotations: readonly Quotation[],
  lexicon: StatementLexicon,
): readonly FoundCue[] {
  const found: FoundCue[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    const token = tokens[first];
    if (
      token === undefined ||
      quotations.some(({ span }) => span.start <= token.start && token.start < span.end)
    )
      continue;
    if (!/^\p{Ll}/u.test(token.form) && first > 0) continue; // "the United States"
    const cue = cueAt(tokens, first, lexicon);
    if (cue === undefined || !isReporting(tokens, first)) continue;
    const last = first + cue.words.length - 1;
    found.push({
      cue,
      first,
      last,
      isParticiple: /ing$/u.test(cue.words[0] ?? "") && !isProgressive(tokens, first),
    });
    first = last;
  }
  return found;
}

function cueAt(tokens: readonly Word[], first: number, lexicon: StatementLexicon): Cue | undefined {
  const cues = lexicon.cues.get(lower(tokens[first])) ?? [];
  return cues.find(({ words }) => {
    const isThere = words.every((word, index) => lower(tokens[first + index]) === word);
    return isThere && !(words.length > 1 && WEEKDAY.test(tokens[first + words.length]?.form ?? "")); // "insisted on Monday"
  });
}

/** The words before it do not make it a noun, an infinitive, a denial, a plan or a passive. */
function isReporting(tokens: readonly Word[], first: number): boolean {
  let at = first - 1;
  while (isAdverb(tokens[at])) at -= 1;
  const before = lower(tokens[at]);
  if (isPossessive(tokens[at]) || before === "to" || before === "not" || /^n['’]t$/u.test(before))
    return false;
  if (
    DETERMINERS.has(before) &&
    !/^(?:all|both|many|some|others?|most|few|two|three|those|these)$/u.test(before)
  )
    return false;
  if (MODAL.test(before)) return false;
  const isIng = /ing$/u.test(lower(tokens[first]));
  if (BE.test(before)) return isIng;
  if (/^(?:has|have|had|having)$/u.test(before)) return !isNegatedOrModal(tokens, at - 1);
  return !(isIng && /^(?:of|for|without|before|after|from|against|about)$/u.test(before));
}

function isNegatedOrModal(tokens: readonly Word[], from: number): boolean {
  const before = lower(tokens[from]);
  return MODAL.test(before) || before === "not" || /^n['’]t$/u.test(before);
}

function isProgressive(tokens: readonly Word[], first: number): boolean {
  let at = first - 1;
  while (isAdverb(tokens[at])) at -= 1;
  return AUXILIARIES.has(lower(tokens[at]));
}
