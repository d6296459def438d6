import type { Known } from "../text/known.ts";
import type { Token } from "./analysis.ts";
import { addDays, addMonths, type IsoDay, monthOf, toIso, weekdayIn, weekdayOf } from "./calendar.ts";
import { type Extent, spanOf, type Tree } from "./tree.ts";

/** An expression of time in a sentence, worked out. */
export interface FoundDate extends Extent {
  /** ISO 8601, as exact as the words are: a day, a month or a year. */
  readonly value: string;
  /** stated: the words alone give it; implied: it was worked out from the day of publication. */
  readonly basis: "stated" | "implied";
}

/** A date of a sentence as the record has it. */
export const toKnown = (tree: Tree, { basis, value, ...extent }: FoundDate): Known<string> =>
  basis === "stated" ? { basis, value, at: spanOf(tree, extent) } : { basis, value, from: "published" };

/** What relative expressions are worked out from. */
export interface DateContext {
  /** The day of publication; undefined where it is not known: relative expressions are then left out. */
  readonly published: IsoDay | undefined;
  /** True where the words at a place tell of something to come: the weekday named is the next, not the last. */
  isAhead(at: number): boolean;
}

/**
 * The dates of a sentence, in order: 5 March 2019, March 5, March 2019, in 2019; yesterday, on Tuesday, late on Friday,
 * last month, three days ago. Expressions whose day cannot be told ("last week", "in the 24 years since") are none.
 */
export function findDates(tokens: readonly Token[], context: DateContext): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const date = dateAt(tokens, at, context);
    if (date === undefined) continue;
    found.push(date);
    at = date.last;
  }
  return found;
}

type Reader = (tokens: readonly Token[], at: number, context: DateContext) => FoundDate | undefined;

/** Longer forms first. */
const READERS: readonly Reader[] = [
  isoDate,
  dayMonth,
  monthDay,
  monthYear,
  ago,
  dayWord,
  weekday,
  relativePeriod,
  month,
  year,
];

const dateAt: Reader = (tokens, at, context) => {
  for (const read of READERS) {
    const date = read(tokens, at, context);
    if (date !== undefined) return date;
  }
  return undefined;
};

const formAt = (tokens: readonly Token[], at: number): string => tokens[at]?.form ?? "";
const lowerAt = (tokens: readonly Token[], at: number): string => formAt(tokens, at).toLowerCase();
const stated = (first: number, last: number, value: string | undefined): FoundDate | undefined =>
  value === undefined ? undefined : { first, last, value, basis: "stated" };
const implied = (first: number, last: number, value: string | undefined): FoundDate | undefined =>
  value === undefined ? undefined : { first, last, value, basis: "implied" };

/** e.g. "2024-06-20" */
const ISO = /^\d{4}-\d{2}-\d{2}$/u;

function isoDate(tokens: readonly Token[], at: number): FoundDate | undefined {
  const form = formAt(tokens, at);
  if (!ISO.test(form)) return undefined;
  const [year = 0, month, day] = form.split("-").map(Number);
  return stated(at, at, toIso(year, month, day));
}

/** e.g. "5", "5th", "31" */
const DAY_NUMBER = /^([12]?\d|3[01])(?:st|nd|rd|th)?$/u;
/** e.g. "1974", "2019" */
const YEAR_NUMBER = /^(?:1[5-9]|20)\d\d$/u;

/** 5 March 2019, 5 March, the 5th of March */
function dayMonth(tokens: readonly Token[], at: number, context: DateContext): FoundDate | undefined {
  const day = DAY_NUMBER.exec(formAt(tokens, at))?.[1];
  const of = lowerAt(tokens, at + 1) === "of" ? 1 : 0;
  const month = capitalMonth(tokens, at + 1 + of);
  if (day === undefined || month === undefined) return undefined;
  return withYear(tokens, [at, at + 1 + of], month, Number(day), context);
}

/** March 5, 2019; March 5 */
function monthDay(tokens: readonly Token[], at: number, context: DateContext): FoundDate | undefined {
  const month = capitalMonth(tokens, at);
  const day = DAY_NUMBER.exec(formAt(tokens, at + 1))?.[1];
  if (day === undefined || month === undefined) return undefined;
  return withYear(tokens, [at, at + 1], month, Number(day), context);
}

/** The months that are also other words must be written as months are: May, March. */
function capitalMonth(tokens: readonly Token[], at: number): number | undefined {
  const form = formAt(tokens, at);
  return /^\p{Lu}/u.test(form) && tokens[at]?.tag !== "AUX" && tokens[at]?.tag !== "VERB"
    ? monthOf(form)
    : undefined;
}

function withYear(
  tokens: readonly Token[],
  [first, last]: readonly [number, number],
  month: number,
  day: number,
  context: DateContext,
): FoundDate | undefined {
  const comma = formAt(tokens, last + 1) === "," ? 1 : 0;
  const year = formAt(tokens, last + 1 + comma);
  if (YEAR_NUMBER.test(year)) return stated(first, last + 1 + comma, toIso(Number(year), month, day));
  if (context.published === undefined) return undefined;
  return implied(
    first,
    last,
    nearest(context.published, context.isAhead(first), (year) => toIso(year, month, day)),
  );
}

