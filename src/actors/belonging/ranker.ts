import { badRow, parseTable, type ReadLexicon } from "../../text/table.ts";
import type { HomeFeatures } from "./features.ts";

/** Weights of a log-linear model by the names of its features. Trained by scripts/home-weights.ts; docs/actors.md is its card. */
export type HomeWeights = ReadonlyMap<string, number>;

const FILE = "home-weights.tsv";

/** Reads the weights. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadHomeWeights(read: ReadLexicon): HomeWeights {
  const rows = parseTable(FILE, read(FILE), ["feature", "weight"]);
  return new Map(
    rows.map(({ feature, weight }, at) => {
      const value = Number(weight);
      if (!Number.isFinite(value)) throw badRow(FILE, at + 2, `weight is ${weight}; expected a number`);
      return [feature, value];
    }),
  );
}

/** The score of one candidate; only differences between the candidates of one group mean something. */
export function scoreHome(features: HomeFeatures, weights: HomeWeights): number {
  let score = 0;
  for (const [feature, value] of features) score += value * (weights.get(feature) ?? 0);
  return score;
}
