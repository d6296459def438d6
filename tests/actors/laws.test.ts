import fc from "fast-check";
import { expect, test } from "vitest";
import { findActors } from "../../src/actors/find.ts";
import { actorsOf, analyseText, knowledge } from "../support/read-text.ts";

const parts = fc.constantFrom(
  "Ana Dahl", "President", "Norway", "Norwegian", "the", "minister", "of", "Kenya", "'s", "army", "said", ",", ".", "in",
  "Moscow", "and", "thousands of", "protesters", "UN", "former", "-", "(", "\n\n", "Georgia", "the Kremlin", "Putin",
); // biome-ignore format: a list of words
const texts = fc.array(parts, { maxLength: 30 }).map((words) => words.join(" ").trim());

test("mentions lie in the text within their phrases, no two actors share one, and actors come by their first", () =>
  fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const actors = await actorsOf(text, { published: "2020-01-01" });
      const mentions = actors.flatMap((actor) => actor.mentions);
      for (const { start, end, phrase } of mentions) {
        expect(0 <= phrase.start && phrase.start <= start && start < end && end <= phrase.end).toBe(true);
        expect(phrase.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      }
      expect(new Set(mentions.map(({ start, end }) => `${start} ${end}`)).size).toBe(mentions.length);
      const starts = actors.map((actor) => actor.mentions[0]?.start ?? -1);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }),
    { numRuns: 100 },
  ));

test("no actors where the language is not English", async () =>
  expect(await actorsOf("Norway said it rained.", { language: "de" })).toEqual([]));

test.each([
  ["a sentence of ten thousand states", "US ".repeat(10_000)],
  ["ten thousand sentences of one state", "The US left. ".repeat(10_000)],
  ["names without an end", "Ana Dahl Osei Rao ".repeat(5000)],
  [
    "three thousand persons of one family name",
    Array.from({ length: 3000 }, (_, at) => `Ana${at} Dahl left. `).join(""),
  ],
])("%s take no more than a second or two", (_, text) => {
  const analysis = analyseText(text);
  const start = performance.now();
  findActors(analysis, knowledge);
  expect(performance.now() - start).toBeLessThan(4000);
});
