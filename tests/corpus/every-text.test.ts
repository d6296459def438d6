import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findCorpusFiles, findSecondFiles, loadCorpus, loadSecond, readJson } from "../../bench/corpus.ts";
import { checkText } from "../../bench/corpus-check.ts";
import { findWords } from "../../bench/corpus-spans.ts";

const table = readFileSync(new URL("../../data/en/states.tsv", import.meta.url), "utf8");
const states = new Set(table.split("\n").map((line) => line.slice(0, 3)));
const files = findCorpusFiles();

test("every text of the corpus is valid", () => {
  const problems = files.flatMap(({ path, id }) =>
    checkText(readJson(path), id, states).map((problem) => `${id}: ${problem}`),
  );
  expect(problems).toEqual([]);
  expect(files.length).toBeGreaterThan(2);
});

test("no text stands in two parts", () => {
  expect(new Set(files.map(({ id }) => id)).size).toBe(files.length);
});

test("all loads, by parts and with the second annotations", () => {
  expect(loadCorpus(["train", "development", "test"]).length).toBe(files.length);
  expect(loadCorpus(["train"]).every(({ split }) => split === "train")).toBe(true);
  expect(loadSecond().length).toBe(findSecondFiles().length);
});

test.each([
  ["he", "the hen said he would", 1],
  ["he", "he and he", 2],
  ["Iran", "Iranian ships left Iran.", 1],
  ["U.S.", "the U.S. fleet", 1],
  ["the", "nothing of it", 0],
])("%s in “%s”: whole words alone, %i times", (words, text, count) => {
  expect(findWords(text, words).length).toBe(count);
});
