import fc from "fast-check";
import { expect, test } from "vitest";
import { statementsOf } from "../support/read-text.ts";

const parts = fc.constantFrom(
  "Ana Dahl", "President Ana Dahl", "Norway", "said", "told", "that", "the pact", "would hold", "“", "”", '"', ",", ".",
  "he", "according to", "saying", "accused", "of", "and", "but", "\n\n", "(", ")", "—", "‘", "’", "Reuters", "reported", "The army",
); // biome-ignore format: a list of words
const texts = fc.array(parts, { maxLength: 40 }).map((words) => words.join(" ").trim());

test("every span lies in the text, holds no blank at its ends, and contents do not overlap", () =>
  fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const contents = (await statementsOf(text)).flatMap(({ content }) => content);
      for (const { start, end } of contents) {
        expect(0 <= start && start < end && end <= text.length).toBe(true);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      }
      const ordered = contents.toSorted((a, b) => a.start - b.start);
      for (const [index, span] of ordered.entries()) {
        expect(span.start).toBeGreaterThanOrEqual(ordered[index - 1]?.end ?? 0);
      }
    }),
    { numRuns: 100 },
  ));

test("statements come by their first words, and the same text gives the same", () =>
  fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const starts = (await statementsOf(text)).map(({ content }) => content[0]?.start ?? -1);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      expect(JSON.stringify(await statementsOf(text))).toBe(JSON.stringify(await statementsOf(text)));
    }),
    { numRuns: 50 },
  ));
