import { type Ranker, scoreOf } from "../src/actors/coreference/ranker.ts";
import { toShares } from "../src/text/shares.ts";

/** A pronoun to learn from: the features of each candidate, and which of them are right. */
export interface Example {
  readonly features: readonly Float64Array[];
  readonly isRight: readonly boolean[];
  readonly weight: number;
}

export interface FitOptions {
  readonly hidden: number;
  readonly epochs: number;
  readonly rate: number;
  /** Weights shrink by this share in each step (AdamW, Loshchilov and Hutter 2019). */
  readonly decay: number;
  /** Share of hidden units left out in each step. */
  readonly dropout: number;
  readonly seed: number;
}

/** Numbers from 0 to 1 by a seed (mulberry32). */
function toRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fits the ranker to examples: the share of right candidates is to be 1. Adam, one example a step in batches of 16. */
export function fitRanker(examples: readonly Example[], options: FitOptions): Ranker {
  const inputs = examples[0]?.features[0]?.length ?? 0;
  const random = toRandom(options.seed);
  const H = options.hidden;
  const stride = inputs + 1;
  const total = H * stride + H;
  const w = new Float64Array(total);
  for (let i = 0; i < H * stride; i += 1)
    w[i] = i % stride === inputs ? 0.1 : (random() * 2 - 1) * Math.sqrt(3 / 12);
  for (let h = 0; h < H; h += 1) w[H * stride + h] = (random() * 2 - 1) * Math.sqrt(3 / H);
  const g = new Float64Array(total);
  const m = new Float64Array(total);
  const v = new Float64Array(total);
  const order = examples.map((_, at) => at);
  const steps = Math.ceil(examples.length / BATCH) * options.epochs;
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (let from = 0; from < order.length; from += BATCH) {
      g.fill(0);
      for (const at of order.slice(from, from + BATCH)) {
        const example = examples[at];
        if (example) addGradient(example, w, g, H, inputs, options.dropout, random);
      }
      step += 1;
      const rate = options.rate * (1 - (step - 1) / steps);
      const [c1, c2] = [1 - 0.9 ** step, 1 - 0.999 ** step];
      for (let i = 0; i < total; i += 1) {
        const gi = (g[i] ?? 0) / BATCH;
        m[i] = 0.9 * (m[i] ?? 0) + 0.1 * gi;
        v[i] = 0.999 * (v[i] ?? 0) + 0.001 * gi * gi;
        w[i] =
          (w[i] ?? 0) * (1 - rate * options.decay) -
          (rate * ((m[i] ?? 0) / c1)) / (Math.sqrt((v[i] ?? 0) / c2) + 1e-8);
      }
    }
  }
  return {
    inputs,
    hidden: Array.from({ length: H }, (_, h) => w.slice(h * stride, (h + 1) * stride)),
    output: w.slice(H * stride),
  };
}

const BATCH = 16;

function addGradient(
  { features, isRight, weight }: Example,
  w: Float64Array,
  g: Float64Array,
  H: number,
  inputs: number,
  dropout: number,
  random: () => number,
): void {
  const stride = inputs + 1;
  const keep = new Float64Array(H);
  for (let h = 0; h < H; h += 1) keep[h] = random() < dropout ? 0 : 1 / (1 - dropout);
  const activations: Float64Array[] = [];
  const scores: number[] = [];
  const places: number[][] = [];
  for (const x of features) {
    const on: number[] = [];
    for (let i = 0; i < inputs; i += 1) if (x[i] !== 0) on.push(i);
    places.push(on);
    const a = new Float64Array(H);
    let score = 0;
    for (let h = 0; h < H; h += 1) {
      if (keep[h] === 0) continue;
      let sum = w[h * stride + inputs] ?? 0;
      for (const i of on) sum += (x[i] ?? 0) * (w[h * stride + i] ?? 0);
      if (sum > 0) {
        a[h] = sum * (keep[h] ?? 1);
        score += (a[h] ?? 0) * (w[H * stride + h] ?? 0);
      }
    }
    activations.push(a);
    scores.push(score);
  }
  const shares = toShares(scores);
  const right = shares.reduce((sum, share, at) => sum + (isRight[at] ? share : 0), 0);
  if (right <= 0) return;
  for (const [at, share] of shares.entries()) {
    const d = weight * (share - (isRight[at] ? share / right : 0));
    if (Math.abs(d) < 1e-6) continue;
    const [x, a, on] = [features[at], activations[at], places[at]];
    if (!x || !a || !on) continue;
    for (let h = 0; h < H; h += 1) {
      const out = w[H * stride + h] ?? 0;
      if ((a[h] ?? 0) <= 0) continue;
      g[H * stride + h] = (g[H * stride + h] ?? 0) + d * (a[h] ?? 0);
      const back = d * out * (keep[h] ?? 1);
      for (const i of on) g[h * stride + i] = (g[h * stride + i] ?? 0) + back * (x[i] ?? 0);
      g[h * stride + inputs] = (g[h * stride + inputs] ?? 0) + back;
    }
  }
}

/** Several rankers as one: their scores add up, each counting for its part. */
export function joinRankers(rankers: readonly Ranker[]): Ranker {
  return {
    inputs: rankers[0]?.inputs ?? 0,
    hidden: rankers.flatMap(({ hidden }) => hidden),
    output: Float64Array.from(
      rankers.flatMap(({ output }) => [...output].map((weight) => weight / rankers.length)),
    ),
  };
}

/** Mean share of belief in what is right. */
export function likelihoodOf(examples: readonly Example[], ranker: Ranker): number {
  let sum = 0;
  for (const { features, isRight } of examples) {
    const shares = toShares(features.map((each) => scoreOf(ranker, each)));
    sum += shares.reduce((all, share, at) => all + (isRight[at] ? share : 0), 0);
  }
  return sum / examples.length;
}
