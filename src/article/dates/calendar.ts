/** A day as numbers, month 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The web is younger than this; earlier days in a page's data are a default ("0001-01-01", "1970-01-01"). */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/** "2024-02-29" is a day on which a page may have been published; "2023-02-29" and "1970-01-01" are none. */
export function isPublishingDay({ year, month, day }: Day): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** { year: 2024, month: 6, day: 5 } → "2024-06-05" */
export function toIsoDay({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