function monthYear(tokens: readonly Token[], at: number): FoundDate | undefined {
  const month = capitalMonth(tokens, at);
  const comma = formAt(tokens, at + 1) === "," || lowerAt(tokens, at + 1) === "of" ? 1 : 0;
  const year = formAt(tokens, at + 1 + comma);
  return month !== undefined && YEAR_NUMBER.test(year)
    ? stated(at, at + 1 + comma, toIso(Number(year), month))
    : undefined;
}

/** in March, last March, early May */
function month(tokens: readonly Token[], at: number, context: DateContext): FoundDate | undefined {
  const named = capitalMonth(tokens, at);
  const before = lowerAt(tokens, at - 1);
  if (named === undefined || context.published === undefined) return undefined;
  if (!/^(?:in|since|last|this|next|early|late|mid|from|until|by|of|during|['’]s)$/u.test(before))
    return undefined;
  const isAhead = before === "next" || (before !== "last" && context.isAhead(at));
  const value = nearest(context.published, isAhead, (year) => toIso(year, named));
  return implied(at, at, value);
}

/** in 2019, the 2003 invasion, since 1974 */
function year(tokens: readonly Token[], at: number): FoundDate | undefined {
  const form = formAt(tokens, at);
  if (!YEAR_NUMBER.test(form) || tokens[at]?.tag !== "NUM") return undefined;
  const isBefore =
    /^(?:in|since|of|by|from|until|before|after|during|early|late|mid|the|and|to|around|a|his|her|its|their|['’]s|-|–)$/u;
  return isBefore.test(lowerAt(tokens, at - 1)) ? stated(at, at, form) : undefined;
}

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1], ["today", 0], ["tonight", 0], ["tomorrow", 1],
]); // biome-ignore format: a list of words

function dayWord(tokens: readonly Token[], at: number, { published }: DateContext): FoundDate | undefined {
  const days = DAY_WORDS.get(lowerAt(tokens, at));
  if (published === undefined) return undefined;
  if (days !== undefined) return implied(at, at, addDays(published, days));
  const isThis =
    lowerAt(tokens, at) === "this" && /^(?:morning|afternoon|evening)$/u.test(lowerAt(tokens, at + 1));
  return isThis ? implied(at, at + 1, published) : undefined;
}

function weekday(tokens: readonly Token[], at: number, context: DateContext): FoundDate | undefined {
  const day = /^\p{Lu}/u.test(formAt(tokens, at)) ? weekdayOf(formAt(tokens, at)) : undefined;
  const { published } = context;
  if (day === undefined || published === undefined) return undefined;
  const before = lowerAt(tokens, at - 1);
  const isAhead = before === "next" || (before !== "last" && context.isAhead(at));
  const distance = (weekdayIn(published) - day + 7) % 7;
  const days = isAhead
    ? (7 - distance) % 7 || (before === "next" ? 7 : 0)
    : -(distance + (before === "last" && distance <= 1 ? 7 : 0)); // yesterday is not called "last"
  return implied(at, at, addDays(published, days));
}

/** last month, this year, next year; "last week" leaves the day open */
function relativePeriod(
  tokens: readonly Token[],
  at: number,
  { published }: DateContext,
): FoundDate | undefined {
  const step = { last: -1, this: 0, next: 1 }[lowerAt(tokens, at)];
  const unit = lowerAt(tokens, at + 1);
  if (step === undefined || published === undefined) return undefined;
  if (unit === "month") return implied(at, at + 1, addMonths(published, step));
  if (unit === "week") return implied(at, at + 1, monthOfWeek(published, step));
  if (unit === "year") return implied(at, at + 1, toIso(Number(published.slice(0, 4)) + step));
  return undefined;
}

/** A week, from Monday, is known by its month where it lies in one. */
function monthOfWeek(published: IsoDay, step: number): string | undefined {
  const monday = addDays(published, 7 * step - ((weekdayIn(published) + 6) % 7));
  const month = monday.slice(0, 7);
  return step !== 0 && addDays(monday, 6).startsWith(month) ? month : undefined;
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  "a one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, at) => [word, Math.max(1, at)]),
);

/** three days ago, two years ago, a month earlier than the page */
function ago(tokens: readonly Token[], at: number, { published }: DateContext): FoundDate | undefined {
  const word = lowerAt(tokens, at);
  const count = /^\d{1,3}$/u.test(word) ? Number(word) : NUMBERS.get(word);
  if (count === undefined || published === undefined || lowerAt(tokens, at + 2) !== "ago") return undefined;
  const unit = lowerAt(tokens, at + 1).replace(/s$/u, "");
  if (unit === "day") return implied(at, at + 2, addDays(published, -count));
  if (unit === "month") return implied(at, at + 2, addMonths(published, -count));
  if (unit === "year") return implied(at, at + 2, toIso(Number(published.slice(0, 4)) - count));
  return undefined;
}

/** Of the years in which a date may lie, the one that puts it last before the page, or next after it. */
function nearest(
  published: IsoDay,
  isAhead: boolean,
  dateIn: (year: number) => string | undefined,
): string | undefined {
  const year = Number(published.slice(0, 4));
  const same = dateIn(year);
  if (same === undefined) return undefined;
  const cut = published.slice(0, same.length);
  if (isAhead) return same >= cut ? same : dateIn(year + 1);
  return same <= cut ? same : dateIn(year - 1);
}
