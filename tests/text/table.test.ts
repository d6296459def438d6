import { expect, test } from "vitest";
import { ReadError } from "../../src/errors.ts";
import { cellOf, parseTable } from "../../src/text/table.ts";

test("rows by column, with their line", () =>
  expect(parseTable("a.tsv", "one\ttwo\n1\t2\n\n3\t\n", ["one", "two"])).toEqual([
    { one: "1", two: "2", line: 2 },
    { one: "3", two: "", line: 4 },
  ]));

const refusal = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof ReadError && error.code === "bad-lexicon") return error.message;
  }
  return "no refusal";
};

test("a row with too few columns is refused by file and line", () =>
  expect(refusal(() => parseTable("a.tsv", "one\ttwo\n1\t2\n3\n", ["one", "two"]))).toBe(
    "lexicon a.tsv line 3: 1 columns, expected 2: 3",
  ));
test("another header is refused", () =>
  expect(refusal(() => parseTable("a.tsv", "one\tthree\n", ["one", "two"]))).toContain("a.tsv line 1"));
test("a value outside its list is refused", () => {
  const [row] = parseTable("a.tsv", "act\nsing\n", ["act"]);
  expect(refusal(() => row && cellOf("a.tsv", row, "act", ["say", "ask"]))).toBe(
    "lexicon a.tsv line 2: act is sing; expected say, ask",
  );
});
