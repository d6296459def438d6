import type { Word } from "../language/analysis.ts";
import type { ActorLexicon } from "./lexicon.ts";
import { isAdverb, isAuxiliary, isCapitalised, isWord, lower } from "./words.ts";

/** How far behind a subject its verb may stand when something in commas parts them. */
const LONGEST_APPOSITION = 24;
/** Past forms that stand before their subject: “…,” said Dahl. */
const INVERTED =
  /^(?:said|says|added|asked|wrote|replied|explained|continued|insisted|tweeted|warned|declared|announced|noted|argued|claimed)$/u;

/**
 * True where the tokens from `first` to `last` (inclusive) stand as the subject of a verb of speaking:
 * "Dahl said", "Dahl has also warned", "said Dahl", "according to Dahl"; with `apposition`, "Dahl, the envoy, said".
 */
export function isSubjectOfSpeech(
  tokens: readonly Word[],
  [first, last]: readonly [number, number],
  lexicon: ActorLexicon,
  { apposition }: { readonly apposition: boolean },
): boolean {
  if (isSourceBefore(tokens, first)) return true;
  const verb = verbAfter(tokens, behindPartner(tokens, last + 1));
  if (isSpeech(tokens[verb], lexicon)) return true;
  return apposition && tokens[last + 1]?.form === "," && speaksBehindCommas(tokens, last + 1, lexicon);
}

/** "Dahl and Osei said": behind the second of two. */
function behindPartner(tokens: readonly Word[], from: number): number {
  if (lower(tokens[from]) !== "and" || !isCapitalised(tokens[from + 1])) return from;
  let at = from + 1;
  while (at < from + 6 && isCapitalised(tokens[at])) at += 1;
  return at;
}

/** Index of the token behind auxiliaries and adverbs. */
function verbAfter(tokens: readonly Word[], from: number): number {
  let at = from;
  while (isAuxiliary(tokens[at]) || isAdverb(tokens[at]) || /^n['’]t$|^not$/u.test(lower(tokens[at])))
    at += 1;
  return at;
}

const isSpeech = (token: Word | undefined, lexicon: ActorLexicon): boolean =>
  token !== undefined && lexicon.speechVerbs.has(token.form);

function isSourceBefore(tokens: readonly Word[], first: number): boolean {
  const [before, verb] = [tokens[first - 2], tokens[first - 1]];
  if (lower(before) === "according" && lower(verb) === "to") return true;
  return verb !== undefined && INVERTED.test(verb.form) && !isWord(before);
}

function speaksBehindCommas(tokens: readonly Word[], comma: number, lexicon: ActorLexicon): boolean {
  for (let at = comma + 1; at < Math.min(tokens.length, comma + LONGEST_APPOSITION); at += 1) {
    if (tokens[at]?.form !== ",") continue;
    return isSpeech(tokens[verbAfter(tokens, at + 1)], lexicon);
  }
  return false;
}
