/** e.g. "2024", "2024-06", "2024-06-20", "2024-06-20T09:10", "2024-06-20T09:10:00.5+09:00" */
export const ISO_DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** True for an ISO 8601 date or date-time whose day is in the calendar: "2024-02-29" is, "2023-02-29" is not. */
export function isIsoDate(text: string): boolean {
  const [, year, month = "01", day = "01"] = ISO_DATE.exec(text) ?? [];
  if (year === undefined) return false;
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(8, 10) === day;
}
