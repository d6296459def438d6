import { ReadError } from "../../errors.ts";
import { isIsoDate } from "../../text/iso-date.ts";

/** e.g. "2024-06-20" */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day itself; throws a ReadError `bad-query` for what is none. */
export function checkDay(name: string, day: string): string {
  if (DAY.test(day) && isIsoDate(day)) return day;
  throw new ReadError("bad-query", `${name} takes a day as YYYY-MM-DD, got "${day}"`);
}
