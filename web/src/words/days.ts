/** Days as people write them. All days are calendar days without a time zone: "2024-06-20", "2024-06", "2024". */

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;
const MONTH = /^(\d{4})-(\d{2})$/;
const MS_A_DAY = 86_400_000;

const long = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const medium = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const short = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const month = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

/** "Thursday, 20 June 2024"; "Undated" for none. */
export const toLongDay = (day: string | null): string => write(day, long) ?? "Undated";

/** "20 June 2024", "June 2024", "2024"; "undated" for none. A time of day is left out. */
export const toDay = (day: string | null): string => write(day, medium) ?? "undated";

/** "20 Jun 2024" */
export const toShortDay = (day: string | null): string => write(day, short) ?? "undated";

function write(day: string | null, format: Intl.DateTimeFormat): string | undefined {
  if (day === null) return undefined;
  if (MONTH.test(day)) return month.format(dateOf(`${day}-01`));
  if (!DAY.test(day)) return day;
  const date = dateOf(day.slice(0, 10));
  return Number.isNaN(date.getTime()) ? day : format.format(date);
}

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The day so many days later; earlier where `count` is below 0. */
export const addDays = (day: string, count: number): string =>
  new Date(dateOf(day).getTime() + count * MS_A_DAY).toISOString().slice(0, 10);

/** Every day from the first to the last, both included. */
export function daysBetween(first: string, last: string): readonly string[] {
  const count = Math.round((dateOf(last).getTime() - dateOf(first).getTime()) / MS_A_DAY);
  return Array.from({ length: Math.max(0, count + 1) }, (_, at) => addDays(first, at));
}
