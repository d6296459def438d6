/**
 * Actors against people's annotations: phrases with the state and sector they stand for (`actors/phrase-cases.tsv`, after
 * the tests of NGEC), the speakers of the annotated pages (`desk/dev.jsonl`), names on re3d; and the time the stage takes.
 * Run: npx tsx bench/actors.ts [--errors N]
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measurePhrases } from "./actors-phrases.ts";
import { measureSpeakers, measureTime } from "./actors-speakers.ts";
import { dataFolder } from "./data.ts";
import { measureEntities } from "./entities.ts";
import type { Measure } from "./knowledge.ts";
import { type Lexicons, openLexicons } from "./reading.ts";

/** Files the figures are pinned to, under the data folder. */
export const ACTOR_FILES = ["actors/phrase-cases.tsv", "desk/dev.jsonl"] as const;

/** Every measure, on the data in `folder`. */
export async function measureActors(folder: string, lexicons: Lexicons): Promise<readonly Measure[]> {
  return [...(await measurePhrases(folder, lexicons)), ...(await measureSpeakers(folder, lexicons))];
}

/** The gate: shares by name, and F1 of names on re3d. */
export async function actorFigures(): Promise<Readonly<Record<string, number>>> {
  const lexicons = await openLexicons(fileURLToPath(new URL("..", import.meta.url)));
  const measures = await measureActors(dataFolder, lexicons);
  await lexicons.reader.close();
  const { scores } = await measureEntities("mentions");
  return {
    ...Object.fromEntries(measures.map(({ name, right, of }) => [name, right / of])),
    ...Object.fromEntries(Object.entries(scores).map(([name, score]) => [`re3d ${name}, mentions`, score])),
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { errors: { type: "string", default: "0" } } });
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const lexicons = await openLexicons(fileURLToPath(new URL("..", import.meta.url)));
  for (const { name, right, of, errors } of await measureActors(dataFolder, lexicons)) {
    print(`${name.padEnd(44)} ${((100 * right) / of).toFixed(1)} %  ${right} of ${of}`);
    for (const error of errors.slice(0, Number(values.errors))) print(`  ${error}`);
  }
  const { stage, reading } = await measureTime(dataFolder, lexicons);
  print(
    `stage ${stage.toFixed(1)} ms of ${reading.toFixed(0)} ms a page: ${((100 * stage) / reading).toFixed(1)} %`,
  );
  await lexicons.reader.close();
  const { scores, errors } = await measureEntities("mentions");
  for (const [name, score] of Object.entries(scores)) print(`re3d ${name}: F1 ${(100 * score).toFixed(1)}`);
  for (const error of errors.slice(0, Number(values.errors))) print(`  ${error}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
