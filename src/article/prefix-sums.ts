/** The sum of a list's values from one place (inclusive) to another (exclusive). */
export type RangeSum = (from: number, to: number) => number;

/** Prepares sums over ranges of `values`, each in constant time. */
export function prefixSums(values: readonly number[]): RangeSum {
  const until = [0];
  for (const value of values) until.push((until.at(-1) ?? 0) + value);
  return (from, to) => (until[to] ?? 0) - (until[from] ?? 0);
}
