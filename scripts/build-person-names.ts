/**
 * Makes data/en/person-names.tsv: first names of people in office, to tell a person from a firm, and family names of
 * heads of state and government and their foreign and defence ministers, to know a person by that name alone.
 * Data, in the folder given or in DRAGOMAN_DATA: `actors/cia_cabinets_2019.csv` and `actors/factbook_executives.csv`
 * (CIA, public domain), which print family names in capitals; `actors/executive.yaml`
 * (unitedstates/congress-legislators, CC0).
 * Run: npx tsx scripts/build-person-names.ts [FOLDER]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCsv } from "./csv.ts";

/** First names that are ordinary words, titles, places or months too: they tell nothing. */
const NOT_TELLING =
  /^(?:Al|El|La|De|Abu|Bin|Ben|Chief|General|Prince|King|Saint|Sir|The|Lord|March|April|May|June|August|China|India|Georgia|Jordan|Chad|Israel|Sydney|Victoria|Santiago|San|Santa|Ali|Will|Art|Grant|Major|Faith|Hope|Joy|Grace|Rose|Summer|Young|Sun|South|North|East|West|New|Great|Princess|Duke|Queen|Justice|Mission|Trinidad|Dominica|Cuba|Kenya|Paris|London|Washington|Lincoln|Chelsea|Manchester|Hamas|Union|Islam|Sunday|Monday|Friday|Meta|Store|Plant|Christian|Man|Dan|Sam|Knot|Fai|Rai|Bah|Cho|Bio|Eman|Oli)$/u;

function main(): void {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const folder = process.argv[2] ?? process.env.DRAGOMAN_DATA ?? join(root, "../shared/data");
  const cabinets = parseCsv(readFileSync(join(folder, "actors/cia_cabinets_2019.csv"), "utf8"));
  const factbook = parseCsv(readFileSync(join(folder, "actors/factbook_executives.csv"), "utf8"));
  const executive = readFileSync(join(folder, "actors/executive.yaml"), "utf8");
  const first = cabinets.flatMap((row) => firstName(wordsOf(row.get("person"))));
  const american = [...executive.matchAll(/^ {4}first: (\S+)$/gmu)].map((match) => match[1] ?? "");
  const leading = cabinets.filter((row) =>
    /^(?:Pres|Prime Min|Min\. (?:of|for) (?:Foreign|Defen[sc]e)|Chancellor|King)/u.test(
      row.get("office") ?? "",
    ),
  );
  const family = [
    ...leading.flatMap((row) => familyName(wordsOf(row.get("person")))),
    ...factbook.flatMap((row) => familyName(wordsOf(row.get("chief_of_state")))),
    ...factbook.flatMap((row) => familyName(wordsOf(row.get("head_of_government")))),
    ...[...executive.matchAll(/^ {4}last: (\S+)$/gmu)].slice(-24).map((match) => match[1] ?? ""),
  ];
  const rows = [...rowsOf([...first, ...american], "given"), ...rowsOf(family, "family")];
  writeFileSync(join(root, "data/en/person-names.tsv"), `name\tkind\n${rows.join("\n")}\n`);
}

const wordsOf = (person: string | undefined): readonly string[] =>
  (person ?? "")
    .replace(/\(.*$/u, "")
    .replaceAll(",", " ")
    .split(" ")
    .filter((word) => word !== "");

function rowsOf(names: readonly string[], kind: "given" | "family"): readonly string[] {
  return [...new Set(names)]
    .filter((name) => /^\p{Lu}\p{L}{2,}$/u.test(name) && !NOT_TELLING.test(name))
    .sort()
    .map((name) => `${name}\t${kind}`);
}

/** The word in capitals, where it is one: PUTIN → Putin. */
function familyName(words: readonly string[]): readonly string[] {
  const capitals = words.filter((word) => /^\p{Lu}{3,}$/u.test(word));
  const [name = ""] = capitals;
  return capitals.length === 1 ? [`${name.charAt(0)}${name.slice(1).toLowerCase()}`] : [];
}

/** The first of the names before the family name; none where the family name comes first. */
function firstName(parts: readonly string[]): readonly string[] {
  const [first = ""] = parts;
  return first === first.toUpperCase() ? [] : [first];
}

main();
