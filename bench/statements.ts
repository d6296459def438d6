/**
 * Statements against people's annotations.
 * Data under DRAGOMAN_DATA: statements/polnear-dev.jsonl (PolNeAR, github.com/networkdynamics/PolNeAR), desk/dev.jsonl.
 * Run: npx tsx bench/statements.ts [--errors N] [--missed N] [--pattern NAME]
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Statement } from "../src/statements/statement.ts";
import { overlaps, type Span } from "../src/text/span.ts";
import { measureDesk } from "./desk.ts";
import { type Lexicons, normal, openLexicons, readLines, readStatements } from "./reading.ts";

/** Shares from 0 to 1; counts beside them. */
export interface StatementFigures {
  readonly found: number;
  readonly gold: number;
  /** Found statements whose cue and words overlap those of one annotation. */
  readonly precision: number;
  /** Of those that give a speaker or his place: the cue, words and source of one annotation. */
  readonly speakerPrecision: number;
  readonly recall: number;
  /** Of the matched: the same words, quotation marks, "that" and stops aside. */
  readonly contentExact: number;
  readonly byPattern: readonly PatternFigures[];
}

export interface PatternFigures {
  readonly pattern: string;
  readonly found: number;
  readonly precision: number;
  readonly speakerPrecision: number;
  readonly contentExact: number;
}

interface Verdict {
  readonly pattern: string;
  readonly hasSpeaker: boolean;
  readonly isMatch: boolean;
  readonly isSpeakerMatch: boolean;
  readonly isExact: boolean;
  readonly shown: string;
}

export type GoldSpan = readonly [start: number, end: number, text: string];
/** An attribution of PolNeAR: spans of its text with their words. */
export interface GoldAttribution {
  readonly type_heuristic: string;
  readonly source: readonly GoldSpan[];
  readonly cue: readonly GoldSpan[];
  readonly content: readonly GoldSpan[];
}

/** Figures on PolNeAR dev. Throws where the data is missing. */
export async function measurePolnear(
  folder: string,
  lexicons: Lexicons,
): Promise<StatementFigures & { readonly errors: readonly Verdict[]; readonly missed: readonly string[] }> {
  const documents = readLines<{ text: string; attributions: readonly GoldAttribution[] }>(
    folder,
    "statements/polnear-dev.jsonl",
  );
  const verdicts: Verdict[] = [];
  const missed: string[] = [];
  let gold = 0;
  for (const { text, attributions } of documents) {
    const found = await readStatements(text, lexicons);
    const wanted = attributions.filter(({ content }) => content.length > 0);
    gold += wanted.length;
    verdicts.push(...found.map(({ statement, pattern }) => judge(text, statement, pattern, wanted)));
    const left = wanted.filter((each) => !found.some(({ statement }) => isMatch(statement, each)));
    missed.push(
      ...left.map(
        (each) =>
          `[${each.type_heuristic}] {${each.cue.map(([, , words]) => words).join(" ")}} (${each.source.map(([, , words]) => words).join(" ")}) ${each.content.map(([, , words]) => words).join(" || ")}`,
      ),
    );
  }
  return {
    ...figuresOf(verdicts),
    gold,
    recall: (gold - missed.length) / gold,
    byPattern: byPattern(verdicts),
    errors: verdicts.filter((each) => !each.isMatch || (each.hasSpeaker && !each.isSpeakerMatch)),
    missed,
  };
}

