import type { Word } from "./analysis.ts";
import { EMOTICON } from "./emoticons.ts";

const CAPITAL = /^["“‘(<]?[\p{Lu}\p{Lt}]/u;
const URL = /^(?:https?:\/\/|www\.)/iu;
const MAIL = /^[\w.+-]{1,64}@[\w-]{1,64}\./u;
/** A row of marks that parts two pieces of text: ----- or *****. */
const ROW = /^([*_=~#-])\1{3,}$/u;
const DAY = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/u;
const HOUR = /^\d{1,2}:\d\d(?::\d\d)?$/u;
const HALF_DAY = /^[AaPp]\.?[Mm]\.?$/u;
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;
const WORD = /^[\p{L}'’]+$/u;
/** A date behind one of these belongs to its sentence. */
const BEFORE_DATE = /^(?:on|of|by|until|from|since|to|and|for|last|this|the)$/iu;
/** What stands before the name that signs a letter. */
const FAREWELL = /^(?:thanks|regards|best|sincerely|cheers|yours|truly|faithfully|wishes)$/iu;
/** What stands before the name of a photographer or agency, behind a caption without a stop. */
const CREDIT = /^(?:Image|Photo|Photograph|Picture)s?$/u;

/**
 * Whether a sentence ends behind the token `at` though no stop is there: at addresses, rows of marks, emoticons, time
 * stamps, signatures and picture credits. `from` is the sentence's first token. Each cue was kept where most of its
 * cases in the training parts of EWT and GUM are ends.
 */
export function endsWithoutStop(tokens: readonly Word[], from: number, at: number): boolean {
  const form = formAt(tokens, at);
  const next = formAt(tokens, at + 1);
  if (isRow(tokens, at) || isRow(tokens, at + 1)) return true;
  if (EMOTICON.test(form)) return CAPITAL.test(next);
  if (URL.test(form)) return URL.test(next) || CAPITAL.test(next);
  if (isMail(tokens, at)) return CAPITAL.test(next) || isStampFrom(tokens, at + 1);
  if (isStampUpTo(tokens, at)) return CAPITAL.test(next);
  if (isStampFrom(tokens, at + 1)) return !/^(?:\p{Ll}+|[,:(])$/u.test(form);
  if (form === ",") return isFarewell(tokens, from, at);
  if (CREDIT.test(next)) return formAt(tokens, at + 2) === ":";
  return isDateline(tokens, from, at);
}

const formAt = (tokens: readonly Word[], at: number): string => tokens[at]?.form ?? "";

/** A row with blanks about it: not the marks of "b****" or "A++++!". */
function isRow(tokens: readonly Word[], at: number): boolean {
  const [before, row, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return row !== undefined && ROW.test(row.form) && before?.end !== row.start && next?.start !== row.end;
}

/** "Best regards, Dahl", not "Thanks, Dahl." */
function isFarewell(tokens: readonly Word[], from: number, comma: number): boolean {
  if (comma - from > 3 || !FAREWELL.test(formAt(tokens, comma - 1))) return false;
  const isPlain = tokens.slice(from, comma).every(({ form }) => /^\p{L}+$/u.test(form));
  return isPlain && /^\p{Lu}/u.test(formAt(tokens, comma + 1)) && formAt(tokens, comma + 2) !== ".";
}

/** ana@kesh.example or <ana@kesh.example>. */
const isMail = (tokens: readonly Word[], at: number): boolean =>
  MAIL.test(formAt(tokens, at)) || (formAt(tokens, at) === ">" && MAIL.test(formAt(tokens, at - 1)));

/** 03/15/2001 04:11 begins at `at`. */
const isStampFrom = (tokens: readonly Word[], at: number): boolean =>
  DAY.test(formAt(tokens, at)) && HOUR.test(formAt(tokens, at + 1));

/** 03/15/2001 04:11 PM ends at `at`. */
function isStampUpTo(tokens: readonly Word[], at: number): boolean {
  const hour = HALF_DAY.test(formAt(tokens, at)) ? at - 1 : at;
  return isStampFrom(tokens, hour - 1) && !HALF_DAY.test(formAt(tokens, at + 1));
}

/** "Talks fail Tuesday, May 3, 2011" and "Tuesday, May 3, 2011 The talks …": the date is apart where it ends or begins a block. */
function isDateline(tokens: readonly Word[], from: number, at: number): boolean {
  if (isFullDate(tokens, at + 1))
    return at + 7 === tokens.length && WORD.test(formAt(tokens, at)) && !BEFORE_DATE.test(formAt(tokens, at));
  return at === from + 5 && isFullDate(tokens, from) && CAPITAL.test(formAt(tokens, at + 1));
}

/** Tuesday, May 3, 2011 from `at`: six tokens. */
const isFullDate = (tokens: readonly Word[], at: number): boolean =>
  WEEKDAY.test(formAt(tokens, at)) &&
  formAt(tokens, at + 1) === "," &&
  MONTH.test(formAt(tokens, at + 2)) &&
  /^\d{1,2}$/u.test(formAt(tokens, at + 3)) &&
  /^\d{4}$/u.test(formAt(tokens, at + 5));
