import type { GapRow } from "../bench/coreference-gap.ts";
import type { GumDocument } from "../bench/coreference-gum.ts";
import type { ReferenceLexicon } from "../src/actors/coreference/lexicon.ts";
import type { Ranker } from "../src/actors/coreference/ranker.ts";
import type { Analysis } from "../src/language/analysis.ts";
import { examplesOfDocument, examplesOfRow, likeliest } from "./coreference-examples.ts";
import { type Example, type FitOptions, fitRanker, joinRankers } from "./coreference-fit.ts";

/** Texts to train on, each with its analysis. */
export interface TrainingTexts {
  readonly rows: readonly (readonly [GapRow, Analysis])[];
  readonly documents: readonly (readonly [GumDocument, Analysis])[];
}

export const FIT: FitOptions = { hidden: 24, epochs: 14, rate: 0.004, decay: 0.05, dropout: 0.3, seed: 7 };
/** Networks whose scores are added up. */
const NETWORKS = 3;

/**
 * Trains the ranker. In GAP one pronoun of a passage is known, and what the others mean is a feature of it: a first
 * ranker learns without them, and says what they mean for those that are kept.
 */
export function trainRanker({ rows, documents }: TrainingTexts, lexicon: ReferenceLexicon): Ranker {
  const told = documents.flatMap(([document, analysis]) => examplesOfDocument(document, analysis, lexicon));
  const examplesBy = (ranker: Ranker | undefined): readonly Example[] => [
    ...rows.flatMap(([row, analysis]) =>
      ranker
        ? examplesOfRow(row, analysis, { ...lexicon, ranker }, likeliest)
        : examplesOfRow(row, analysis, lexicon, () => -1),
    ),
    ...told,
  ];
  const first = fitRanker(examplesBy(undefined), FIT);
  const examples = examplesBy(first);
  return joinRankers(
    Array.from({ length: NETWORKS }, (_, at) => fitRanker(examples, { ...FIT, seed: FIT.seed + 101 * at })),
  );
}
