import { expect, test } from "vitest";
import {
  bestAssignment,
  clustersOf,
  conllOf,
  f1Of,
  scoreChains,
  sumScores,
} from "../../bench/coreference-score.ts";

/** "ab c": two clusters, of the mentions a and b, and of c. */
const parse = (clusters: string): readonly (readonly string[])[] =>
  clusters === "" ? [] : clusters.split(" ").map((cluster) => [...cluster]);

test.each([
  // MUC: links kept of links there are. B³: mean share of each mention's cluster. CEAF-e: best pairs of clusters.
  ["abc de", "abc de", 1, 1, 1],
  // Recall: MUC 2/3, B³ (4/3 + 1/3 + 2)/5 … by hand: gold abc is cut into ab and c
  [
    "abc de",
    "ab c de",
    (2 * 1 * (2 / 3)) / (1 + 2 / 3),
    (2 * 1 * (11 / 15)) / (1 + 11 / 15),
    (2 * (1.8 / 3) * 0.9) / (1.8 / 3 + 0.9),
  ],
  // Two joined into one: precision MUC 3/4, B³ (9/5 + 4/5)/5 = 13/25
  [
    "abc de",
    "abcde",
    (2 * (3 / 4) * 1) / (3 / 4 + 1),
    (2 * (13 / 25)) / (1 + 13 / 25),
    (2 * 0.75 * (0.75 / 2)) / (0.75 + 0.75 / 2),
  ],
  // A mention that only we have
  ["ab", "abx", (2 * 0.5 * 1) / 1.5, (2 * (4 / 9) * 1) / (4 / 9 + 1), 0.8],
  ["ab", "", 0, 0, 0],
  ["ab cd", "ac bd", 0, 0.5, 0.5],
])("gold %s, ours %s", (gold, found, muc, b3, ceafe) => {
  const score = scoreChains(parse(gold), parse(found));
  expect(f1Of(score.muc)).toBeCloseTo(muc);
  expect(f1Of(score.b3)).toBeCloseTo(b3);
  expect(f1Of(score.ceafe)).toBeCloseTo(ceafe);
  expect(conllOf(score)).toBeCloseTo((muc + b3 + ceafe) / 3);
});

test("entities with one mention are left out, or not", () => {
  const clustering = new Map([
    ["a", "1"],
    ["b", "1"],
    ["c", "2"],
  ]);
  expect(clustersOf(clustering, false)).toEqual([["a", "b"]]);
  expect(clustersOf(clustering, true)).toEqual([["a", "b"], ["c"]]);
});

test("documents are added up before shares are taken", () => {
  const whole = scoreChains(parse("abc de"), parse("ab de"));
  const sum = sumScores([scoreChains(parse("abc"), parse("ab")), scoreChains(parse("de"), parse("de"))]);
  expect(conllOf(sum)).toBeCloseTo(conllOf(whole));
});

test.each([
  [
    [
      [1, 2],
      [3, 4],
    ],
    2,
    5,
  ],
  [
    [
      [9, 1],
      [9, 8],
    ],
    2,
    17,
  ],
  [[[5], [7], [6]], 1, 7],
  [[[5, 7, 6]], 3, 7],
  [[], 2, 0],
])("the best assignment of %j", (values, columns, sum) => {
  expect(bestAssignment(values, columns)).toBeCloseTo(sum);
});
