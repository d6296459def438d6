/**
 * Statements against PolNeAR's attributions whose cue reports speech: a statement is right when its words and those of
 * one annotation overlap by more than half of both together, and its speaker stands where a source does. Precision
 * counts a statement right that meets any annotation; recall counts those with a cue of speech-cues.txt, a list fixed on
 * the training part, where it covers 55 % of all attributions.
 * Data: statements/polnear-dev.jsonl (PolNeAR, github.com/networkdynamics/PolNeAR) under DRAGOMAN_DATA.
 * Run: npx tsx bench/speech.ts [--missed N] [--wrong N]
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Statement } from "../src/statements/statement.ts";
import { overlaps, type Span } from "../src/text/span.ts";
import { dataFolder } from "./data.ts";
import { type Lexicons, openLexicons, readLines, readStatements } from "./reading.ts";
import { type GoldAttribution, type GoldSpan, toSpan } from "./statements.ts";

/** Counts for all, and for direct, mixed and indirect speech apart. */
interface Tally {
  gold: number;
  recalled: number;
  found: number;
  right: number;
}

const cues = readFileSync(new URL("speech-cues.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");
const words = new Set(cues.filter((cue) => !cue.includes(" ")));
const phrases = cues.filter((cue) => cue.includes(" "));

const isSpeech = ({ cue }: GoldAttribution): boolean => isSpeechCue(cue.map(([, , part]) => part).join(" "));

/** Whether a cue holds a word or phrase of speech-cues.txt. */
export function isSpeechCue(cue: string): boolean {
  const text = cue.toLowerCase();
  return (
    (text.match(/[a-z]+/gu) ?? []).some((word) => words.has(word)) ||
    phrases.some((phrase) => text.includes(phrase))
  );
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Characters in both over characters in either. */
function overlapShare(a: readonly Span[], b: readonly Span[]): number {
  const common = a.flatMap((x) =>
    b.map((y) => Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))),
  );
  const both = common.reduce((sum, length) => sum + length, 0);
  return both / (lengthOf(a) + lengthOf(b) - both);
}

const hasSameWords = (statement: Statement, gold: GoldAttribution): boolean =>
  overlapShare(statement.content, gold.content.map(toSpan)) > 0.5;

function hasSameSource({ speaker: { mention } }: Statement, { source }: GoldAttribution): boolean {
  return (
    source.length === 0 || (mention !== undefined && source.some((part) => overlaps(toSpan(part), mention)))
  );
}

/** F1 from 0 to 1 by form; what was missed and what was wrong, as lines. */
export async function measureSpeech(folder: string, lexicons: Lexicons) {
  const documents = readLines<{ text: string; attributions: readonly GoldAttribution[] }>(
    folder,
    "statements/polnear-dev.jsonl",
  );
  const tallies = new Map<string, Tally>();
  const count = (form: string, field: keyof Tally): void => {
    for (const name of ["all", form]) {
      const tally = tallies.get(name) ?? { gold: 0, recalled: 0, found: 0, right: 0 };
      tally[field] += 1;
      tallies.set(name, tally);
    }
  };
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const { text, attributions } of documents) {
    const found = (await readStatements(text, lexicons)).map(({ statement }) => statement);
    const gold = attributions.filter(({ content }) => content.length > 0);
    const isRight = (statement: Statement, each: GoldAttribution): boolean =>
      hasSameWords(statement, each) && hasSameSource(statement, each);
    for (const each of gold.filter(isSpeech)) {
      count(each.type_heuristic, "gold");
      if (found.some((statement) => isRight(statement, each))) count(each.type_heuristic, "recalled");
      else
        missed.push(
          `${each.type_heuristic} (${textOf(each.source)}) {${textOf(each.cue)}} ${textOf(each.content)}`,
        );
    }
    for (const statement of found) {
      count(statement.form, "found");
      if (gold.some((each) => isRight(statement, each))) count(statement.form, "right");
      else
        wrong.push(
          `${statement.form} {${statement.cue ? text.slice(statement.cue.start, statement.cue.end) : ""}} ${statement.content.map(({ start, end }) => text.slice(start, end)).join(" || ")}`,
        );
    }
  }
  return { figures: new Map([...tallies].map(([form, tally]) => [form, toFigures(tally)])), missed, wrong };
}

const textOf = (spans: readonly GoldSpan[]): string => spans.map(([, , part]) => part).join(" || ");

function toFigures({ gold, recalled, found, right }: Tally) {
  const [precision, recall] = [right / found, recalled / gold];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { missed: { type: "string", default: "0" }, wrong: { type: "string", default: "0" } },
  });
  const lexicons = await openLexicons(fileURLToPath(new URL("..", import.meta.url)));
  const { figures, missed, wrong } = await measureSpeech(dataFolder, lexicons);
  await lexicons.reader.close();
  for (const [form, { precision, recall, f1 }] of figures)
    process.stdout.write(
      `${form.padEnd(9)} precision ${(100 * precision).toFixed(1)} recall ${(100 * recall).toFixed(1)} F1 ${(100 * f1).toFixed(1)}\n`,
    );
  const some = (list: readonly string[], most: number): readonly string[] =>
    list
      .filter((_, at) => at % Math.max(1, Math.floor(list.length / Math.max(1, most))) === 0)
      .slice(0, most);
  for (const each of some(missed, Number(values.missed))) process.stdout.write(`MISSED ${each}\n`);
  for (const each of some(wrong, Number(values.wrong))) process.stdout.write(`WRONG ${each}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
