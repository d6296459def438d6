import type { IsoDate } from "../article.ts";
import { isPublishingDay, toIsoDay } from "./calendar.ts";
import { type DateReading, findTextDates } from "./text-dates.ts";

/** No date is longer. */
const MAX_LENGTH = 200;
/** "2024-06-20T09:10:00+0900", "2024-6-5 9:10", "20240620T091000Z", "2024-06-20" */
const ISO = /^((?:19|20)\d\d)([-/]?)(\d{1,2})\2(\d{1,2})(?!\d)(?:[T\s,]{1,3}(.*))?$/i;
/** "09:10:00.000+09:00", "0910Z", "9:10 PM GMT", "09:10:00 +0900 [Asia/Tokyo]" */
const TIME =
  /^(\d{1,2})[:.h]?(\d\d)(?:[:.]?(\d\d)(?:[.,](\d{1,9})\d{0,20})?)?(?:\s?([ap])\.?m\.?)?\s{0,2}(Z\b|(?:GMT|UTC)?\s?[+-]\d\d:?\d\d|[+-]\d\d\b|GMT|UTC)?/i;
/** A time somewhere behind a date written in words: "…, 2024 at 09:10 GMT" */
const TIME_BEHIND =
  /(?<!\d)(?:\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\b)?)(?:\s{0,2}(?:Z\b|GMT\b|UTC\b)?(?:\s?[+-]\d\d:?\d\d)?)?/i;
/** Seconds or milliseconds since 1970: "1718841600", "1718841600000" */
const EPOCH = /^1\d{9}(?:\d{3})?$/;

/**
 * A date that a page gives in its data → ISO 8601 with the precision and zone it has: a day stays a day, a time without a
 * zone gets none. Undefined where it is none, or a day before the web or after this century.
 */
export function toIsoDate(value: string, reading: DateReading): IsoDate | undefined {
  const text = value
    .slice(0, MAX_LENGTH)
    .trim()
    .replace(/^["']|["']$/g, "");
  if (EPOCH.test(text)) return fromEpoch(Number(text.slice(0, 10)));
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year, , month, day, time] = iso;
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return isPublishingDay(parts) ? withTime(toIsoDay(parts), time) : undefined;
  }
  const [first] = findTextDates(text, reading);
  if (first === undefined) return undefined;
  const around =
    TIME_BEHIND.exec(text.slice(first.end)) ?? TIME_BEHIND.exec(text.slice(first.start, first.end));
  return withTime(first.value, around?.[0]);
}

function fromEpoch(seconds: number): IsoDate {
  return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, "Z");
}

function withTime(day: string, rest: string | undefined): IsoDate {
  const time = rest === undefined ? null : TIME.exec(rest.trim());
  if (time === null) return day;
  const [, hour = "", minute = "", second, fraction, half, zone] = time;
  const hours = toHours(Number(hour), half);
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return day;
  const seconds = second === undefined ? "" : `:${second}${fraction === undefined ? "" : `.${fraction}`}`;
  return `${day}T${String(hours).padStart(2, "0")}:${minute}${seconds}${toZone(zone)}`;
}

function toHours(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

/** "+0900" → "+09:00", "GMT" → "Z" */
function toZone(zone: string | undefined): string {
  if (zone === undefined) return "";
  const offset = /([+-])(\d\d):?(\d\d)?/.exec(zone);
  if (offset === null) return "Z";
  return `${offset[1]}${offset[2]}:${offset[3] ?? "00"}`;
}
