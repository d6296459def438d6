import type { Actor } from "../src/actors/actor.ts";
import { findActors } from "../src/actors/find.ts";
import { analyse } from "../src/language/analyse.ts";
import type { Analysis } from "../src/language/analysis.ts";
import { articleOf } from "./conllu.ts";
import type { Measure } from "./knowledge.ts";
import { type Lexicons, normal, readLines } from "./reading.ts";

interface DeskPage {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly statements: readonly { readonly speaker: Speaker }[];
}

interface Speaker {
  readonly name: string | null;
  readonly code: string;
  readonly sector: string;
}

/** The speakers of the annotated pages, each once a page: found under their name, and with the right state and sector. */
export async function measureSpeakers(folder: string, lexicons: Lexicons): Promise<readonly Measure[]> {
  const statements: { readonly gold: Speaker; readonly found: Actor | undefined }[] = [];
  const rows: { readonly gold: Speaker; readonly found: Actor | undefined }[] = [];
  for (const page of readLines<DeskPage>(folder, "desk/dev.jsonl")) {
    const actors = findActors(await analyseDesk(page, lexicons), lexicons.actors);
    const golds = new Map(page.statements.map(({ speaker }) => [JSON.stringify(speaker), speaker]));
    for (const { speaker: gold } of page.statements)
      if (gold.name !== null)
        statements.push({ gold, found: actors.find((actor) => isNamed(page.text, actor, gold)) });
    for (const gold of golds.values())
      if (gold.name !== null)
        rows.push({ gold, found: actors.find((actor) => isNamed(page.text, actor, gold)) });
  }
  const named = rows.flatMap(({ gold, found }) => (found ? [{ gold, found }] : []));
  const measure = (
    name: string,
    all: typeof rows,
    isRight: (row: (typeof rows)[number]) => boolean,
  ): Measure => {
    const errors = all
      .filter((row) => !isRight(row))
      .map(
        ({ gold, found }) =>
          `${gold.name} ${gold.code} ${gold.sector}, not ${found?.name} ${found?.code} ${found?.sector}`,
      );
    return { name, right: all.length - errors.length, of: all.length, errors };
  };
  const spoken = statements.flatMap(({ gold, found }) => (found ? [{ gold, found }] : []));
  return [
    measure("desk statements: name", statements, ({ found }) => found !== undefined),
    measure("desk statements: state", spoken, ({ gold, found }) => gold.code === found?.code),
    measure("desk statements: sector", spoken, ({ gold, found }) => gold.sector === found?.sector),
    measure("desk speakers: name", rows, ({ found }) => found !== undefined),
    measure("desk speakers: state, of those found", named, ({ gold, found }) => gold.code === found?.code),
    measure(
      "desk speakers: sector, of those found",
      named,
      ({ gold, found }) => gold.sector === found?.sector,
    ),
  ];
}

/** The same name, articles aside; for one without a name, a mention of those words. */
const isNamed = (text: string, { name, mentions }: Actor, gold: Speaker): boolean =>
  bare(name) === bare(gold.name ?? "") ||
  mentions.some(({ start, end }) => bare(text.slice(start, end)) === bare(gold.name ?? ""));

const bare = (name: string): string => normal(name).replace(/^the /u, "");

function analyseDesk({ text, date }: DeskPage, { language, reader }: Lexicons): Promise<Analysis> {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    kind: "paragraph" as const,
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
  const published = { basis: "implied", value: date, from: "given" } as const;
  return analyse({ ...articleOf(text, blocks), published }, { lexicon: language, reader });
}

const ROUNDS = 3;

/** Milliseconds a page: of this stage, and of everything up to it; the best of three rounds each. */
export async function measureTime(
  folder: string,
  lexicons: Lexicons,
): Promise<{ readonly stage: number; readonly reading: number }> {
  const pages = readLines<DeskPage>(folder, "desk/dev.jsonl");
  const best = { stage: Number.POSITIVE_INFINITY, reading: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS; round += 1) {
    let [stage, reading] = [0, 0];
    for (const page of pages) {
      const start = performance.now();
      const analysis = await analyseDesk(page, lexicons);
      const middle = performance.now();
      findActors(analysis, lexicons.actors);
      stage += performance.now() - middle;
      reading += performance.now() - start;
    }
    best.stage = Math.min(best.stage, stage / pages.length);
    best.reading = Math.min(best.reading, reading / pages.length);
  }
  return best;
}
