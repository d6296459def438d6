import type { Word } from "../language/analysis.ts";
import type { FoundName } from "./known-names.ts";
import type { ActorLexicon, KnownName, SpeakingNoun } from "./lexicon.ts";
import { isSubjectOfSpeech } from "./speech.ts";
import { modifiersBefore } from "./titles.ts";
import { DETERMINERS, isCapitalised, isFunctionWord, isPossessive, lower, PREPOSITIONS } from "./words.ts";

/** A speaker without a name of his own: "three officials briefed on the talks". Word indexes, `last` inclusive. */
export interface FoundNominal {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly noun: SpeakingNoun;
  readonly belongsTo: KnownName | undefined;
  readonly isFormer: boolean;
}

/** How much may stand behind the head: "officials briefed on the talks between the two ministers". */
const LONGEST_TAIL = 14;

/** The nominal speakers of a sentence: a noun of the table, with its phrase, that is the subject of a verb of speaking. */
export function findNominals(
  tokens: readonly Word[],
  known: readonly (FoundName | undefined)[],
  lexicon: ActorLexicon,
): readonly FoundNominal[] {
  return tokens.flatMap((token, head) => {
    const noun = lexicon.nouns.get(token.form.toLowerCase());
    if (noun === undefined || known[head] || isNounBehind(tokens, head, lexicon)) return [];
    const last = endOfPhrase(tokens, head, lexicon);
    if (last === undefined) return [];
    const { phraseFirst, belongsTo, isFormer } = modifiersBefore(tokens, head, known);
    if (!isWholePhrase(tokens, phraseFirst, head)) return [];
    const owner = belongsTo ?? ownerBehind(tokens, head, last, known);
    return [{ first: phraseFirst, last, head, noun, belongsTo: owner, isFormer }];
  });
}

/** "government officials": the head is the last of the nouns. */
function isNounBehind(tokens: readonly Word[], head: number, lexicon: ActorLexicon): boolean {
  const next = tokens[head + 1];
  return next !== undefined && lexicon.nouns.has(next.form.toLowerCase());
}

/** Index of the phrase's last token, where a verb of speaking follows the phrase or stands before it. */
function endOfPhrase(tokens: readonly Word[], head: number, lexicon: ActorLexicon): number | undefined {
  const first = firstOfNoun(tokens, head);
  if (isSubjectOfSpeech(tokens, [first, head], lexicon, { apposition: false })) return head;
  if (lower(tokens[head + 1]) === "and") return endOfPair(tokens, head, lexicon);
  if (!opensTail(tokens[head + 1])) return undefined;
  for (let last = head + 2; last < Math.min(tokens.length, head + LONGEST_TAIL); last += 1) {
    if (!isTailWord(tokens[last])) return undefined;
    const verb = tokens[last + 1];
    if (
      verb &&
      lexicon.speechVerbs.has(verb.form) &&
      !PREPOSITIONS.has(lower(tokens[last])) &&
      !DETERMINERS.has(lower(tokens[last]))
    )
      return last;
  }
  return undefined;
}

/** "Local doctors and monitors said": two nouns of the table are one speaker. */
function endOfPair(tokens: readonly Word[], head: number, lexicon: ActorLexicon): number | undefined {
  for (let last = head + 2; last < head + 5; last += 1) {
    const isNoun = lexicon.nouns.has(lower(tokens[last]));
    if (isNoun && isSubjectOfSpeech(tokens, [head, last], lexicon, { apposition: false })) return last;
  }
  return undefined;
}

/** The token before which "said" or "according to" would stand. */
function firstOfNoun(tokens: readonly Word[], head: number): number {
  return modifiersBefore(tokens, head, []).phraseFirst;
}

const opensTail = (token: Word | undefined): boolean =>
  /^(?:of|for|in|at|from|with|on|close|familiar|near|who|\p{Ll}+(?:ed|ing)|known)$/u.test(token?.form ?? "");

/** No comma and no clause of its own may stand in the tail. */
const isTailWord = (token: Word | undefined): boolean =>
  /^[\p{L}\p{N}'’-]/u.test(token?.form ?? "") &&
  !/^(?:that|which|is|are|was|were|will|would|could|should|but|because|while|if|when|he|she|it|they|we|I)$/u.test(
    token?.form ?? "",
  );

/** The words before the head make a phrase: an article, a number, a state's name, an owner, or a bare plural. */
function isWholePhrase(tokens: readonly Word[], first: number, head: number): boolean {
  const before = tokens[first - 1];
  if (
    DETERMINERS.has(lower(tokens[first])) ||
    isCapitalised(tokens[first]) ||
    /^\d/u.test(tokens[first]?.form ?? "")
  )
    return true;
  if (isPossessive(before)) return false;
  const isPlural = /s$|people|police|media/u.test(lower(tokens[head]));
  return (
    isPlural &&
    (before === undefined ||
      !/^\p{L}/u.test(before.form) ||
      isFunctionWord(before) ||
      /^(?:said|says|told)$/u.test(before.form))
  );
}

/** "the government of Kenya", "a spokesman for the European Union". */
function ownerBehind(
  tokens: readonly Word[],
  head: number,
  last: number,
  known: readonly (FoundName | undefined)[],
): KnownName | undefined {
  if (!/^(?:of|for|from|with)$/u.test(lower(tokens[head + 1]))) return undefined;
  const at = DETERMINERS.has(lower(tokens[head + 2])) ? head + 3 : head + 2;
  const name = known[at];
  return name && name.last <= last ? name.name : undefined;
}
