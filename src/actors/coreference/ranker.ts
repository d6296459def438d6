import { badRow, parseTable, type ReadLexicon } from "../../text/table.ts";

/**
 * A network of one hidden layer that gives a candidate a score; the scores of all candidates for one pronoun are
 * compared by softmax. Trained by bench/coreference-train.ts; docs/coreference.md is its card.
 */
export interface Ranker {
  readonly inputs: number;
  /** For each hidden unit: its weights of the features, its bias behind them. */
  readonly hidden: readonly Float64Array[];
  readonly output: Float64Array;
}

const FILE = "coreference-weights.tsv";

/** Reads the weights: a row for each hidden unit, its weight at the output first. Throws `ReadError("bad-lexicon")`. */
export function loadRanker(read: ReadLexicon): Ranker {
  const rows = parseTable(FILE, read(FILE), ["output", "weights"]);
  const hidden = rows.map((row) => Float64Array.from(row.weights.split(" ").map(Number)));
  const length = hidden[0]?.length ?? 1;
  for (const [at, weights] of hidden.entries())
    if (weights.length !== length || weights.some((weight) => !Number.isFinite(weight)))
      throw badRow(FILE, at + 2, `expected ${length} numbers`);
  return {
    inputs: length - 1,
    hidden,
    output: Float64Array.from(rows.map((row) => Number(row.output))),
  };
}

/** The score of one candidate by its features; only differences between the candidates of one pronoun mean something. */
export function scoreOf({ hidden, output }: Ranker, features: Float64Array): number {
  const told: number[] = [];
  for (let at = 0; at < features.length; at += 1) if (features[at] !== 0) told.push(at);
  let score = 0;
  for (let unit = 0; unit < hidden.length; unit += 1) {
    const weights = hidden[unit] ?? NONE;
    let sum = weights[features.length] ?? 0;
    for (const at of told) sum += (features[at] ?? 0) * (weights[at] ?? 0);
    if (sum > 0) score += sum * (output[unit] ?? 0);
  }
  return score;
}

const NONE = new Float64Array(0);
