import type { Span } from "../text/span.ts";
import type { Word } from "./analysis.ts";
import type { LanguageLexicon } from "./lexicon.ts";

/** Marks that end a sentence: . ! ? … ?! ... */
const STOP = /^(?:\.|[!?]+|\.{2,}|…+)$/u;
/** Marks that may close behind the stop and belong to the sentence that it ends. */
const CLOSER = /^(?:["'”’»›)\]}]|'')$/u;
/** Words that begin a sentence far more often than a name: "left the U.S. The envoy …". */
const STARTERS =
  /^(?:The|A|An|He|She|It|We|They|I|You|In|On|At|But|And|This|That|These|Those|There|When|While|After|Before|If|As|For|His|Her|Its|Their|Our|However|Meanwhile|Some|Many|Both|Most|No|Not|What|Who|How|Why|Yet|So|Or|Since|Under|With|By|From|To)$/u;
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
    if (!mayEnd(tokens, at, lexicon)) continue;
    // A stop inside a run of stops and closers has the end of that run: ten thousand stops are walked once.
    if (at >= last) last = withClosers(text, tokens, at);
    if (last + 1 < tokens.length && !endsAt(text, tokens, at, last, lexicon)) continue;
    sentences.push(tokens.slice(from, last + 1));
    from = last + 1;
    at = last;
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
  return lexicon.abbreviations.get(form) === "inner" || /^(?:\p{L}\.){2,6}$/u.test(form);
}

/** Index of the last token that closes behind the stop: He left.”) He left. [17] */
function withClosers(text: string, tokens: readonly Word[], at: number): number {
  let last = at;
  while (isCitation(tokens, last + 1)) last += 3;
  if (last > at) return last;
  for (let next = tokens[last + 1]; next !== undefined; next = tokens[last + 1]) {
    const isAttached = next.start === tokens[last]?.end;
    const isStop = isAttached && STOP.test(next.form);
    if (!isStop && !(CLOSER.test(next.form) && (isAttached || isBlankAfter(text, next)))) break;
    if (!isAttached && /^["']$/u.test(next.form)) break; // it may open the next sentence
    last += 1;
  }
  return last;
}

/** [17]: a reference behind the stop. */
function isCitation(tokens: readonly Word[], at: number): boolean {
  const [open, number, close] = tokens.slice(at, at + 3);
  return open?.form === "[" && /^(?:\d{1,3}|[a-z])$/u.test(number?.form ?? "") && close?.form === "]";
}

const isBlankAfter = (text: string, token: Word): boolean => /^\s?$/u.test(text.charAt(token.end));

function endsAt(
  text: string,
  tokens: readonly Word[],
  at: number,
  last: number,
  lexicon: LanguageLexicon,
): boolean {
  const stop = tokens[at];
  const next = tokens[last + 1];
  if (stop === undefined || next === undefined) return true;
  const isAttached = next.start === tokens[last]?.end;
  if (isAttached && !/^\p{Lu}/u.test(next.form)) return false;
  if (/^[,;:)\]–—-]$/u.test(next.form)) return false;
  if (!STOP.test(stop.form)) return endsAtAbbreviation(stop.form, next.form, last > at, lexicon);
  if (isListNumber(text, tokens, at)) return false;
  if (/^[.…]{2,}$|^…$/u.test(stop.form)) return BEGINNING.test(next.form);
  if (last > at) return BEGINNING.test(next.form) && !isReported(tokens, at, last);
  return stop.form === "." || BEGINNING.test(next.form);
}

function endsAtAbbreviation(
  form: string,
  next: string,
  isClosed: boolean,
  lexicon: LanguageLexicon,
): boolean {
  if (isClosed) return BEGINNING.test(next);
  if (/^(?:[ap]\.m\.|etc\.)$/iu.test(form))
    return /^[\p{Lu}“"‘]/u.test(next) && !/^(?:E[DS]?T|P[DS]?T|GMT|UTC|EDT|EST)$/u.test(next);
  return STARTERS.test(next) && lexicon.abbreviations.get(form) !== "before-name";
}

/** "1. The envoy": the number of a list item at the beginning of its block. */
function isListNumber(text: string, tokens: readonly Word[], at: number): boolean {
  const number = tokens[at - 1];
  return (
    at === 1 &&
    number !== undefined &&
    /^(?:\d{1,2}|[a-zA-Z])$/u.test(number.form) &&
    text.charAt(number.end) === "."
  );
}

/** “Never!” Dahl said: the quotation ends with ! or ?, and up to three capitalised words and a verb of saying follow. */
function isReported(tokens: readonly Word[], at: number, last: number): boolean {
  if (!/^[!?]+$/u.test(tokens[at]?.form ?? "")) return false;
  for (const token of tokens.slice(last + 1, last + 6)) {
    if (REPORTING.test(token.form)) return true;
    if (!/^\p{Lu}|^(?:the|he|she|they)$/iu.test(token.form)) return false;
  }
  return false;
}
