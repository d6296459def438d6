import { badRow, cellOf, parseTable, type ReadLexicon } from "../../text/table.ts";
import type { StateName, StateNameUse } from "./knowledge.ts";

type Kind = StateNameUse | "ambiguous";
const KINDS: readonly Kind[] = [
  "name", "official", "former", "alias", "demonym", "capital", "seat", "metonym", "part", "breakaway", "ambiguous", "none",
]; // biome-ignore format: a list of words

interface StateRow {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly alias: string;
  readonly kind: Kind;
  readonly source: string;
}

/**
 * Reads every name of a state or territory: `states.tsv` and `states-territories.tsv` (built), `states-added.tsv`
 * and `aliases.tsv` (by hand). A row
 * of kind `ambiguous` marks names of the other rows. Throws `ReadError("bad-lexicon")` for a bad row.
 */
export function loadStateNames(read: ReadLexicon): readonly StateName[] {
  const states = readSourced(read, "states.tsv");
  const rows = [
    ...states,
    ...withoutTaken(readSourced(read, "states-territories.tsv"), states),
    ...readAdded(read),
    ...readSourced(read, "aliases.tsv"),
  ];
  const names = new Map(rows.filter(({ kind }) => kind === "name").map(({ code, alias }) => [code, alias]));
  const ambiguous = new Set(rows.filter(({ kind }) => kind === "ambiguous").map(keyOf));
  return rows.flatMap(({ file, line, code, alias, kind, source }) => {
    if (kind === "ambiguous") return [];
    const name = names.get(code) ?? (kind === "none" ? "" : undefined);
    if (name === undefined) throw badRow(file, line, `no state has the code ${code}`);
    const isAmbiguous = ambiguous.has(keyOf({ code, alias }));
    return [{ kind: "state", alias, code: code === "-" ? "" : code, name, use: kind, isAmbiguous, source }];
  });
}

/** "Chinese" is of China before it is of Macao. */
function withoutTaken(territories: readonly StateRow[], states: readonly StateRow[]): readonly StateRow[] {
  const taken = new Set(states.map(({ alias }) => alias));
  return territories.filter(({ alias }) => !taken.has(alias));
}

const keyOf = ({ code, alias }: { readonly code: string; readonly alias: string }): string =>
  `${code} ${alias}`;

function readSourced(read: ReadLexicon, file: string): readonly StateRow[] {
  return parseTable(file, read(file), ["code", "alias", "kind", "source"]).map((row) => ({
    ...row,
    file,
    kind: cellOf(file, row, "kind", KINDS),
  }));
}

function readAdded(read: ReadLexicon): readonly StateRow[] {
  const file = "states-added.tsv";
  return parseTable(file, read(file), ["code", "alias", "kind"]).map((row) => ({
    ...row,
    file,
    kind: cellOf(file, row, "kind", KINDS),
    source: "hand",
  }));
}

/** States of cities by name, from `cities.tsv`. Throws `ReadError("bad-lexicon")` for a bad row. */
export const loadCities = (read: ReadLexicon): ReadonlyMap<string, string> =>
  new Map(
    parseTable("cities.tsv", read("cities.tsv"), ["city", "code"]).map(({ city, code }) => [city, code]),
  );
