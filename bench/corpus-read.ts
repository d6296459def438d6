/**
 * What Dragoman reads in the texts of the corpus, by people's annotations.
 * Run: npx tsx bench/corpus-read.ts [--part development] [--json]
 * The part `test` is for figures that count: it is never tuned on.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Engine, openEngine, type Rec, readPage } from "../src/index.ts";
import type { Span } from "../src/text/span.ts";
import { type CorpusText, loadCorpus } from "./corpus.ts";
import type { Layers } from "./corpus-form.ts";
import { foldInvented, layersOfRecord } from "./corpus-record.ts";
import { addScores, f1, formatScore, type Score, scoreLayers } from "./corpus-score.ts";
import { locateLayers } from "./corpus-spans.ts";
import { splits } from "./corpus-vocabulary.ts";

/** The score of the records of some texts, all added up. */
export async function scoreTexts(texts: readonly CorpusText[], engine: Engine): Promise<Score> {
  const scores: Score[] = [];
  for (const text of texts) scores.push(await scoreText(text, engine));
  return addScores(scores);
}

async function scoreText(text: CorpusText, engine: Engine): Promise<Score> {
  const record = await readPage(toInput(text), engine, { published: text.date });
  return scoreLayers(foldInvented(text, text.invented), layersIn(text.text, record));
}

/**
 * What a record says, at its places in the text of the corpus: the article leaves out a line that only tells place and date,
 * or the stars of a list. Throws where a block of the article is not in the text at all.
 */
export function layersIn(text: string, record: Rec): Layers<Span> {
  let end = 0;
  const shifts = record.article.blocks.map((block) => {
    const words = record.article.text.slice(block.start, block.end);
    const start = text.indexOf(words, end);
    if (start < 0) throw new RangeError(`not in the text: ${words.slice(0, 60)}`);
    end = start + words.length;
    return { block, by: start - block.start };
  });
  return locateLayers(layersOfRecord(record), (path, span) => {
    const shift = shifts.find(({ block }) => block.start <= span.start && span.start < block.end);
    if (shift === undefined) throw new RangeError(`${path} is in no block`);
    return { start: span.start + shift.by, end: span.end + shift.by };
  });
}

/** The text as a page of plain text: with a headline, or its first line would be taken for one. */
export const toInput = ({ id, title, text }: Pick<CorpusText, "id" | "title" | "text">) =>
  ({ name: `${id}.txt`, format: "text", content: `${title ?? "News in brief"}\n\n${text}` }) as const;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { part: { type: "string", default: "development" }, json: { type: "boolean", default: false } },
  });
  const parts = splits.filter((split) => split === values.part);
  if (parts.length === 0) throw new RangeError(`--part is one of ${splits.join(", ")}`);
  const engine = await openEngine();
  try {
    const score = await scoreTexts(loadCorpus(parts), engine);
    const figures = [...score].map(([measure, count]) => [measure, { ...count, f1: f1(count) }]);
    const shown = values.json
      ? JSON.stringify(Object.fromEntries(figures), undefined, 2)
      : formatScore(score);
    process.stdout.write(`${shown}\n`);
  } finally {
    await engine.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
