import { expect, test } from "vitest";
import type { SentenceGrammar } from "../../src/model/grammar.ts";
import { cutToWindow, joinParts } from "../../src/model/windows.ts";

const cut = (sentence: string, room: number): readonly number[] => {
  const forms = sentence.split(" ");
  return cutToWindow(
    forms,
    forms.map(() => 1),
    room,
  );
};

test.each([
  ["a b c", 3, [3]],
  ["a b c d", 3, [3, 4]],
  ["a b c , d e f g", 5, [4, 8]], // behind the mark, near enough to the end
  ["a , c d e f g h", 5, [5, 8]], // the mark is too far back
])("%s in windows of %i", (sentence, room, ends) => expect(cut(sentence, room)).toEqual(ends));

test("a word with more pieces than the window has room for is alone in one", () => {
  expect(cutToWindow(["a", "b", "c"], [1, 900, 1], 10)).toEqual([1, 2, 3]);
});

const word = (head: number, relation: string) => ({ tag: "NOUN", features: {}, head, relation });
const part = (...words: readonly ReturnType<typeof word>[]): SentenceGrammar => ({
  words,
  names: [{ first: 0, last: 0, kind: "LOC" }],
  press: undefined,
});

test("joined parts are one tree: later roots hang on the first, names move along", () => {
  const joined = joinParts([
    part(word(1, "nsubj"), word(-1, "root")),
    part(word(-1, "root"), word(0, "obj")),
  ]);
  expect(joined.words.map(({ head, relation }) => `${head} ${relation}`)).toEqual([
    "1 nsubj",
    "-1 root",
    "1 parataxis",
    "2 obj",
  ]);
  expect(joined.names.map(({ first }) => first)).toEqual([0, 2]);
});
