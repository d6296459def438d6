import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Actor } from "../src/actors/actor.ts";
import { findActors } from "../src/actors/find.ts";
import { ownerOf } from "../src/actors/owner.ts";
import { openReadings } from "../src/actors/reading.ts";
import { analyse } from "../src/language/analyse.ts";
import type { Analysis } from "../src/language/analysis.ts";
import { covers } from "../src/text/span.ts";
import { parseTable } from "../src/text/table.ts";
import { articleOf } from "./conllu.ts";
import type { Measure } from "./knowledge.ts";
import type { Lexicons } from "./reading.ts";

/** The table was made in spring 2022: the day of a page with a phrase that names no day. */
const DAY = "2022-05-01";
/** Codes of actors that belong to no state. */
const STATELESS: ReadonlySet<string> = new Set(["UNK", "NGO", "IGO", "MNC", "IMG"]);

interface PhraseCase {
  readonly line: number;
  readonly phrase: string;
  readonly state: string;
  readonly sector: string;
  readonly on: string;
}

interface Told {
  readonly state: string;
  readonly sector: string;
}

/** State and sector of phrases, over all and over those that need no knowledge beyond words and public tables. */
export async function measurePhrases(folder: string, lexicons: Lexicons): Promise<readonly Measure[]> {
  const file = join(folder, "actors/phrase-cases.tsv");
  const columns = ["phrase", "state", "sector", "on"] as const;
  const cases = parseTable(file, readFileSync(file, "utf8"), columns);
  const beyond = readBeyond();
  const told = new Map<PhraseCase, Told>();
  for (const each of cases) told.set(each, await readPhrase(each, lexicons));
  const settled = cases.filter(({ line }) => !beyond.has(line));
  return [
    toMeasure("phrases: state, all", cases, told, "state"),
    toMeasure("phrases: state, settled", settled, told, "state"),
    toMeasure("phrases: sector, all", cases, told, "sector"),
    toMeasure("phrases: sector, settled", settled, told, "sector"),
  ];
}

/** Lines of the table that are set aside, with the reason, in `bench/phrases-beyond.tsv`. */
function readBeyond(): ReadonlySet<number> {
  const file = "phrases-beyond.tsv";
  const content = readFileSync(new URL(file, import.meta.url), "utf8");
  return new Set(parseTable(file, content, ["row", "why"]).map(({ row }) => Number(row)));
}

function toMeasure(
  name: string,
  cases: readonly PhraseCase[],
  told: ReadonlyMap<PhraseCase, Told>,
  field: keyof Told,
): Measure {
  const scored = cases.filter((each) => each[field] !== "");
  const errors = scored
    .filter((each) => told.get(each)?.[field] !== each[field])
    .map((each) => `${each.line} ${each.phrase}: ${each[field]}, not ${told.get(each)?.[field]}`);
  return { name, right: scored.length - errors.length, of: scored.length, errors };
}

async function readPhrase({ phrase, on }: PhraseCase, lexicons: Lexicons): Promise<Told> {
  const block = { kind: "paragraph" as const, start: 0, end: phrase.length };
  const published = { basis: "implied", value: toDay(on), from: "given" } as const;
  const article = { ...articleOf(phrase, [block]), published };
  const analysis = await analyse(article, { lexicon: lexicons.language, reader: lexicons.reader });
  const actors = findActors(analysis, lexicons.actors);
  const actor =
    actors.find((each) => isHead(analysis, each)) ?? (actors.length === 1 ? actors[0] : undefined);
  const code = actor?.code ?? ownerCode(analysis, lexicons);
  const isSaid = actor !== undefined && (isHead(analysis, actor) || actor.kind !== "state");
  return { state: STATELESS.has(code) ? "none" : code, sector: isSaid ? actor.sector : "UNK" };
}

const toDay = (on: string): string =>
  on === "" ? DAY : /^\d{4}/u.test(on) ? on : new Date(`${on} UTC`).toISOString().slice(0, 10);

/** True where the actor has a mention that the head of the phrase stands in. */
function isHead({ sentences }: Analysis, { mentions }: Actor): boolean {
  const root = sentences[0]?.tokens.find(({ head }) => head < 0);
  return root !== undefined && mentions.some((mention) => covers(mention, root));
}

/** The state of what is no actor: "a Syrian island". */
function ownerCode(analysis: Analysis, { actors }: Lexicons): string {
  const [reading] = openReadings(analysis, actors);
  const root = reading?.tree.order[0];
  if (reading === undefined || root === undefined) return "UNK";
  return ownerOf(reading, root, { inPlace: true })?.code ?? "UNK";
}
