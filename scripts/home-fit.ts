import type { HomeCandidate } from "../src/actors/belonging/choose.ts";
import { type HomeWeights, scoreHome } from "../src/actors/belonging/ranker.ts";
import { toShares } from "../src/text/shares.ts";
import { adamStep, type Moments } from "./adam.ts";

/** A group of known home, with all states that it might be of. */
export interface HomeExample {
  readonly candidates: readonly HomeCandidate[];
  /** Place of the right one. */
  readonly right: number;
  /** How much it counts, 0 to 1. */
  readonly weight: number;
}

/** Passes over all examples, size of a step, and what large weights cost. */
interface FitOptions {
  readonly passes: number;
  readonly rate: number;
  readonly decay: number;
}

export const FIT: FitOptions = { passes: 600, rate: 0.05, decay: 0.04 };

/** A log-linear model by Adam over all examples at once: no chance in it, the same examples give the same weights. */
export function fitHomes(examples: readonly HomeExample[], { passes, rate, decay }: FitOptions): HomeWeights {
  const weights = new Map<string, number>();
  const means = new Map<string, Moments>();
  for (let pass = 1; pass <= passes; pass += 1) {
    const slopes = slopesOf(examples, weights);
    for (const [feature, slope] of slopes) {
      const weight = weights.get(feature) ?? 0;
      const whole = slope / examples.length + decay * weight;
      const mean = means.get(feature) ?? { first: 0, second: 0 };
      means.set(feature, mean);
      weights.set(feature, weight - rate * adamStep(mean, whole, pass));
    }
  }
  return weights;
}

/** How the loss grows with each weight. */
function slopesOf(examples: readonly HomeExample[], weights: HomeWeights): ReadonlyMap<string, number> {
  const slopes = new Map<string, number>();
  for (const { candidates, right, weight } of examples) {
    const shares = toShares(candidates.map(({ features }) => scoreHome(features, weights)));
    for (const [at, { features }] of candidates.entries()) {
      const error = weight * ((shares[at] ?? 0) - (at === right ? 1 : 0));
      for (const [feature, value] of features)
        slopes.set(feature, (slopes.get(feature) ?? 0) + error * value);
    }
  }
  return slopes;
}
