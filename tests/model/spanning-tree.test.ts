import fc from "fast-check";
import { expect, test } from "vitest";
import { findTree } from "../../src/model/spanning-tree.ts";

/** Scores of a sentence: a row a word, the first column the root. */
const matrices = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: count + 1, maxLength: count + 1 }), {
    minLength: count,
    maxLength: count,
  }),
);

const treeOf = (rows: readonly (readonly number[])[]): readonly number[] =>
  [...findTree(rows.length, (dependent, head) => rows[dependent - 1]?.[head] ?? 0)].slice(1);

const total = (rows: readonly (readonly number[])[], heads: readonly number[]): number =>
  heads.reduce((sum, head, word) => sum + (rows[word]?.[head] ?? 0), 0);

/** Exactly one root, and every word leads to it. */
function isTree(heads: readonly number[]): boolean {
  const leads = heads.every((_, word) => {
    let at = word + 1;
    for (let steps = 0; at !== 0 && steps <= heads.length; steps += 1) at = heads[at - 1] ?? 0;
    return at === 0;
  });
  return leads && heads.filter((head) => head === 0).length === 1;
}

/** All choices of heads that are trees. */
function* trees(count: number, heads: readonly number[] = []): Generator<readonly number[]> {
  if (heads.length === count) {
    if (isTree(heads)) yield heads;
    return;
  }
  for (let head = 0; head <= count; head += 1) yield* trees(count, [...heads, head]);
}

test.each([
  [
    "each word's best head makes a tree",
    [
      [9, 0, 1],
      [0, 9, 0],
    ],
    [0, 1],
  ],
  [
    "two best roots: the better tree has one",
    [
      [9, 0, 8],
      [9, 1, 0],
    ],
    [2, 0],
  ],
  [
    "a cycle is broken where it costs least",
    [
      [1, 0, 9],
      [5, 9, 0],
    ],
    [2, 0],
  ],
  ["one word is the root whatever its scores", [[-9, 50]], [0]],
])("%s", (_, rows, heads) => expect(treeOf(rows)).toEqual(heads));

test("no sentence, no tree", () => expect(treeOf([])).toEqual([]));

test("the tree is a tree, and none scores better", () => {
  fc.assert(
    fc.property(matrices, (rows) => {
      const found = treeOf(rows);
      expect(isTree(found)).toBe(true);
      const best = Math.max(...[...trees(rows.length)].map((heads) => total(rows, heads)));
      expect(total(rows, found)).toBe(best);
    }),
    { numRuns: 300 },
  );
});

test("long sentences with any scores have a tree", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 50, max: 200 }), (seed, count) => {
      const rows = Array.from({ length: count }, (_, word) =>
        Array.from({ length: count + 1 }, (_unused, head) => Math.sin(seed + word * 7919 + head * 104_729)),
      );
      expect(isTree(treeOf(rows))).toBe(true);
    }),
    { numRuns: 10 },
  );
});
