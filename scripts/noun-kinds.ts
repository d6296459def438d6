/**
 * Makes data/en/noun-kinds.tsv: nouns that stand for a person or for a group of people, and the gender of those that tell
 * it. From WordNet 3.0 (Debian's wordnet-base): words of one part whose first sense, the commonest, is filed under persons
 * or groups; the gender from what stands above it ("woman"), and from our own list where WordNet is silent.
 * Run: npx tsx scripts/noun-kinds.ts [FOLDER]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readWordNet } from "./wordnet.ts";

/** WordNet's lexicographer files. */
const KINDS: Readonly<Record<string, string>> = { "18": "person", "14": "group" };

const WOMEN =
  "woman girl lady wife mother mom mum daughter sister aunt niece grandmother granddaughter widow bride girlfriend actress heroine queen princess duchess countess baroness empress nun goddess waitress hostess stewardess businesswoman congresswoman spokeswoman chairwoman policewoman sportswoman saleswoman councilwoman alderwoman noblewoman heiress mistress stepmother stepdaughter stepsister mother-in-law daughter-in-law sister-in-law godmother priestess abbess ballerina fiancee fiancée seductress songstress midwife maid maiden schoolgirl housewife showgirl sorceress witch matriarch suffragette".split(
    " ",
  );
const MEN =
  "man boy guy gentleman husband father dad son brother uncle nephew grandfather grandson widower bridegroom groom boyfriend king prince duke baron emperor monk waiter businessman congressman spokesman chairman policeman salesman councilman alderman nobleman stepfather stepson stepbrother father-in-law son-in-law brother-in-law godfather abbot fiance fiancé schoolboy patriarch imam ayatollah sultan sheikh pope friar knight lad bachelor cowboy".split(
    " ",
  );
/** People together, whatever WordNet's first sense is. */
const PERSONS = "official minister spokesperson leader envoy president premier lawmaker people".split(" ");
const GROUPS =
  "government ministry company firm agency party group organisation organization council committee parliament court bank bureau union commission army navy police team band club corporation university college school administration office department delegation".split(
    " ",
  );
/** Commonly a thing, or no noun at all, in what people print. */
const NOT_TELLING =
  /^(?:one|second|third|i|he|she|it|no|sign|well|may|case|drug|cook|subject|case|set|lot)$/u;

function main(): void {
  const folder = process.argv[2] ?? "/usr/share/wordnet";
  const linesOf = (file: string): readonly string[] =>
    readFileSync(join(folder, file), "utf8")
      .split("\n")
      .filter((line) => /^[^ ]/u.test(line));
  const kinds = new Map(
    linesOf("data.noun").map((line) => [line.slice(0, 8), KINDS[line.split(" ")[1] ?? ""]]),
  );
  const capitals = new Set(readWordNet(folder, "noun").capitals.map((word) => word.toLowerCase()));
  const rows = new Map<string, string>();
  for (const line of linesOf("index.noun")) {
    const cells = line.split(" ");
    const word = cells[0] ?? "";
    const kind = kinds.get(cells[Number(cells[3]) + 6] ?? "");
    if (kind !== undefined && /^[a-z]{3,}$/u.test(word) && !NOT_TELLING.test(word) && !capitals.has(word))
      rows.set(word, `${kind}\t-`);
  }
  for (const word of GROUPS) rows.set(word, "group\t-");
  for (const word of PERSONS) rows.set(word, "person\t-");
  for (const word of WOMEN) rows.set(word, "person\tf");
  for (const word of MEN) rows.set(word, "person\tm");
  const lines = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, rest]) => `${word}\t${rest}`);
  const target = new URL("../data/en/noun-kinds.tsv", import.meta.url);
  writeFileSync(target, `noun\tkind\tgender\n${lines.join("\n")}\n`);
}

main();
