import type { Known } from "../text/known.ts";

/** The first and the last day, YYYY-MM-DD, that a date can mean. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** e.g. "2024", "2024-06", "2024-06-20…" */
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;
const YEAR_ENDS = "12-31";

/** "2024-06" means 2024-06-01 to 2024-06-30; undefined where no date is known. */
export function toDays(date: Known<string>): Days | undefined {
  const [, year, month, day] = date.basis === "unknown" ? [] : (DATE.exec(date.value) ?? []);
  if (year === undefined) return undefined;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-${YEAR_ENDS}` };
  if (day === undefined)
    return { first: `${year}-${month}-01`, last: `${year}-${month}-${lastDayOf(year, month)}` };
  return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
}

/** The day `count` days after `day`; before it where negative. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

// Day 0 of the next month is the last of this one.
const lastDayOf = (year: string, month: string): number =>
  new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
