import fc from "fast-check";
import { expect, test } from "vitest";
import { formatSteps } from "../../src/cli/format/explain.ts";
import { formatIssue } from "../../src/cli/format/issues.ts";
import { toPrintable } from "../../src/cli/format/printable.ts";
import { countColumns, wrap } from "../../src/cli/format/wrap.ts";
import { findNearest } from "../../src/cli/suggest.ts";
import { issueCodes } from "../../src/record/vocabulary.ts";
import { isIsoDate } from "../../src/text/iso-date.ts";

test.each([
  ["one two three", 8, "one two\nthree"],
  ["one  two\n\nthree", 80, "one two three"],
  ["unbreakableword x", 4, "unbreakableword\nx"],
  ["東京は 語る", 6, "東京は\n語る"],
  ["cafe\u0301 ok", 7, "cafe\u0301 ok"],
  ["", 10, ""],
])("wrap %j to %i columns", (text, width, wrapped) => expect(wrap(text, width)).toBe(wrapped));

test("wrapping loses no word and makes no line too wide", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const lines = wrap(text, width, "  ").split("\n");
      expect(lines.join(" ").split(/\s+/u).filter(Boolean)).toEqual(text.split(/\s+/u).filter(Boolean));
      for (const line of lines) expect(countColumns(line) <= width || !line.trim().includes(" ")).toBe(true);
    }),
  );
});

test("what is printable keeps its length, so that spans still hold", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => toPrintable(text).length === text.length));
});

test.each([
  ["raed", "read"],
  ["rea", "read"],
  ["hepl", "help"],
  ["analyze", "analyse"],
  ["xyz", undefined],
  ["a", undefined],
])("%s is nearest to %s", (typed, nearest) => {
  expect(findNearest(typed, ["read", "analyse", "help", "version"])).toBe(nearest);
});

test("every issue has plain words, and its code", () => {
  for (const code of issueCodes)
    expect(formatIssue(code)).toMatch(new RegExp(`^[a-z-].{10,} \\(${code}\\)$`));
});

test.each([
  ["2024", true],
  ["2024-06", true],
  ["2024-06-20", true],
  ["2024-02-29", true],
  ["2024-06-20T09:10", true],
  ["2024-06-20T09:10:00+09:00", true],
  ["2024-06-20T09:10:00.123Z", true],
  ["2023-02-29", false],
  ["2024-13", false],
  ["2024-06-31", false],
  ["20 June 2024", false],
  ["2024-6-20", false],
  ["", false],
])("%j is a date: %s", (text, isDate) => expect(isIsoDate(text)).toBe(isDate));

test("decisions are a table, and cannot steer the terminal", () => {
  const steps = [
    { stage: "article", rule: "nav", verdict: "dropped", score: 0.125, excerpt: "Home\u001b[2J\nWorld" },
    { stage: "article", rule: "prose", verdict: "kept", excerpt: "The minister" },
  ] as const;
  expect(formatSteps("a.html", steps)).toBe(`a.html: 2 decisions
dropped      0.13  article/nav    Home␛[2J World
kept               article/prose  The minister
`);
});
