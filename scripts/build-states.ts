/**
 * Makes data/en/states.tsv: every independent state with its names, adjectives and capital.
 * Data: ISO and UN names, capitals (datasets/country-codes, PDDL) and adjectives (CIA World Factbook, public domain),
 * as `actors/country-codes.csv` and `actors/factbook_executives.csv` in the folder given, or in DRAGOMAN_DATA.
 * Run: npx tsx scripts/build-states.ts [FOLDER]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCsv } from "./csv.ts";

type Kind = "name" | "official" | "alias" | "demonym" | "capital";

interface Entry {
  readonly code: string;
  readonly alias: string;
  readonly kind: Kind;
  readonly source: "country-codes" | "factbook";
}

/** States and territories that act on their own and that the table does not call independent. */
const ALSO = ["TWN", "PSE", "XKX", "HKG", "VAT"];
/** Spellings for print in English where the table writes otherwise. */
const PRINTED: ReadonlyMap<string, string> = new Map([
  ["Congo - Kinshasa", "Democratic Republic of the Congo"],
  ["Congo - Brazzaville", "Republic of the Congo"],
  ["Hong Kong SAR China", "Hong Kong"],
  ["Myanmar (Burma)", "Myanmar"],
  ["Palestinian Territories", "Palestine"],
  ["US", "United States"],
  ["UK", "United Kingdom"],
  ["St. Kitts & Nevis", "St. Kitts and Nevis"],
  ["St. Vincent & Grenadines", "St. Vincent and the Grenadines"],
  ["Antigua & Barbuda", "Antigua and Barbuda"],
  ["Trinidad & Tobago", "Trinidad and Tobago"],
  ["Bosnia", "Bosnia and Herzegovina"],
  ["São Tomé & Príncipe", "São Tomé and Príncipe"],
]);

function main(): void {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const folder = process.argv[2] ?? process.env.DRAGOMAN_DATA ?? join(root, "../shared/data");
  const codes = parseCsv(readFileSync(join(folder, "actors/country-codes.csv"), "utf8"));
  const factbook = parseCsv(readFileSync(join(folder, "actors/factbook_executives.csv"), "utf8"));
  const entries = distinct(
    codes.filter(isState).flatMap((row) => [...namesOf(row), ...adjectivesOf(row, factbook)]),
  );
  const rows = entries.map((entry) => [entry.code, entry.alias, entry.kind, entry.source].join("\t"));
  writeFileSync(join(root, "data/en/states.tsv"), `code\talias\tkind\tsource\n${rows.join("\n")}\n`);
}

function isState(row: ReadonlyMap<string, string>): boolean {
  return row.get("is_independent") === "Yes" || ALSO.includes(row.get("ISO3166-1-Alpha-3") ?? "");
}

function namesOf(row: ReadonlyMap<string, string>): readonly Entry[] {
  const code = row.get("ISO3166-1-Alpha-3") ?? "";
  const display = row.get("CLDR display name") ?? "";
  const entry = (kind: Kind, alias: string): readonly Entry[] => {
    const name = cleanName(alias);
    return name === "" ? [] : [{ code, alias: name, kind, source: "country-codes" }];
  };
  return [
    ...entry("name", PRINTED.get(display) ?? display),
    ...entry("alias", row.get("UNTERM English Short") ?? ""),
    ...entry("alias", row.get("official_name_en") ?? ""),
    ...entry("official", row.get("UNTERM English Formal") ?? ""),
    ...entry("capital", row.get("Capital") ?? ""),
  ];
}

function adjectivesOf(
  row: ReadonlyMap<string, string>,
  factbook: readonly ReadonlyMap<string, string>[],
): readonly Entry[] {
  const code = row.get("ISO3166-1-Alpha-3") ?? "";
  const fips = (row.get("FIPS") ?? "").split(",")[0]?.toLowerCase();
  const names = namesOf(row).map((entry) => entry.alias);
  // The table of adjectives is keyed by a code of its own; the English name tells whether it is the same state.
  const match =
    factbook.find((state) => names.includes(cleanName(state.get("country") ?? ""))) ??
    factbook.find((state) => state.get("fips") === fips && names.some((name) => shareWord(name, state)));
  const cell = (match?.get("adjective") ?? "").replace(/;?\s*note\b.*$/u, "").replace(/\([^)]*\)/gu, "");
  const adjectives = cell
    .split(/,|;|\bor\b/u)
    .map((word) => word.trim())
    .filter((word) => /^\p{Lu}[\p{L}' -]+$/u.test(word) && !names.includes(word));
  return adjectives.flatMap((alias) =>
    formsOf(alias).map((form) => ({ code, alias: form, kind: "demonym", source: "factbook" }) as const),
  );
}

const shareWord = (name: string, state: ReadonlyMap<string, string>): boolean =>
  name.slice(0, 4) === (state.get("adjective") ?? "").slice(0, 4);

/** Russian, Russians; Iraqi, Iraqis; but Japanese alone. */
const formsOf = (adjective: string): readonly string[] =>
  /(?:an|[a-z]i)$/u.test(adjective) ? [adjective, `${adjective}s`] : [adjective];

/** "the Republic of Cuba", "Congo (the)", "Burundi*" → the bare name; "" for one with remarks in it. */
function cleanName(name: string): string {
  const bare = name
    .replace(/\*/gu, "")
    .replace(/\s*\((?:the|l')\)$/u, "")
    .replace(/^the\s+/iu, "")
    .trim();
  return /[()[\],]/u.test(bare) || !/^\p{Lu}/u.test(bare) ? "" : bare;
}

/** The first of rows with the same code and words. */
function distinct(entries: readonly Entry[]): readonly Entry[] {
  const keys = entries.map(({ code, alias }) => `${code}\t${alias}`);
  return entries.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

main();
