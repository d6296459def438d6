import { parseBound } from "../../src/actors/knowledge/dates.ts";
import type { HolderRow as LoadedRow } from "../../src/actors/knowledge/load-offices.ts";
import { familyOf, isSamePerson, withoutCapitals } from "./persons.ts";
import type { Report } from "./sources.ts";

/** A row of `office-holders.tsv`, in the order of its columns. */
export type HolderRow = Omit<LoadedRow, "line">;

/** A row of `office-holders-hand.tsv`; `to` may be "open". */
export type HandRow = Omit<HolderRow, "family" | "source">;

/** Family name and other names of a person, from `office-holders-names.tsv`. */
export interface NameRow {
  readonly family: string;
  readonly also: readonly string[];
}

/** What is known by hand is known until then, unless a table vouches for longer. */
const HAND_DAY = "2025-06-30";
/** Two tables agree on a beginning when it is less than this apart. */
const MONTH_IN_DAYS = 31;
const DAY = 86_400_000;
const AT_THE_TOP = /head|leader$/u;

/** Gives a hand-kept row its family name, its end or the day until which it is vouched for, and every table that agrees. */
export function completeRow(
  row: HandRow,
  names: ReadonlyMap<string, NameRow>,
  reports: readonly Report[],
): HolderRow {
  const entry = names.get(row.name);
  const agreeing = reports.filter(
    (report) => isOffice(row, report) && isSamePerson([row.name, ...(entry?.also ?? [])], report.name),
  );
  const begun = agreeing.filter((report) => daysApart(row.from, report.from) <= MONTH_IN_DAYS);
  const still = agreeing.filter(({ to, from }) => to === "" && (from === "" || from >= row.from.slice(0, 4)));
  const seen = [HAND_DAY, row.from, ...still.map((report) => report.seen)].sort().at(-1) ?? HAND_DAY;
  return {
    ...row,
    family: entry?.family ?? familyOf(row.name, row.code),
    to: row.to === "open" ? `>${seen}` : row.to,
    source: [
      "hand",
      ...new Set([...begun, ...(row.to === "open" ? still : [])].map((report) => report.source).sort()),
    ].join("+"),
  };
}

/** The tables hold only those at the top of a state or body. */
const isOffice = (row: HandRow, report: Report): boolean =>
  row.code === report.code && AT_THE_TOP.test(row.office);

/** Days between two dates of the tables; 0 where one lies within the blur of the other. */
export function daysApart(one: string, other: string): number {
  const [a, b] = [parseBound(one), parseBound(other)];
  if (a === undefined || b === undefined) return Number.POSITIVE_INFINITY;
  return Math.max(toDay(b.earliest) - toDay(a.latest), toDay(a.earliest) - toDay(b.latest), 0);
}

/** Counts the 31st of shorter months as the first of the next. */
function toDay(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  return Date.UTC(year, month - 1, day) / DAY;
}

const MINISTERS: readonly (readonly [RegExp, string, string])[] = [
  [/^Min(?:ister|\.) (?:of|for) (?:Foreign (?:Affairs|Relations)|External (?:Affairs|Relations))/u, "foreign-minister", "Foreign Minister"],
  [/^Min(?:ister|\.) (?:of|for) (?:National )?Defen[sc]e/u, "defence-minister", "Defence Minister"],
]; // biome-ignore format: a table

/** Foreign and defence ministers of the cabinets of 2019, where the rows by hand name nobody for that year. */
export function ministerRows(
  cabinets: readonly Report[],
  codeOf: (country: string) => string | undefined,
  rows: readonly HolderRow[],
): readonly HolderRow[] {
  return cabinets.flatMap((report): readonly HolderRow[] => {
    const [, office, title] = MINISTERS.find(([pattern]) => pattern.test(report.office)) ?? [];
    const code = codeOf(report.code);
    if (office === undefined || title === undefined || code === undefined || code === "") return [];
    if (rows.some((row) => row.code === code && row.office === office && coversYear(row, report.seen)))
      return [];
    const capitals = report.name.split(/[ ,-]+/u).filter((word) => /^\p{Lu}{2,}$/u.test(word));
    const name = withoutCapitals(report.name);
    const family = capitals.length === 1 ? withoutCapitals(capitals[0] ?? "") : familyOf(name, code);
    const { from, to, source } = report;
    return [{ code, office, title, body: "-", name, family, gender: "-", manner: "-", from, to, source }];
  });
}

function coversYear({ from, to }: HolderRow, year: string): boolean {
  const [start, end] = [parseBound(from), parseBound(to)];
  return (
    start !== undefined &&
    end !== undefined &&
    start.earliest.slice(0, 4) <= year &&
    (end.latest === "" || end.latest.slice(0, 4) >= year)
  );
}
