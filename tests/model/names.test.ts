import { expect, test } from "vitest";
import { findNames } from "../../src/model/names.ts";

const LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"];

/** The names where each word's scores are 1 for the label given and 0 for the rest; `better` adds to some. */
function namesOf(tags: string, better: Record<string, number> = {}): string {
  const words = tags.split(" ");
  const spans = findNames(words.length, LABELS, (word, label) => {
    const name = LABELS[label] ?? "";
    return (words[word] === name ? 1 : 0) + (better[`${word} ${name}`] ?? 0);
  });
  return spans.map(({ first, last, kind }) => `${kind} ${first}-${last}`).join(", ");
}

test.each([
  ["O O", ""],
  ["B-PER I-PER O", "PER 0-1"],
  ["B-PER B-PER", "PER 0-0, PER 1-1"],
  ["B-PER I-PER B-ORG I-ORG", "PER 0-1, ORG 2-3"],
])("%s: %s", (tags, names) => expect(namesOf(tags)).toBe(names));

test("a name that begins inside becomes legal the way that costs least", () => {
  expect(namesOf("O I-PER", { "1 B-PER": 0.9 })).toBe("PER 1-1");
  expect(namesOf("B-ORG I-PER", { "1 I-ORG": 0.9 })).toBe("ORG 0-1");
  expect(namesOf("I-PER O", { "0 B-PER": 0.5 })).toBe("PER 0-0");
});
