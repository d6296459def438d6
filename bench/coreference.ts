/**
 * Who pronouns mean, from raw text. Two measures:
 * - GAP (Webster et al. 2018, github.com/google-research-datasets/gap-coreference, Apache-2.0), rows 1,501 to 2,000 of its
 *   development part, on which nothing is trained: F1 over both names of a row, as its own scorer has it;
 * - GUM (gucorpling.org), news and interviews of its dev part: CoNLL F1, the mean of MUC, B³ and CEAF-e, of persons and
 *   organisations by name and pronoun; entities with one mention left out, and with them.
 * With --folds also five-fold over news and interviews of train and dev together, weights trained anew for each fold. The
 * reader's trees are better there than on unseen text: it was itself trained on the train part.
 * Run: npx tsx bench/coreference.ts [--folds]
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { likeliest } from "../scripts/coreference-examples.ts";
import { trainRanker } from "../scripts/coreference-train.ts";
import type { GapRow } from "./coreference-gap.ts";
import type { GumDocument } from "./coreference-gum.ts";
import { scoreGap, scoreGum } from "./coreference-measure.ts";
import { type ChainScore, conllOf, f1Of, sumScores } from "./coreference-score.ts";
import { readTexts, type Texts } from "./coreference-texts.ts";

const FOLDS = 5;
const SCOPES = [
  ["he, she, it, they", { allPersons: false, singletons: false }],
  ["he, she, it, they, with singletons", { allPersons: false, singletons: true }],
  ["all pronouns", { allPersons: true, singletons: false }],
  ["all pronouns, with singletons", { allPersons: true, singletons: true }],
] as const;

const isNews = (text: GapRow | GumDocument): boolean =>
  "genre" in text && (text.genre === "news" || text.genre === "interview");
const isHeldOut = (text: GapRow | GumDocument): boolean =>
  "genre" in text ? isNews(text) && text.part === "dev" : !text.isForTraining;

/** The figures of the gate, from 0 to 1. */
export async function measureCoreference(): Promise<Readonly<Record<string, number>>> {
  const { rows, documents, lexicon } = await readTexts(isHeldOut);
  const [, scope] = SCOPES[0];
  return {
    "gap F1": scoreGap(rows, lexicon).f1,
    "gap F1, likeliest": scoreGap(rows, lexicon, likeliest).f1,
    "gum-open-dev persons and organisations, CoNLL F1": conllOf(scoreGum(documents, lexicon, scope)),
  };
}

const percent = (value: number): string => (100 * value).toFixed(1);

function printChains(name: string, score: ChainScore): void {
  const { muc, b3, ceafe } = score;
  const parts = [muc, b3, ceafe].map((each) => percent(f1Of(each))).join(" ");
  process.stdout.write(`${name}: CoNLL F1 ${percent(conllOf(score))} (MUC, B³, CEAF-e: ${parts})\n`);
}

function printFolds({ rows, documents, lexicon }: Texts): void {
  const news = documents.filter(([document]) => isNews(document));
  const training = rows.filter(([{ isForTraining }]) => isForTraining);
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const held = news.filter((_, at) => at % FOLDS === fold);
    const ranker = trainRanker(
      { rows: training, documents: documents.filter((each) => !held.includes(each)) },
      lexicon,
    );
    return SCOPES.map(([, scope]) => scoreGum(held, { ...lexicon, ranker }, scope));
  });
  for (const [at, [name]] of SCOPES.entries())
    printChains(
      `GUM train and dev, five folds, ${name}`,
      sumScores(folds.flatMap((scores) => scores[at] ?? [])),
    );
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { folds: { type: "boolean" } } });
  const texts = await readTexts(values.folds ? undefined : isHeldOut);
  const { lexicon } = texts;
  const rows = texts.rows.filter(([row]) => isHeldOut(row));
  const documents = texts.documents.filter(([document]) => isHeldOut(document));
  for (const [name, decideBy] of [
    ["as printed", undefined],
    ["likeliest", likeliest],
  ] as const) {
    const { f1, precision, recall, bias } = scoreGap(rows, lexicon, decideBy);
    const parts = `precision ${percent(precision)}, recall ${percent(recall)}, she over he ${bias.toFixed(2)}`;
    process.stdout.write(`GAP rows 1,501 to 2,000, ${name}: F1 ${percent(f1)} (${parts})\n`);
  }
  for (const [name, scope] of SCOPES) printChains(`GUM dev, ${name}`, scoreGum(documents, lexicon, scope));
  if (values.folds) printFolds(texts);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
