import type { Span } from "../text/span.ts";
import { kindOfAbbreviation, STARTERS } from "./abbreviations.ts";
import type { Word } from "./analysis.ts";
import { EMOTICON } from "./emoticons.ts";
import type { LanguageLexicon } from "./lexicon.ts";
import { endsWithoutStop } from "./stopless.ts";

/** Marks that end a sentence: . ! ? … ?! ... */
const STOP = /^(?:\.|[!?]+|[.…]{2,}|…)$/u;
/** Marks that may close behind the stop and belong to the sentence that it ends. */
const CLOSER = /^(?:["'”’»›)\]}]|'')$/u;
/** A capital, a digit, or a mark that stands before one: what a sentence begins with. */
const BEGINNING = /^(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}]|["'“‘„«‹([{¿¡$£€#@•*–—-]|``|\p{Extended_Pictographic})/u;
/** Verbs after which “…!” Name verb is one sentence: "“Never!” Dahl said." */
const REPORTING =
  /^(?:said|says|asked|asks|added|wrote|told|tweeted|replied|shouted|cried|exclaimed|writes)$/u;

/** The token runs that are sentences; each stretch of `tokens` is in exactly one. `tokens` are those of one block. */
export function splitSentences(
  text: string,
  tokens: readonly Word[],
  lexicon: LanguageLexicon,
): readonly (readonly Word[])[] {
  const sentences: (readonly Word[])[] = [];
  let from = 0;
  let last = -1;
  for (let at = 0; at < tokens.length; at += 1) {
    const isStop = mayEnd(tokens, at, lexicon);
    // A stop inside a run of stops and closers has the end of that run: ten thousand stops are walked once.
    if (isStop && at >= last) last = withClosers(text, tokens, at);
    if (isStop && endsAt(tokens, { from, at, last }, lexicon)) at = last;
    else if (!endsWithoutStop(tokens, from, at)) continue;
    sentences.push(tokens.slice(from, at + 1));
    from = at + 1;
  }
  if (from < tokens.length) sentences.push(tokens.slice(from));
  return sentences;
}

/** The span from the first to the last token. */
export function spanOf(tokens: readonly Word[]): Span {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}

function mayEnd(tokens: readonly Word[], at: number, lexicon: LanguageLexicon): boolean {
  const form = tokens[at]?.form ?? "";
  if (STOP.test(form)) return true;
  if (!form.endsWith(".") || form.length < 2) return false;
  return kindOfAbbreviation(form, lexicon) === "inner" || /^(?:\p{L}\.){2,6}$/u.test(form);
}

/** Index of the last token that closes behind the stop: He left.”) He left. [17] He left. :) */
function withClosers(text: string, tokens: readonly Word[], at: number): number {
  let last = at;
  for (let next = tokens[last + 1]; next !== undefined; next = tokens[last + 1]) {
    const citation = lengthOfCitation(tokens, last + 1);
    if (citation === 0 && !isCloser(text, tokens[last], next)) break;
    last += Math.max(1, citation);
  }
  return last;
}

function isCloser(text: string, before: Word | undefined, next: Word): boolean {
  if (before?.end === next.start) return STOP.test(next.form) || CLOSER.test(next.form);
  if (EMOTICON.test(next.form)) return true;
  // "He left. " he says: a straight mark on its own may open the next sentence.
  return CLOSER.test(next.form) && isBlankAfter(text, next) && !/^["']$/u.test(next.form);
}

/** Tokens of a reference behind the stop, 0 where there is none: [17] [citation needed]. */
function lengthOfCitation(tokens: readonly Word[], at: number): number {
  if (tokens[at]?.form !== "[") return 0;
  for (let end = at + 1; end < at + 5; end += 1) {
    if (tokens[end]?.form === "]") return end + 1 - at;
    if (!/^(?:\d{1,3}|\p{Ll}+)$/u.test(tokens[end]?.form ?? "")) return 0;
  }
  return 0;
}

const isBlankAfter = (text: string, token: Word): boolean => /^\s?$/u.test(text.charAt(token.end));

/** First token of the sentence, the stop, and the last token that closes behind it. */
interface Place {
  readonly from: number;
  readonly at: number;
  readonly last: number;
}

function endsAt(tokens: readonly Word[], place: Place, lexicon: LanguageLexicon): boolean {
  const { at, last } = place;
  const stop = tokens[at];
  const next = tokens[last + 1];
  if (stop === undefined || next === undefined) return true;
  const isAttached = next.start === tokens[last]?.end;
  if (isAttached && !/^\p{Lu}/u.test(next.form)) return false;
  if (/^[,;:)\]–—-]$/u.test(next.form)) return false;
  if (!STOP.test(stop.form)) return endsAtAbbreviation(stop.form, next.form, last > at, lexicon);
  if (isNumbering(tokens, place) || isSpacedRun(tokens, last)) return false;
  if (EMOTICON.test(tokens[last]?.form ?? "")) return true;
  if (/^[.…]{2,}$|^…$/u.test(stop.form)) return BEGINNING.test(next.form);
  if (last > at) return BEGINNING.test(next.form) && !isReported(tokens, at, last);
  return stop.form === "." || BEGINNING.test(next.form) || isExclaimed(tokens, at);
}

function endsAtAbbreviation(
  form: string,
  next: string,
  isClosed: boolean,
  lexicon: LanguageLexicon,
): boolean {
  if (isClosed) return BEGINNING.test(next);
  return STARTERS.test(next) && kindOfAbbreviation(form, lexicon) !== "before-name";
}

/** "1. The envoy", "the following: 1. Votes": the stop belongs to the number that opens a sentence or an item. */
function isNumbering(tokens: readonly Word[], { from, at }: Place): boolean {
  const [before, number, stop] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (stop?.form !== "." || number === undefined || number.end !== stop.start) return false;
  if (!/^\d{1,2}(?:\.\d{1,2}){0,3}$/u.test(number.form)) return at === 1 && /^[a-zA-Z]$/u.test(number.form);
  return at === from + 1 || before?.form === ":";
}

/** We waited . . . until noon. Did he ? ? It goes on where a small letter follows. */
function isSpacedRun(tokens: readonly Word[], last: number): boolean {
  const [form, next] = [tokens[last]?.form ?? "", tokens[last + 1]?.form ?? ""];
  if (/^[.?!]$/u.test(form) && next === form) return true;
  return form === "." && tokens[last - 1]?.form === "." && !BEGINNING.test(next);
}

/** "Is it far? i am new": these end a sentence before a small letter too, but not in a name: "Yahoo! said". */
const isExclaimed = (tokens: readonly Word[], at: number): boolean =>
  !/^\p{Lu}/u.test(tokens[at - 1]?.form ?? "");

/** “Never!” Dahl said: the quotation ends with ! or ?, and up to three capitalised words and a verb of saying follow. */
function isReported(tokens: readonly Word[], at: number, last: number): boolean {
  if (!/^[!?]+$/u.test(tokens[at]?.form ?? "")) return false;
  for (const token of tokens.slice(last + 1, last + 6)) {
    if (REPORTING.test(token.form)) return true;
    if (!/^\p{Lu}|^(?:the|he|she|they)$/iu.test(token.form)) return false;
  }
  return false;
}
