import type { ReadError } from "../../errors.ts";
import { badRow, parseTable, type ReadLexicon } from "../../text/table.ts";
import { type DateBound, parseBound } from "./dates.ts";
import type { Holder, OfficeTerm } from "./knowledge.ts";

/** An office of `offices.tsv`: what kind of office it is, whoever holds it. */
export interface Office {
  readonly office: string;
  /** PLOVER sector of its holder. */
  readonly sector: string;
  /** What it is called: in every state (`code` is "*"), or in one. */
  readonly titles: readonly { readonly code: string; readonly title: string }[];
}

const OFFICES = "offices.tsv";
const HOLDERS = "office-holders.tsv";
const NAMES = "office-holders-names.tsv";
const HEADER = "code\toffice\ttitle\tbody\tname\tfamily\tgender\tmanner\tfrom\tto\tsource";
const WIDTH = HEADER.split("\t").length;

/** A row of `office-holders.tsv` before its cells are checked. */
export interface HolderRow {
  readonly line: number;
  readonly code: string;
  readonly office: string;
  readonly title: string;
  readonly body: string;
  readonly name: string;
  readonly family: string;
  readonly gender: string;
  readonly manner: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

/** Reads the kinds of offices. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadOffices(read: ReadLexicon): readonly Office[] {
  return parseTable(OFFICES, read(OFFICES), ["office", "sector", "titles"]).map(
    ({ office, sector, titles }) => ({
      office,
      sector,
      titles: listOf(titles).map(toTitle),
    }),
  );
}

/** "foreign minister", or "GBR:chancellor" for what only one state calls it so. */
function toTitle(cell: string): { readonly code: string; readonly title: string } {
  const [, code = "*", title = ""] = /^(?:([A-Z]{3}):)?(.+)$/u.exec(cell) ?? [];
  return { code, title };
}

/** Who held which office: by name, and by place ("FRA", "NATO"). */
export interface OfficeTable {
  readonly holders: ReadonlyMap<string, Holder>;
  /** Terms in the offices of a state or body. */
  termsAt(place: string): readonly OfficeTerm[];
}

/**
 * Reads who held which office. The form of every row is checked at once, and its cells are taken apart when they are first
 * asked for: a page needs a few of thousands. Throws `ReadError("bad-lexicon")` for a bad row.
 */
export function loadHolders(read: ReadLexicon, offices: readonly Office[]): OfficeTable {
  const sectors = new Map(offices.map(({ office, sector }) => [office, sector]));
  const variants = new Map(
    parseTable(NAMES, read(NAMES), ["name", "family", "also"]).map(({ name, also }) => [name, listOf(also)]),
  );
  const lines = read(HOLDERS).split("\n");
  if (lines[0] !== HEADER) throw badRow(HOLDERS, 1, `the header must be: ${HEADER.replaceAll("\t", " ")}`);
  const terms = new Map<number, OfficeTerm>();
  const termOf = (index: number): OfficeTerm => {
    const term = terms.get(index) ?? toTerm(toRow(lines[index] ?? "", index + 1), sectors);
    terms.set(index, term);
    return term;
  };
  const { byName, byPlace } = indexLines(lines, sectors);
  const holders = new Map<string, Holder>();
  for (const [name, own] of byName)
    holders.set(
      name,
      toHolder(name, lines[own[0] ?? 0] ?? "", variants.get(name) ?? [], () => own.map(termOf)),
    );
  return { holders, termsAt: (place) => (byPlace.get(place) ?? []).map(termOf) };
}

const DATE = String.raw`[<>]?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;

/** A row in the right form, told by one look: columns, gender, manner, dates. */
const ROW = new RegExp(
  String.raw`^[A-Z]{3}\t([a-z,-]+)\t[^\t]+\t([^\t]+)\t([^\t]+)\t([^\t]+)\t([mf-])\t(?:acting|-)\t(${DATE})\t(${DATE})\t[^\t]+$`,
);

/** Places of the rows of each person, and of each state or body. */
function indexLines(
  lines: readonly string[],
  offices: ReadonlyMap<string, unknown>,
): {
  readonly byName: ReadonlyMap<string, readonly number[]>;
  readonly byPlace: ReadonlyMap<string, readonly number[]>;
} {
  const isKnown = new Map<string, boolean>();
  const byName = new Map<string, number[]>();
  const byPlace = new Map<string, number[]>();
  for (let index = 1; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (line === "") continue;
    const [, held = "", body = "", name = "", , , from = "", to = ""] = ROW.exec(line) ?? [];
    if (!isKnown.has(held))
      isKnown.set(
        held,
        partsOf(held).every((office) => offices.has(office)),
      );
    if (name === "" || !isKnown.get(held) || endsBefore(from, to))
      throw badHolder(toRow(line, index + 1), offices);
    addTo(byName, name, index);
    addTo(byPlace, line.slice(0, CODE_LENGTH), index);
    if (body !== "-") addTo(byPlace, body, index);
  }
  return { byName, byPlace };
}

const CODE_LENGTH = 3;

function addTo(index: Map<string, number[]>, key: string, place: number): void {
  const found = index.get(key);
  if (found) found.push(place);
  else index.set(key, [place]);
}

/** As far as both dates go: 2007 does not end before 2007-05 begins. */
function endsBefore(from: string, to: string): boolean {
  if (from.startsWith("<") || to.startsWith(">")) return false;
  const length = Math.min(from.length, to.length);
  return to.slice(0, length) < from.slice(0, length);
}

/** What is wrong with a row that is not in the right form. */
function badHolder(row: HolderRow, offices: ReadonlyMap<string, unknown>): ReadError {
  const { line, gender, manner, from, to } = row;
  const unknown = partsOf(row.office).find((office) => !offices.has(office));
  if (unknown !== undefined)
    return badRow(HOLDERS, line, `office is ${unknown}, which ${OFFICES} does not hold`);
  if (!/^[mf-]$/.test(gender)) return badRow(HOLDERS, line, `gender is ${gender}; expected m, f, -`);
  if (!/^(?:acting|-)$/.test(manner)) return badRow(HOLDERS, line, `manner is ${manner}; expected -, acting`);
  for (const [column, cell] of [
    ["from", from],
    ["to", to],
  ] as const)
    if (parseBound(cell) === undefined) return badRow(HOLDERS, line, `${column} is no date: ${cell}`);
  if (endsBefore(from, to)) return badRow(HOLDERS, line, "it ends before it begins");
  return badRow(HOLDERS, line, "a cell is empty, or the code is none");
}

function toRow(content: string, line: number): HolderRow {
  const cells = content.split("\t");
  const [code, office, title, body, name, family, gender, manner, from, to, source] = cells;
  if (source === undefined || cells.length !== WIDTH)
    throw badRow(HOLDERS, line, `${cells.length} columns, expected ${WIDTH}: ${content}`);
  return { line, code, office, title, body, name, family, gender, manner, from, to, source } as HolderRow;
}

/** "head-of-state,head-of-government", "hand+reign" */
const partsOf = (cell: string): readonly string[] => cell.split(/[,+]/);

function toHolder(
  name: string,
  row: string,
  variants: readonly string[],
  read: () => readonly OfficeTerm[],
): Holder {
  const [, , , , family = name, gender] = ROW.exec(row) ?? [];
  let terms: readonly OfficeTerm[] | undefined;
  return {
    kind: "holder",
    name,
    family,
    gender: gender === "m" || gender === "f" ? gender : undefined,
    variants,
    get terms() {
      terms ??= read().toSorted((a, b) => (a.from.latest < b.from.latest ? -1 : 1));
      return terms;
    },
  };
}

function toTerm(row: HolderRow, sectors: ReadonlyMap<string, string>): OfficeTerm {
  const offices = partsOf(row.office);
  return {
    holder: row.name,
    code: row.code,
    offices,
    title: row.title,
    body: row.body === "-" ? undefined : row.body,
    sector: sectorOf(sectors.get(offices[0] ?? "") ?? "UNK", row.code),
    isActing: row.manner === "acting",
    from: boundOf(row, "from"),
    to: boundOf(row, "to"),
    sources: partsOf(row.source),
  };
}

/** `body` in `offices.tsv`: the sector of the body, not of the office. */
const sectorOf = (sector: string, code: string): string =>
  sector !== "body" ? sector : code === "NGO" ? "NGO" : "IGO";

function boundOf(row: HolderRow, column: "from" | "to"): DateBound {
  const bound = parseBound(row[column]);
  if (bound === undefined) throw new RangeError(`${HOLDERS} line ${row.line}: unchecked ${column}`);
  return bound;
}

const listOf = (cell: string): readonly string[] => (cell === "-" ? [] : cell.split("|"));
