/**
 * When something began or ended, as two days between which it lies ("2007-05" is 2007-05-01 to 2007-05-31). An empty
 * `earliest` or `latest` is open: nothing is known on that side.
 */
export interface DateBound {
  readonly earliest: string;
  readonly latest: string;
}

/** How sure it is that a day lies within a term. */
export type Certainty =
  /** Between the dates, whatever the blur of the dates. */
  | "certain"
  /** Within the blur of a date that is known by month or year only. */
  | "near-edge"
  /** After the last day on which the holder is known to have been in office; no end is known. */
  | "assumed";

/** A day, a month, a year, each also with "<" (by then already) or ">" (then still): "2007-05", ">2026-01-17". */
const CELL = /^([<>]?)(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const LAST_DAY = 31;

/** Reads a cell of a table; undefined where it is no date. */
export function parseBound(cell: string): DateBound | undefined {
  const [, side, year, month, day] = CELL.exec(cell) ?? [];
  if (year === undefined || Number(month ?? 1) > 12 || Number(day ?? 1) > LAST_DAY) return undefined;
  const earliest = `${year}-${month ?? "01"}-${day ?? "01"}`;
  const latest = `${year}-${month ?? "12"}-${day ?? LAST_DAY}`;
  if (side === "<") return { earliest: "", latest };
  if (side === ">") return { earliest, latest: "" };
  return { earliest, latest };
}

/** So long after the last day on which somebody is known to have held an office, nothing is assumed any more. */
const HORIZON_IN_YEARS = 3;

/**
 * Whether the day (ISO, YYYY-MM-DD) lies in the term; undefined where it does not, or where nothing can be said: before
 * the year of a beginning that is not known, and long after the last sign of an end that is not.
 */
export function certaintyOn(
  { from, to }: { readonly from: DateBound; readonly to: DateBound },
  day: string,
): Certainty | undefined {
  const begun = from.earliest === "" ? `${from.latest.slice(0, 4)}-01-01` : from.earliest;
  const ended = to.latest === "" ? yearsLater(to.earliest) : to.latest;
  if (day < begun || day > ended) return undefined;
  if (day < from.latest) return "near-edge";
  if (day <= to.earliest) return "certain";
  return to.latest === "" ? "assumed" : "near-edge";
}

const yearsLater = (day: string): string => `${Number(day.slice(0, 4)) + HORIZON_IN_YEARS}${day.slice(4)}`;
