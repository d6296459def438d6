import { expect, test } from "vitest";
import { indexBySpan, withoutOverlaps } from "../../src/relations/span-index.ts";

const SPANS = [
  { start: 40, end: 44 },
  { start: 0, end: 6 },
  { start: 10, end: 30 },
  { start: 12, end: 18 },
];
const index = indexBySpan(SPANS, (span) => [span]);

test("items that begin inside a span, in order", () => {
  expect(index.startingIn({ start: 10, end: 40 })).toEqual([SPANS[2], SPANS[3]]);
  expect(index.startingIn({ start: 13, end: 40 })).toEqual([]);
});

test("items at a word, though they begin before it", () => {
  expect(index.at({ start: 15, end: 16 })).toEqual([SPANS[2], SPANS[3]]);
  expect(index.at({ start: 30, end: 40 })).toEqual([]);
});

test("the last before an offset, and no more than are looked for", () => {
  expect(index.lastBefore(12)).toEqual([SPANS[1], SPANS[2]]);
  const many = Array.from({ length: 1000 }, (_, start) => ({ start, end: start + 1 }));
  const last = indexBySpan(many, (span) => [span]).lastBefore(900);
  expect(last.length).toBeLessThan(100);
  expect(last.at(-1)).toEqual(many[899]);
});

test("of several that overlap the first stays", () => {
  expect(withoutOverlaps(SPANS, (span) => span)).toEqual([SPANS[0], SPANS[1], SPANS[2]]);
});
