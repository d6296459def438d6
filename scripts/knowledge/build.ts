/**
 * Makes the derived tables of actors anew: `states.tsv`, `states-territories.tsv` and `office-holders.tsv` in data/en, from the
 * tables kept by hand (`office-holders-hand.tsv`, `office-holders-names.tsv`) and the data folder's `actors/` (named in
 * data/en/SOURCES.md). The same input gives the same bytes. `world-leaders-2021` is not read: it is the check.
 * Run: npx tsx scripts/knowledge/build.ts [FOLDER]   (default: DRAGOMAN_DATA, else ../shared/data)
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseTable } from "../../src/text/table.ts";
import { completeRow, type HolderRow, ministerRows, type NameRow } from "./office-holders.ts";
import { readCabinets, readFipsCodes, readReports, readRows } from "./sources.ts";
import { territoryRows } from "./territories.ts";

const english = fileURLToPath(new URL("../../data/en/", import.meta.url));
const HAND_COLUMNS = [
  "code", "office", "title", "body", "name", "gender", "manner", "from", "to",
] as const; // biome-ignore format: a list of words
const COLUMNS = [
  "code", "office", "title", "body", "name", "family", "gender", "manner", "from", "to", "source",
] as const; // biome-ignore format: a list of words

async function main(): Promise<void> {
  const data = process.argv[2] ?? process.env.DRAGOMAN_DATA ?? join(english, "../../../shared/data");
  await import("../build-states.ts"); // runs by itself, and reads the same argument
  const actors = join(data, "actors");
  writeTerritories(actors);
  writeHolders(actors);
}

function writeTerritories(actors: string): void {
  const states = parseTable("states.tsv", read("states.tsv"), ["code", "alias", "kind", "source"]);
  const added = parseTable("states-added.tsv", read("states-added.tsv"), ["code", "alias", "kind"]);
  const known = new Set([...states, ...added].map(({ code }) => code));
  const rows = territoryRows(
    readRows(actors, "country-codes.csv"),
    readRows(actors, "factbook_executives.csv"),
    readFipsCodes(actors),
    known,
  );
  write("states-territories.tsv", ["code", "alias", "kind", "source"], rows);
}

function writeHolders(actors: string): void {
  const hand = parseTable("office-holders-hand.tsv", read("office-holders-hand.tsv"), HAND_COLUMNS);
  const names = parseTable("office-holders-names.tsv", read("office-holders-names.tsv"), [
    "name",
    "family",
    "also",
  ]);
  const byName = new Map<string, NameRow>(
    names.map(({ name, family, also }) => [name, { family, also: also === "-" ? [] : also.split("|") }]),
  );
  const reports = readReports(actors);
  const rows = hand.map((row) => completeRow(row, byName, reports));
  const added = ministerRows(readCabinets(actors), codeByCountry(actors), rows);
  write("office-holders.tsv", COLUMNS, sortRows([...rows, ...added]));
}

/** The cabinets call states by their plain English names. */
function codeByCountry(actors: string): (country: string) => string | undefined {
  const tables = [
    ...parseTable("states.tsv", read("states.tsv"), ["code", "alias", "kind", "source"]),
    ...parseTable("states-added.tsv", read("states-added.tsv"), ["code", "alias", "kind"]),
    ...parseTable("aliases.tsv", read("aliases.tsv"), ["code", "alias", "kind", "source"]),
  ];
  const codes = new Map(
    tables.filter(({ kind }) => kind !== "ambiguous").map(({ alias, code }) => [alias, code]),
  );
  const fips = readFipsCodes(actors);
  const factbook = readRows(actors, "factbook_executives.csv");
  for (const row of factbook) codes.set(row.get("country") ?? "", fips.get(row.get("fips") ?? "") ?? "");
  return (country) => codes.get(country.replace(/^The /u, "")) ?? codes.get(country);
}

function sortRows(rows: readonly HolderRow[]): readonly HolderRow[] {
  const key = ({ code, office, body, title, from, name }: HolderRow): string =>
    [code, body, office, title, from.replace("<", ""), name].join("\t");
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

const read = (file: string): string => readFileSync(join(english, file), "utf8");

function write<Column extends string>(
  file: string,
  columns: readonly Column[],
  rows: readonly { readonly [name in Column]: string }[],
): void {
  const lines = rows.map((row) => columns.map((column) => row[column]).join("\t"));
  writeFileSync(join(english, file), `${columns.join("\t")}\n${lines.join("\n")}\n`);
}

await main();
