/**
 * What Dragoman reads in the texts of the corpus, by people's annotations.
 * Run: npx tsx bench/corpus-read.ts [--part development] [--json]
 * The part `test` is for figures that count: it is never tuned on.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Engine, openEngine, readPage } from "../src/index.ts";
import { type CorpusText, loadCorpus } from "./corpus.ts";
import { foldInvented, layersOfRecord } from "./corpus-record.ts";
import { addScores, f1, formatScore, type Score, scoreLayers } from "./corpus-score.ts";
import { splits } from "./corpus-vocabulary.ts";

/** The score of the records of some texts, all added up. */
export async function scoreTexts(texts: readonly CorpusText[], engine: Engine): Promise<Score> {
  const scores: Score[] = [];
  for (const text of texts) scores.push(await scoreText(text, engine));
  return addScores(scores);
}

/** Where the reader took other words for the article than the whole text, no place can be compared: nothing is found. */
async function scoreText(gold: CorpusText, engine: Engine): Promise<Score> {
  const record = await readPage(toInput(gold), engine, { published: gold.date });
  const isWhole = record.article.text === gold.text;
  if (!isWhole) process.stderr.write(`${gold.id}: the article is not the whole text\n`);
  return scoreLayers(foldInvented(gold, gold.invented), isWhole ? layersOfRecord(record) : NOTHING);
}

/** The text as a page of plain text: with a headline, or its first line would be taken for one. */
export const toInput = ({ id, title, text }: Pick<CorpusText, "id" | "title" | "text">) =>
  ({ name: `${id}.txt`, format: "text", content: `${title ?? "News in brief"}\n\n${text}` }) as const;

const NOTHING = { statements: [], events: [], agreements: [], reactions: [] } as const;

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
