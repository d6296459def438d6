/**
 * What the tables of actors know, against tables made by others. Data, under DRAGOMAN_DATA/actors (data/en/SOURCES.md names
 * the public origin of each): REIGN's leaders to March 2021, thirty states' leaders of August 2026, leaders of all
 * states of 2022 (kept out of the building), and the country heads of the Phoenix dictionary.
 * Run: npx tsx bench/knowledge.ts [--errors N]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadKnowledge } from "../src/actors/knowledge/load.ts";
import { dataFolder } from "./data.ts";
import { measureAliases } from "./knowledge-aliases.ts";
import { measureAgreement, measureCheck, measureReports } from "./knowledge-offices.ts";

/** A share with what it is made of. */
export interface Measure {
  readonly name: string;
  readonly right: number;
  readonly of: number;
  /** What was not found, or is otherwise dated. */
  readonly errors: readonly string[];
}

/** Files the figures are pinned to, under the data folder. */
export const KNOWLEDGE_FILES = [
  "actors/leaderlist_3_21.csv",
  "actors/world-leaders-2021/wikipedia.csv",
  "actors/world-leaders-2021/wikidata.csv",
  "actors/Phoenix.Countries.actors.txt",
] as const;

/** Every measure, on the data in `folder`. */
export function measureKnowledge(folder: string): readonly Measure[] {
  const english = fileURLToPath(new URL("../data/en/", import.meta.url));
  const knowledge = loadKnowledge((name) => readFileSync(join(english, name), "utf8"));
  const actors = join(folder, "actors");
  return [
    measureReports(knowledge, actors, "reign"),
    measureReports(knowledge, actors, "world-leaders"),
    measureCheck(knowledge, actors, "wikipedia.csv"),
    measureCheck(knowledge, actors, "wikidata.csv"),
    measureAgreement(knowledge, actors),
    measureAliases(knowledge, actors),
  ];
}

/** The gate: shares by name. */
export function knowledgeFigures(folder: string = dataFolder): Readonly<Record<string, number>> {
  return Object.fromEntries(measureKnowledge(folder).map(({ name, right, of }) => [name, right / of]));
}

function main(): void {
  const { values } = parseArgs({ options: { errors: { type: "string", default: "0" } } });
  for (const { name, right, of, errors } of measureKnowledge(dataFolder)) {
    process.stdout.write(`${name.padEnd(44)} ${((100 * right) / of).toFixed(1)} %  ${right} of ${of}\n`);
    for (const error of errors.slice(0, Number(values.errors))) process.stdout.write(`  ${error}\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