function judge(
  text: string,
  statement: Statement,
  pattern: string,
  gold: readonly GoldAttribution[],
): Verdict {
  const { mention } = statement.speaker;
  const matches = gold.filter((each) => isMatch(statement, each));
  const bySpeaker = matches.filter(
    (each) => mention && each.source.some((source) => overlaps(toSpan(source), mention)),
  );
  const words = statement.content.map((span) => text.slice(span.start, span.end));
  const isExact = matches.some(
    (each) => normal(each.content.map(([, , part]) => part).join(" ")) === normal(words.join(" ")),
  );
  const golds = gold.filter((each) =>
    each.content.some((part) => statement.content.some((span) => overlaps(toSpan(part), span))),
  );
  const shown = [
    `${pattern}: [${mention ? text.slice(mention.start, mention.end) : "?"}] {${statement.cue ? text.slice(statement.cue.start, statement.cue.end) : ""}} ${words.join(" || ")}`,
    ...golds
      .slice(0, 2)
      .map(
        (each) =>
          `     gold (${each.source.map(([, , part]) => part).join(" ")}) {${each.cue.map(([, , part]) => part).join(" ")}} ${each.content.map(([, , part]) => part).join(" || ")}`,
      ),
  ].join("\n");
  return {
    pattern,
    hasSpeaker: mention !== undefined,
    isMatch: matches.length > 0,
    isSpeakerMatch: bySpeaker.length > 0,
    isExact,
    shown,
  };
}

function isMatch(statement: Statement, gold: GoldAttribution): boolean {
  const isContent = gold.content.some((part) =>
    statement.content.some((span) => overlaps(toSpan(part), span)),
  );
  const { cue } = statement;
  return (
    isContent &&
    (gold.cue.length === 0 || cue === undefined || gold.cue.some((part) => overlaps(toSpan(part), cue)))
  );
}

function figuresOf(verdicts: readonly Verdict[]) {
  const share = (part: readonly Verdict[], whole: readonly Verdict[]): number =>
    whole.length === 0 ? 0 : part.length / whole.length;
  const matched = verdicts.filter((each) => each.isMatch);
  const spoken = verdicts.filter((each) => each.hasSpeaker);
  return {
    found: verdicts.length,
    precision: share(matched, verdicts),
    speakerPrecision: share(
      spoken.filter((each) => each.isSpeakerMatch),
      spoken,
    ),
    contentExact: share(
      matched.filter((each) => each.isExact),
      matched,
    ),
  };
}

function byPattern(verdicts: readonly Verdict[]): readonly PatternFigures[] {
  const names = [...new Set(verdicts.map((each) => each.pattern))].sort();
  return names.map((pattern) => ({
    pattern,
    ...figuresOf(verdicts.filter((each) => each.pattern === pattern)),
  }));
}

export const toSpan = ([start, end]: GoldSpan): Span => ({ start, end });
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      errors: { type: "string", default: "0" },
      missed: { type: "string", default: "0" },
      desk: { type: "boolean", default: false },
      pattern: { type: "string" },
    },
  });
  const root = fileURLToPath(new URL("..", import.meta.url));
  const folder = process.env.DRAGOMAN_DATA ?? join(root, "../shared/data");
  const lexicons = await openLexicons(root);
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const polnear = await measurePolnear(folder, lexicons);
  const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
  const row = (name: string, each: Omit<PatternFigures, "pattern">): void =>
    print(
      `  ${name.padEnd(18)} found ${String(each.found).padStart(5)}  precision ${percent(each.precision)}  with speaker ${percent(each.speakerPrecision)}  content exact ${percent(each.contentExact)}`,
    );
  print(`PolNeAR dev: ${polnear.gold} annotated, recall ${percent(polnear.recall)}`);
  row("all", polnear);
  for (const each of polnear.byPattern) row(each.pattern, each);
  const desk = await measureDesk(folder, lexicons);
  print(
    `desk dev: found ${desk.found} of ${desk.gold}, precision ${percent(desk.precision)} recall ${percent(desk.recall)} speaker ${percent(desk.speaker)} form ${percent(desk.form)} act ${percent(desk.act)} content exact ${percent(desk.contentExact)}`,
  );
  const some = <T>(list: readonly T[], count: number): readonly T[] =>
    list
      .filter((_, index) => index % Math.max(1, Math.floor(list.length / Math.max(1, count))) === 0)
      .slice(0, count);
  const errors = polnear.errors.filter(
    (each) => values.pattern === undefined || each.pattern === values.pattern,
  );
  for (const each of some(errors, Number(values.errors)))
    print(`${each.isMatch ? "SPEAKER" : "WRONG"} ${each.shown}`);
  for (const each of some(polnear.missed, Number(values.missed))) print(`MISSED ${each}`);
  if (values.desk) for (const each of desk.errors) print(each);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
