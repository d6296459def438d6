/**
 * Makes data/en/home-weights.tsv: what tells of which state somebody is whom no word gives one. From the speakers of the train
 * part of the corpus; prints how many are right there and in the development part. Takes about a minute; the same texts and
 * reader give the same weights.
 * Run: npx tsx scripts/home-weights.ts [--dry]
 */
import { writeFileSync } from "node:fs";
import { type CorpusText, loadCorpus } from "../bench/corpus.ts";
import { toInput } from "../bench/corpus-read.ts";
import { candidatesOf } from "../src/actors/belonging/choose.ts";
import { type HomeWeights, scoreHome } from "../src/actors/belonging/ranker.ts";
import { openHomeScene } from "../src/actors/belonging/scene.ts";
import { groupActors } from "../src/actors/find.ts";
import { isOpen } from "../src/actors/implied-states.ts";
import { type Engine, openEngine } from "../src/engine.ts";
import type { Analysis } from "../src/language/analysis.ts";
import { analysePage } from "../src/read.ts";
import { overlaps } from "../src/text/span.ts";
import { FIT, fitHomes, type HomeExample } from "./home-fit.ts";

/** Who is of an invented state is of none that we know; real pages hold fewer of them than the corpus does. */
const INVENTED_WEIGHT = 0.5;
/** Smaller weights change nothing. */
const LEAST_WEIGHT = 0.005;

async function readExamples(texts: readonly CorpusText[], engine: Engine): Promise<readonly HomeExample[]> {
  const examples: HomeExample[] = [];
  for (const text of texts) {
    const analysis = await analysePage(toInput(text), engine, { published: text.date });
    if (analysis.article.text === text.text) examples.push(...examplesOf(text, analysis, engine));
  }
  return examples;
}

/** Each speaker to whom no word gives a state, with the state that the annotation gives. */
function examplesOf(text: CorpusText, analysis: Analysis, { lexicons }: Engine): readonly HomeExample[] {
  const { groups, readings, article } = groupActors(analysis, lexicons.actors);
  const scene = openHomeScene(article, groups.flat(), readings);
  return groups.filter(isOpen).flatMap((group) => {
    const speaker = text.statements
      .map((statement) => statement.speaker)
      .find(
        ({ mention }) => mention !== null && group.some((draft) => overlaps(draft.mention.phrase, mention)),
      );
    if (speaker === undefined) return [];
    const candidates = candidatesOf(group, scene);
    const place = candidates.findIndex(({ code }) => code === speaker.code);
    return [
      { candidates, right: Math.max(0, place), weight: speaker.code in text.invented ? INVENTED_WEIGHT : 1 },
    ];
  });
}

function shareRight(examples: readonly HomeExample[], weights: HomeWeights): string {
  const right = examples.filter(({ candidates, right }) => {
    const scores = candidates.map(({ features }) => scoreHome(features, weights));
    return scores.indexOf(Math.max(...scores)) === right;
  });
  return `${right.length} of ${examples.length} (${((100 * right.length) / examples.length).toFixed(1)} %)`;
}

const engine = await openEngine();
const train = await readExamples(loadCorpus(["train"]), engine);
const development = await readExamples(loadCorpus(["development"]), engine);
await engine.close();
const weights = fitHomes(train, FIT);
process.stdout.write(
  `train ${shareRight(train, weights)}\ndevelopment ${shareRight(development, weights)}\n`,
);
const rows = [...weights]
  .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([feature, weight]) => `${feature}\t${weight.toFixed(3)}`);
if (!process.argv.includes("--dry"))
  writeFileSync(
    new URL("../data/en/home-weights.tsv", import.meta.url),
    `feature\tweight\n${rows.join("\n")}\n`,
  );
