import { parseTable, type ReadLexicon } from "../text/table.ts";

/** Codes of one country in other schemes; empty where the scheme has none. */
interface Country {
  readonly alpha2: string;
  readonly fips10: string;
}

/** By ISO 3166 alpha-3, as records have it. */
export type Countries = ReadonlyMap<string, Country>;

/** Reads the table of `data/codes`. Throws a ReadError `bad-lexicon`. */
export function loadCountries(read: ReadLexicon): Countries {
  const rows = parseTable("countries.tsv", read("countries.tsv"), ["alpha3", "alpha2", "fips10"]);
  return new Map(rows.map(({ alpha3, alpha2, fips10 }) => [alpha3, { alpha2, fips10 }]));
}
