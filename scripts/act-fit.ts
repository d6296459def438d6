import { type ActWeights, sharesBySigns } from "../src/statements/acts/weights.ts";
import { ACTS } from "../src/statements/statement.ts";
import type { ActExample } from "./act-examples.ts";
import { adamStep, type Moments } from "./adam.ts";

/** Signs that fewer examples show are left out. */
const LEAST = 3;
/** Strength of the pull of all weights to zero (L2), a share of the mean loss; by cross-validation on the training part. */
const PULL = 0.001;
const STEPS = 250;

/** Multinomial logistic regression of acts on signs: Adam over all examples in each step. */
export function fitActs(examples: readonly ActExample[]): ActWeights {
  const bySign = new Map<string, number[]>(knownSigns(examples).map((sign) => [sign, ACTS.map(() => 0)]));
  const bias = ACTS.map(() => 0);
  const rows = [bias, ...bySign.values()];
  const slopes = rows.map((row) => row.map(() => ({ sum: 0, first: 0, second: 0 })));
  const places = new Map([...bySign.keys()].map((sign, at) => [sign, at + 1]));
  const shown = examples.map(({ act, signs }) => ({
    right: ACTS.indexOf(act),
    signs,
    rows: [0, ...[...signs].flatMap((sign) => places.get(sign) ?? [])],
  }));
  for (let step = 1; step <= STEPS; step += 1) {
    for (const { right, signs, rows: on } of shown) {
      const shares = sharesBySigns({ bias, bySign }, signs);
      for (const [act, share] of shares.entries()) {
        const error = (share - (act === right ? 1 : 0)) / examples.length;
        for (const row of on) {
          const slope = slopes[row]?.[act];
          if (slope) slope.sum += error;
        }
      }
    }
    takeStep(rows, slopes, step);
  }
  return { bias, bySign };
}

interface Slope extends Moments {
  sum: number;
}

function takeStep(rows: readonly number[][], slopes: readonly (readonly Slope[])[], step: number): void {
  const rate = step < 0.6 * STEPS ? 0.1 : 0.03;
  for (const [at, row] of rows.entries()) {
    for (const [act, slope] of (slopes[at] ?? []).entries()) {
      const pull = at === 0 ? 0 : PULL * (row[act] ?? 0);
      const gradient = slope.sum + pull;
      slope.sum = 0;
      row[act] = (row[act] ?? 0) - rate * adamStep(slope, gradient, step);
    }
  }
}

function knownSigns(examples: readonly ActExample[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { signs } of examples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts].flatMap(([sign, count]) => (count >= LEAST ? [sign] : [])).sort();
}
