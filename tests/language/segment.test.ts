import { expect, test } from "vitest";
import { LONGEST_ANALYSED } from "../../src/language/segment.ts";
import { analyseText } from "../support/read-text.ts";

const SENTENCE = "Kesh “would wait”, Dahl said. ";
/** Long words keep the text long and the test short. */
const LONG_WORD = `${"x".repeat(10_000)} `;
const long = `${LONG_WORD.repeat(26)}${SENTENCE.repeat(400)}`;

test("a text over the limit stays whole, and is analysed up to a word before the limit", () => {
  const { article, sentences, quotations } = analyseText(long);
  expect(article.text).toBe(long);
  expect(article.blocks).toEqual([{ kind: "paragraph", start: 0, end: long.length }]);
  expect(article.issues).toEqual([{ code: "text-cut" }]);
  const end = sentences.at(-1)?.end ?? 0;
  expect(end).toBeGreaterThan(LONGEST_ANALYSED - 20);
  expect(end).toBeLessThanOrEqual(LONGEST_ANALYSED);
  expect(long.charAt(end)).toBe(" ");
  expect(quotations.at(-1)?.span.end).toBeLessThanOrEqual(end);
});

test("blocks behind the limit have no sentences", () => {
  const { sentences } = analyseText(`It rained.\n\n${"x".repeat(LONGEST_ANALYSED)}\n\nIt snowed.`);
  expect(sentences).toMatchObject([{ start: 0, end: 10 }]);
});

test("a shorter one has no such issue", () => expect(analyseText(SENTENCE).article.issues).toEqual([]));
