import { badRow, cellOf, parseTable, type Row } from "../../text/table.ts";
import { ACTOR_KINDS } from "../actor.ts";
import { parseBound } from "./dates.ts";
import type { Holder, OfficeTerm, OrganisationName, StateName } from "./knowledge.ts";

/** A table of actors that a user adds: its name in messages, and its content. */
export interface OwnTable {
  readonly name: string;
  readonly content: string;
}

/** The rows of a user's table, as the kinds of things that the tables of the program hold. */
export interface OwnActors {
  readonly states: readonly StateName[];
  readonly organisations: readonly OrganisationName[];
  readonly holders: readonly Holder[];
}

const COLUMNS = ["name", "also", "kind", "code", "sector", "office", "from", "to"] as const;
type OwnRow = Row<(typeof COLUMNS)[number]>;

/**
 * Reads a user's table: a header, and a row a state, body or term of office; "-" for nothing. `officesOf` tells which offices
 * a title names in a state. Throws `ReadError("bad-lexicon")` that names file and line of a bad row.
 */
export function loadOwnActors(
  { name, content }: OwnTable,
  officesOf: (title: string, code: string) => readonly string[],
): OwnActors {
  const rows = parseTable(name, content, COLUMNS).map((row) => ({
    row: checked(name, row),
    kind: cellOf(name, row, "kind", ACTOR_KINDS),
  }));
  const persons = new Map<string, OwnRow[]>();
  for (const { row, kind } of rows)
    if (kind === "person") persons.set(row.name, [...(persons.get(row.name) ?? []), row]);
  return {
    states: rows.flatMap(({ row, kind }) =>
      kind === "state" ? namesOf(row).map((alias) => toState(row, alias)) : [],
    ),
    organisations: rows.flatMap(({ row, kind }) =>
      kind === "state" || kind === "person"
        ? []
        : namesOf(row).map((alias) => ({
            kind: "organisation",
            alias,
            name: row.name,
            code: row.code,
            actorKind: kind,
            sector: row.sector,
            source: name,
          })),
    ),
    holders: [...persons.values()].map((own) => toHolder(own, (row) => toTerm(name, row, officesOf))),
  };
}

function checked(file: string, row: OwnRow): OwnRow {
  if (!/^\p{L}/u.test(row.name)) throw badRow(file, row.line, `name is ${row.name || "empty"}`);
  if (!/^[A-Z]{3}$/.test(row.code))
    throw badRow(file, row.line, `code is ${row.code}; expected three capitals`);
  if (!/^[A-Z]{3}$/.test(row.sector))
    throw badRow(file, row.line, `sector is ${row.sector}; expected three capitals, such as GOV`);
  for (const column of ["from", "to"] as const)
    if (row[column] !== "-" && parseBound(row[column]) === undefined)
      throw badRow(file, row.line, `${column} is no date: ${row[column]}`);
  if (row.from !== "-" && row.to !== "-" && row.to < row.from)
    throw badRow(file, row.line, "it ends before it begins");
  if (row.kind !== "person" && row.office !== "-")
    throw badRow(file, row.line, `a ${row.kind} holds no office: ${row.office}`);
  return row;
}

const listOf = (cell: string): readonly string[] => (cell === "-" ? [] : cell.split("|"));
const namesOf = ({ name, also }: OwnRow): readonly string[] => [name, ...listOf(also)];

const toState = ({ name, code }: OwnRow, alias: string): StateName => ({
  kind: "state",
  alias,
  code,
  name,
  use: alias === name ? "name" : "alias",
  isAmbiguous: false,
  source: "given",
});

function toHolder(rows: readonly OwnRow[], toTerm: (row: OwnRow) => OfficeTerm | undefined): Holder {
  const [first] = rows;
  if (first === undefined) throw new RangeError("a person without a row");
  return {
    kind: "holder",
    name: first.name,
    family: first.name.split(" ").at(-1) ?? first.name,
    gender: undefined,
    variants: rows.flatMap(({ also }) => listOf(also)),
    terms: rows.flatMap((row) => toTerm(row) ?? []).sort((a, b) => (a.from.latest < b.from.latest ? -1 : 1)),
  };
}

/** A date that is not given: the term holds on whatever earlier or later day. */
export const EVER = { earliest: "0000-01-01", latest: "0000-01-01" } as const;
export const STILL = { earliest: "9999-12-31", latest: "9999-12-31" } as const;

function toTerm(
  file: string,
  row: OwnRow,
  officesOf: (title: string, code: string) => readonly string[],
): OfficeTerm | undefined {
  if (row.office === "-") return undefined;
  return {
    holder: row.name,
    code: row.code,
    offices: officesOf(row.office, row.code),
    title: row.office,
    body: undefined,
    sector: row.sector,
    isActing: false,
    from: parseBound(row.from) ?? EVER,
    to: parseBound(row.to) ?? STILL,
    sources: [file],
  };
}
