import { toShares } from "../../text/shares.ts";
import { badRow, type ReadLexicon } from "../../text/table.ts";
import { ACTS, type StatementAct } from "../statement.ts";

/** What each sign adds to the score of each act, in the order of `ACTS`. */
export interface ActWeights {
  /** Where there is no sign at all. */
  readonly bias: readonly number[];
  readonly bySign: ReadonlyMap<string, readonly number[]>;
}

const NAME = "act-weights.tsv";
const BIAS = "always";

/** Reads `act-weights.tsv` through `read`: signs, and a column for each act. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadActWeights(read: ReadLexicon): ActWeights {
  const [header, ...lines] = read(NAME).split(/\r?\n/);
  if (header !== ["sign", ...ACTS].join("\t"))
    throw badRow(NAME, 1, `the header must be: sign ${ACTS.join(" ")}`);
  const rows = lines.flatMap((line, index) => {
    if (line === "") return [];
    const [sign = "", ...cells] = line.split("\t");
    const weights = cells.map((cell) => (cell === "" ? 0 : Number(cell)));
    if (weights.length !== ACTS.length || weights.some((weight) => !Number.isFinite(weight)))
      throw badRow(NAME, index + 2, `expected ${ACTS.length} numbers: ${line}`);
    return [[sign, weights] as const];
  });
  const bySign = new Map(rows);
  return { bias: bySign.get(BIAS) ?? ACTS.map(() => 0), bySign };
}

/** The shares of belief in each act (softmax of the signs' weights), in the order of `ACTS`. They sum up to 1. */
export function sharesBySigns({ bias, bySign }: ActWeights, signs: Iterable<string>): readonly number[] {
  const sums = [...bias];
  for (const sign of signs)
    for (const [place, weight] of (bySign.get(sign) ?? []).entries())
      sums[place] = (sums[place] ?? 0) + weight;
  return toShares(sums);
}

/** The act with the greatest share, and that share. */
export function likeliest(shares: readonly number[]): { readonly act: StatementAct; readonly share: number } {
  const share = Math.max(...shares);
  return { act: ACTS[shares.indexOf(share)] ?? "state", share };
}
