import { daysApart } from "../scripts/knowledge/office-holders.ts";
import { isSamePerson } from "../scripts/knowledge/persons.ts";
import { type Report, readCurrent, readReign, readReports, readRows } from "../scripts/knowledge/sources.ts";
import { soundOf } from "../src/actors/knowledge/close-names.ts";
import { certaintyOn } from "../src/actors/knowledge/dates.ts";
import type { Holder, Knowledge, OfficeTerm } from "../src/actors/knowledge/knowledge.ts";
import { findByName } from "../src/actors/knowledge/look-up.ts";
import { foldName } from "../src/actors/knowledge/names.ts";
import type { Measure } from "./knowledge.ts";

const MONTH = 31;
const SINCE = "2000-01-01";
const DAY_LENGTH = 10;

/**
 * Leaders of a table since 2000: known by the printed name, or by a name with a word in common, and in some office of the right
 * state in the middle of the term that the table gives.
 */
export function measureReports(
  knowledge: Knowledge,
  folder: string,
  table: "reign" | "world-leaders",
): Measure {
  const reports = (table === "reign" ? readReign(folder) : readCurrent(folder)).filter(isSince);
  const errors = reports
    .filter((report) => !holdersOfState(knowledge, report).some((holder) => isInOffice(holder, report)))
    .map(({ code, name, from }) => `${code} ${name} ${from}`);
  return toMeasure(`${table}: in office, right state`, reports.length, errors);
}

const isSince = ({ from, to }: Report): boolean => (to === "" && from !== "") || to >= SINCE.slice(0, 7);

function holdersOfState(knowledge: Knowledge, { code, name }: Report): readonly Holder[] {
  const found = findByName(knowledge, name).flatMap(({ thing }) => (thing.kind === "holder" ? [thing] : []));
  const close = [...knowledge.holders.values()].filter(
    (holder) =>
      holder.terms.some((term) => term.code === code) &&
      (isSamePerson([holder.name, ...holder.variants], name) || soundsAlike(holder.name, name)),
  );
  return [...found, ...close].filter(({ terms }) => terms.some((term) => term.code === code));
}

/** That table misspells: a word in common by its sound counts. */
function soundsAlike(one: string, other: string): boolean {
  const sounds = (name: string): readonly string[] =>
    foldName(name)
      .split(" ")
      .map(soundOf)
      .filter((sound) => sound.length > 2);
  return sounds(one).some((sound) => sounds(other).includes(sound));
}

/** A day within the term that both tables should agree on, whatever the blur of its ends. */
function isInOffice({ terms }: Holder, { code, from, to, seen }: Report): boolean {
  const start = from === "" || from < SINCE ? SINCE : from;
  // An end that is known by its month alone is taken early: the term may be one of days.
  const end = to === "" ? seen : to.length < DAY_LENGTH ? ([`${to}-01`, start].sort().at(-1) ?? to) : to;
  const middle = new Date((Date.parse(start) + Date.parse(end)) / 2).toISOString().slice(0, 10);
  return terms.some((term) => term.code === code && certaintyOn(term, middle) !== undefined);
}

/** Remarks of that table that are no names: offices and states in the column of persons. */
const NO_PERSON = /^(?:Pope|Prime Minister of .+|Q\d+)$/u;

/**
 * The table kept out of the building: leaders of all states of the autumn of 2022. Found: a person known by that very
 * name (or a variant or family name) with a term in the right state that holds in the table's years.
 */
export function measureCheck(knowledge: Knowledge, folder: string, file: string): Measure {
  const rows = readRows(`${folder}/world-leaders-2021`, file).filter(
    (row) => !NO_PERSON.test(labelOf(row)) && labelOf(row) !== "",
  );
  const errors = rows
    .filter((row) => !isFound(knowledge, row))
    .map(
      (row) =>
        `${row.get("country")}: ${labelOf(row)}, ${row.get("positionlabel") ?? row.get("positionLabel")}`,
    );
  return toMeasure(`world-leaders-2021 ${file.replace(".csv", "")}: right state`, rows.length, errors);
}

/** "Pedro Sánchez (Spanish politician)" → the name. */
const labelOf = (row: ReadonlyMap<string, string>): string =>
  (row.get("officeholderlabel") ?? row.get("officeholderLabel") ?? "").replace(/ \(.*$/u, "").trim();

function isFound(knowledge: Knowledge, row: ReadonlyMap<string, string>): boolean {
  const codes = codesOf(knowledge, row.get("country") ?? "");
  const end = /^\d{4}/u.exec(row.get("end_year") ?? "")?.[0] ?? "2022";
  return findByName(knowledge, labelOf(row)).some(
    ({ thing }) =>
      thing.kind === "holder" &&
      thing.terms.some((term) => codes.includes(term.code) && holdsInYear(term, end)),
  );
}

function codesOf(knowledge: Knowledge, country: string): readonly string[] {
  const plain = country.replace(/ \(.*$/u, "").replace(/–.*$/u, "");
  const inner = /\((.+)\)/u.exec(country)?.[1] ?? "";
  return [country, plain, inner].flatMap((name) =>
    (knowledge.names.get(foldName(name)) ?? []).flatMap(({ thing }) =>
      thing.kind === "state" ? [thing.code] : [],
    ),
  );
}

const holdsInYear = ({ from, to }: OfficeTerm, year: string): boolean =>
  from.earliest.slice(0, 4) <= year && (to.latest === "" || to.latest.slice(0, 4) >= year);

/**
 * Where REIGN and another table agree to a month on the day somebody began, since 2000: our day is within a month of
 * theirs.
 */
export function measureAgreement(knowledge: Knowledge, folder: string): Measure {
  const reign = readReign(folder);
  const pairs = readReports(folder)
    .filter((report) => report.source !== "reign" && report.from >= SINCE)
    .filter((other) =>
      reign.some(
        (report) =>
          report.code === other.code &&
          isSamePerson([report.name], other.name) &&
          daysApart(report.from, other.from) <= MONTH,
      ),
    );
  const errors = pairs
    .filter((report) => !isDated(knowledge, report))
    .map(({ code, name, from }) => `${code} ${name} ${from}`);
  return toMeasure("two tables agree: ours within a month", pairs.length, errors);
}

function isDated(knowledge: Knowledge, report: Report): boolean {
  return holdersOfState(knowledge, report).some(({ terms }) =>
    terms.some(
      ({ code, from }) =>
        code === report.code &&
        daysApart(from.earliest === "" ? from.latest : from.earliest, report.from) <= MONTH,
    ),
  );
}

const toMeasure = (name: string, of: number, errors: readonly string[]): Measure => ({
  name,
  right: of - errors.length,
  of,
  errors,
});
