/**
 * Statements against the attributions of GUM's news and interviews: who, by one clause, said what stands in others.
 * An attribution is found where the words of a statement, within its sentence, share more than half of the characters of
 * both together. Those count whose cue reports speech, by the list that is fixed on PolNeAR's training part
 * (speech-cues.txt); thinking and knowing are no statements. Statements count that a cue in words introduces: GUM does
 * not attribute turns of a transcript. Five folds over the documents show how far the figure would move.
 * Data: statements/gum-attribution-*.jsonl, language/gum-open-*.conllu (github.com/amir-zeldes/gum) under DRAGOMAN_DATA.
 * Run: npx tsx bench/attribution-gum.ts [--missed N] [--wrong N]
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Statement } from "../src/statements/statement.ts";
import { overlaps, type Span, slice } from "../src/text/span.ts";
import { type AttributedDocument, type GumAttribution, readAttributions } from "./attribution-gum-data.ts";
import type { GumDocument } from "./coreference-gum.ts";
import { sharedPart } from "./corpus-match.ts";
import { dataFolder } from "./data.ts";
import { type Lexicons, openLexicons, readDocument } from "./reading.ts";
import { isSpeechCue } from "./speech.ts";

export const GENRES: readonly string[] = ["news", "interview"];
export const GUM_FILES: readonly string[] = [
  "statements/gum-attribution-train.jsonl",
  "statements/gum-attribution-dev.jsonl",
  "language/gum-open-train.conllu",
  "language/gum-open-dev.conllu",
];

/** Counts over some documents: attributions, those found, statements, those right. */
export interface GumCounts {
  readonly gold: number;
  readonly recalled: number;
  readonly found: number;
  readonly right: number;
}

export interface GumScore {
  readonly counts: GumCounts;
  /** As lines, to be read. */
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Precision, recall and their harmonic mean, 0 to 1. */
export function figuresOf({ gold, recalled, found, right }: GumCounts) {
  const precision = right / Math.max(1, found);
  const recall = recalled / Math.max(1, gold);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall) };
}

export const sumOf = (all: readonly GumCounts[]): GumCounts => {
  const sum = (field: keyof GumCounts): number => all.reduce((total, each) => total + each[field], 0);
  return { gold: sum("gold"), recalled: sum("recalled"), found: sum("found"), right: sum("right") };
};

/** Scores the statements of one document. */
export function scoreGum(
  { document, attributions }: AttributedDocument,
  statements: readonly Statement[],
): GumScore {
  const { text } = document.article;
  const speech = attributions.filter(({ cue }) => isSpeechCue(cue));
  const cued = statements.filter(({ cue }) => cue !== undefined);
  const missed = speech.filter((each) => !statements.some((statement) => isSame(statement, each)));
  const wrong = cued.filter((statement) => !attributions.some((each) => isSame(statement, each)));
  const words = (spans: readonly Span[]): string =>
    spans.map((span) => slice(text, span).replace(/\n/gu, " ")).join(" || ");
  return {
    counts: {
      gold: speech.length,
      recalled: speech.length - missed.length,
      found: cued.length,
      right: cued.length - wrong.length,
    },
    missed: missed.map(({ cue, content }) => `${document.name} {${cue}} ${words(content)}`),
    wrong: wrong.map(
      ({ cue, content }) => `${document.name} {${cue ? slice(text, cue) : ""}} ${words(content)}`,
    ),
  };
}

function isSame({ content }: Statement, gold: GumAttribution): boolean {
  const within = content
    .filter((span) => overlaps(span, gold.sentence))
    .map(({ start, end }) => ({
      start: Math.max(start, gold.sentence.start),
      end: Math.min(end, gold.sentence.end),
    }));
  return sharedPart(gold.content, within) > 0.5;
}

/** A row of the table: which documents, and their counts. */
export type GumRow = readonly [name: string, counts: GumCounts];

/** Reads and scores all documents; the rows are all, each genre, the part dev, and five folds (every fifth document). */
export async function measureGum(
  folder: string,
  lexicons: Lexicons,
): Promise<{ readonly rows: readonly GumRow[]; readonly scores: readonly GumScore[] }> {
  const documents = readAttributions(folder, GENRES);
  const scores: GumScore[] = [];
  for (const each of documents) {
    const found = await readDocument(each.document.article, lexicons);
    scores.push(
      scoreGum(
        each,
        found.map(({ statement }) => statement),
      ),
    );
  }
  return { rows: rowsOf(documents, scores), scores };
}

export function rowsOf(
  documents: readonly AttributedDocument[],
  scores: readonly GumScore[],
): readonly GumRow[] {
  const where = (isWanted: (document: GumDocument, at: number) => boolean): GumCounts =>
    sumOf(
      documents.flatMap(({ document }, at) => (isWanted(document, at) ? (scores[at]?.counts ?? []) : [])),
    );
  return [
    ["all", where(() => true)],
    ...GENRES.map((genre): GumRow => [genre, where((each) => each.genre === genre)]),
    ["dev alone", where(({ part }) => part === "dev")],
    ...[0, 1, 2, 3, 4].map((fold): GumRow => [`fold ${fold + 1}`, where((_, at) => at % 5 === fold)]),
  ];
}

export function formatRow([name, counts]: GumRow): string {
  const { precision, recall, f1 } = figuresOf(counts);
  const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);
  return `${name.padEnd(10)} attributions ${String(counts.gold).padStart(3)} statements ${String(counts.found).padStart(3)} precision ${percent(precision)} recall ${percent(recall)} F1 ${percent(f1)}\n`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { missed: { type: "string", default: "0" }, wrong: { type: "string", default: "0" } },
  });
  const lexicons = await openLexicons(fileURLToPath(new URL("..", import.meta.url)));
  const { rows, scores } = await measureGum(dataFolder, lexicons);
  await lexicons.reader.close();
  for (const row of rows) process.stdout.write(formatRow(row));
  const some = (list: readonly string[], most: number): readonly string[] =>
    list.filter(
      (_, at) => Math.floor((at * most) / list.length) !== Math.floor(((at - 1) * most) / list.length),
    );
  const missed = scores.flatMap((each) => each.missed);
  const wrong = scores.flatMap((each) => each.wrong);
  for (const each of some(missed, Number(values.missed))) process.stdout.write(`MISSED ${each}\n`);
  for (const each of some(wrong, Number(values.wrong))) process.stdout.write(`WRONG ${each}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
