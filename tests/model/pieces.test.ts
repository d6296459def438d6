import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cutWord, readVocabulary } from "../../src/model/pieces.ts";
import { shapeOf } from "../../src/model/shapes.ts";

/** Made by training/pieces_fixture.py: word, rows of its pieces, letter case. */
const fixture = JSON.parse(
  readFileSync(new URL("./pieces.json", import.meta.url), "utf8"),
) as readonly (readonly [string, readonly number[], string])[];

const vocabulary = readVocabulary(
  readFileSync(new URL("../../models/reader-en/vocabulary.txt", import.meta.url), "utf8"),
);

test.each(fixture)("%j has the pieces and the letter case that it had in training", (word, rows, shape) => {
  expect([cutWord(word, vocabulary), shapeOf(word)]).toEqual([rows, shape]);
});

test("a vocabulary without the mark that begins a sentence is refused", () => {
  expect(() => readVocabulary("kesh\n##er")).toThrow("vocabulary: no piece [CLS]");
});
