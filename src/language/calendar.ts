/** A day of the proleptic Gregorian calendar, as ISO 8601: "2024-06-20". */
export type IsoDay = string;

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const SHORT_MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.map((name, at) => [name.slice(0, 3), at + 1] as const),
  ["sept", 9],
]);
const WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const SHORT_WEEKDAYS = /^(?:sun|mon|tue|tues|wed|thu|thur|thurs|fri|sat)$/u;
const DAY = 86_400_000;

/** 1 to 12 for "March", "Mar." and "Sept."; undefined for any other word. */
export function monthOf(word: string): number | undefined {
  const bare = word.toLowerCase().replace(/\.$/u, "");
  const full = MONTHS.indexOf(bare);
  return full >= 0 ? full + 1 : SHORT_MONTHS.get(bare);
}

/** 0 (Sunday) to 6 for "Tuesday", "Tue"; undefined for any other word. */
export function weekdayOf(word: string): number | undefined {
  const bare = word.toLowerCase().replace(/\.$/u, "");
  const full = WEEKDAYS.indexOf(bare);
  if (full >= 0) return full;
  return SHORT_WEEKDAYS.test(bare)
    ? WEEKDAYS.findIndex((name) => name.startsWith(bare.slice(0, 3)))
    : undefined;
}

/** The day `days` after another, before it where negative. */
export const addDays = (day: IsoDay, days: number): IsoDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

export const weekdayIn = (day: IsoDay): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The month `months` after that of a day: "2024-06". */
export function addMonths(day: IsoDay, months: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const count = year * 12 + (month - 1) + months;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${pad((count % 12) + 1)}`;
}

/** "2024-03-05", as exact as what is given; undefined where the calendar has no such day. */
export function toIso(year: number, month?: number, day?: number): string | undefined {
  const head = String(year).padStart(4, "0");
  if (month === undefined) return head;
  if (day === undefined) return `${head}-${pad(month)}`;
  const date = `${head}-${pad(month)}-${pad(day)}`;
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : undefined;
}

const pad = (number: number): string => String(number).padStart(2, "0");
