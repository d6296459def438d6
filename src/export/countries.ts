import { parseTable, type ReadLexicon } from "../text/table.ts";

/** Codes of one country in other schemes; empty where the scheme has none. */
interface Country {
  readonly alpha2: string;
  readonly fips10: string;
  /** Of the Correlates of War Project, a number in digits; states alone have one. */
  readonly cow: string;
}

/** By ISO 3166 alpha-3, as records have it. */
export type Countries = ReadonlyMap<string, Country>;

/** Reads the tables of `data/codes`. Throws a ReadError `bad-lexicon`. */
export function loadCountries(read: ReadLexicon): Countries {
  const rows = parseTable("countries.tsv", read("countries.tsv"), ["alpha3", "alpha2", "fips10"]);
  const states = parseTable("cow.tsv", read("cow.tsv"), ["alpha3", "cow"]);
  const cow = new Map(states.map((row) => [row.alpha3, row.cow]));
  return new Map(
    rows.map(({ alpha3, alpha2, fips10 }) => [alpha3, { alpha2, fips10, cow: cow.get(alpha3) ?? "" }]),
  );
}
