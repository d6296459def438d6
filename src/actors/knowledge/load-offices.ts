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

/** Reads who held which office, by the holder's name. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadHolders(read: ReadLexicon, offices: readonly Office[]): ReadonlyMap<string, Holder> {
  const sectors = new Map(offices.map(({ office, sector }) => [office, sector]));
  const variants = new Map(
    parseTable(NAMES, read(NAMES), ["name", "family", "also"]).map(({ name, also }) => [name, listOf(also)]),
  );
  const terms = new Map<string, OfficeTerm[]>();
  const firstRows = new Map<string, HolderRow>();
  const cells: Cells = { list: remember(partsOf), bound: remember(parseBound) };
  for (const row of parseHolders(read(HOLDERS))) {
    const term = toTerm(row, sectors, cells);
    const found = terms.get(row.name);
    if (found) found.push(term);
    else {
      terms.set(row.name, [term]);
      firstRows.set(row.name, row);
    }
  }
  return new Map(
    [...firstRows].map(([name, row]) => [
      name,
      toHolder(row, terms.get(name) ?? [], variants.get(name) ?? []),
    ]),
  );
}

/** As `parseTable`, without its cost: this table is ten times as long as the others. */
function parseHolders(content: string): readonly HolderRow[] {
  const lines = content.split("\n");
  if (lines[0] !== HEADER) throw badRow(HOLDERS, 1, `the header must be: ${HEADER.replaceAll("\t", " ")}`);
  return lines.flatMap((content, index) =>
    index === 0 || content === "" ? [] : [toRow(content, index + 1)],
  );
}

function toRow(content: string, line: number): HolderRow {
  const cells = content.split("\t");
  const [code, office, title, body, name, family, gender, manner, from, to, source] = cells;
  if (source === undefined || cells.length !== WIDTH)
    throw badRow(HOLDERS, line, `${cells.length} columns, expected ${WIDTH}: ${content}`);
  return { line, code, office, title, body, name, family, gender, manner, from, to, source } as HolderRow;
}

/** The same few cells come again and again: each is taken apart once. */
interface Cells {
  list(cell: string): readonly string[];
  bound(cell: string): DateBound | undefined;
}

/** "head-of-state,head-of-government", "hand+reign" */
const partsOf = (cell: string): readonly string[] => cell.split(/[,+]/);

function remember<Value>(parse: (cell: string) => Value): (cell: string) => Value {
  const known = new Map<string, Value>();
  return (cell) => {
    const value = known.get(cell) ?? parse(cell);
    known.set(cell, value);
    return value;
  };
}

function toHolder(row: HolderRow, terms: readonly OfficeTerm[], variants: readonly string[]): Holder {
  const { gender } = row;
  if (gender !== "m" && gender !== "f" && gender !== "-")
    throw badRow(HOLDERS, row.line, `gender is ${gender}; expected m, f, -`);
  return {
    kind: "holder",
    name: row.name,
    family: row.family,
    gender: gender === "-" ? undefined : gender,
    variants,
    terms: terms.length === 1 ? terms : terms.toSorted((a, b) => (a.from.latest < b.from.latest ? -1 : 1)),
  };
}

function toTerm(row: HolderRow, sectors: ReadonlyMap<string, string>, cells: Cells): OfficeTerm {
  const offices = cells.list(row.office);
  const unknown = offices.find((office) => !sectors.has(office));
  if (unknown !== undefined)
    throw badRow(HOLDERS, row.line, `office is ${unknown}, which ${OFFICES} does not hold`);
  const [from, to] = [boundOf(row, "from", cells), boundOf(row, "to", cells)];
  if (to.latest !== "" && to.latest < from.earliest)
    throw badRow(HOLDERS, row.line, "it ends before it begins");
  if (row.manner !== "-" && row.manner !== "acting")
    throw badRow(HOLDERS, row.line, `manner is ${row.manner}; expected -, acting`);
  return {
    holder: row.name,
    code: row.code,
    offices,
    title: row.title,
    body: row.body === "-" ? undefined : row.body,
    sector: sectorOf(sectors.get(offices[0] ?? "") ?? "UNK", row.code),
    isActing: row.manner === "acting",
    from,
    to,
    sources: cells.list(row.source),
  };
}

/** `body` in `offices.tsv`: the sector of the body, not of the office. */
const sectorOf = (sector: string, code: string): string =>
  sector !== "body" ? sector : code === "NGO" ? "NGO" : "IGO";

function boundOf(row: HolderRow, column: "from" | "to", cells: Cells): DateBound {
  const bound = cells.bound(row[column]);
  if (bound === undefined) throw badRow(HOLDERS, row.line, `${column} is no date: ${row[column]}`);
  return bound;
}

const listOf = (cell: string): readonly string[] => (cell === "-" ? [] : cell.split("|"));
