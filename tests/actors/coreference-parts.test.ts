import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { FEATURE_COUNT } from "../../src/actors/coreference/features.ts";
import { loadReferenceLexicon } from "../../src/actors/coreference/lexicon.ts";
import { pronounOf } from "../../src/actors/coreference/pronouns.ts";
import { loadRanker, scoreOf } from "../../src/actors/coreference/ranker.ts";
import { referenceAt, resolveReferences } from "../../src/actors/coreference/resolve.ts";
import { findActors } from "../../src/actors/find.ts";
import { analyse } from "../../src/language/analyse.ts";
import { toShares } from "../../src/text/shares.ts";
import { flatModel } from "../support/flat-model.ts";
import { articleOf, knowledge, languageLexicon, referenceLexicon } from "../support/read-text.ts";

const readTable = (name: string): string =>
  readFileSync(new URL(`../../data/en/${name}`, import.meta.url), "utf8");

const resolve = async (text: string) => {
  const analysis = await analyse(articleOf(text), { lexicon: languageLexicon, reader: flatModel });
  const actors = findActors(analysis, knowledge);
  return { actors, found: resolveReferences(analysis, actors, referenceLexicon) };
};

test.each([
  ["He", "nsubj", "he plain"],
  ["him", "obj", "he plain"],
  ["his", "nmod:poss", "he possessive"],
  ["her", "nmod:poss", "she possessive"],
  ["her", "obj", "she plain"],
  ["itself", "obj", "it reflexive"],
  ["Their", "nmod:poss", "they possessive"],
  ["themselves", "obj", "they reflexive"],
])("%s as %s is %s", (form, relation, expected) => {
  const pronoun = pronounOf(form, relation);
  expect(`${pronoun?.class} ${pronoun?.use}`).toBe(expected);
});

test.each(["I", "we", "you", "who", "that", "this", "one", "Heather"])(
  "%s is none of the third person",
  (form) => {
    expect(pronounOf(form, "nsubj")).toBeUndefined();
  },
);

test("the weights fit the features", () => {
  expect(referenceLexicon.ranker.inputs).toBe(FEATURE_COUNT);
});

test("a network by hand: two units, the second below zero", () => {
  const ranker = loadRanker(() => "output\tweights\n2\t1 0 0.5\n9\t-1 0 0\n");
  expect(scoreOf(ranker, Float64Array.of(1, 7))).toBe(3);
});

test.each([
  ["output\tweights\n1\t1 2\n1\t1 2 3\n", "line 3"],
  ["output\tweights\n1\t1 x\n", "line 2"],
])("weights that are none are refused by line: %j", (table, line) => {
  expect(() => loadRanker(() => table)).toThrow(line);
});

test.each([
  ["first-names.tsv", "name\tgender\nAiko\tx\n"],
  ["noun-kinds.tsv", "noun\tkind\tgender\npact\tthing\t-\n"],
])("a bad row of %s is refused", (file, table) => {
  expect(() => loadReferenceLexicon((name) => (name === file ? table : readTable(name)))).toThrow(
    `lexicon ${file} line 2`,
  );
});

test("shares add up to 1 and keep the order of the scores", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 30 }),
      (scores) => {
        const shares = toShares(scores);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
        for (const [at, score] of scores.entries())
          for (const [other, than] of scores.entries())
            if (score > than) expect(shares[at]).toBeGreaterThanOrEqual(shares[other] ?? 0);
      },
    ),
  );
});

const WORDS = [
  "President", "Maria", "Dahl", "Osei", "Orland", "said", "met", "he", "she", "they", "her", "it", "the minister", "and",
  "“", "”", ".", ".\n\n", ",", "\u{1f600}", "’s",
]; // biome-ignore format: a list of words

test("whatever the text: nothing is taken from an actor, and each pronoun has one reading", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }), async (words) => {
      const text = words.join(" ");
      const { actors, found } = await resolve(text);
      expect(found.actors.length).toBe(actors.length);
      for (const [at, { mentions }] of actors.entries())
        expect(found.actors[at]?.mentions).toEqual(expect.arrayContaining([...mentions]));
      for (const { mention, alternatives } of found.undecided) {
        expect(alternatives.length).toBeGreaterThan(0);
        for (const actor of alternatives) expect(found.actors[actor]).toBeDefined();
        expect(referenceAt(found, mention).actors).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["one name and its pronoun", "President Dahl said he met her. "],
  ["one sentence of names", "Dahl and Osei met, he said, and "],
  ["quotations that never end", "“Dahl said he saw them "],
  ["nothing but pronouns", "he she it they "],
])(
  "a page of 64 Ki characters takes a moment: %s",
  async (_name, part) => {
    const text = part.repeat(Math.floor(65_536 / part.length));
    const analysis = await analyse(articleOf(text), { lexicon: languageLexicon, reader: flatModel });
    const start = performance.now();
    resolveReferences(analysis, [], referenceLexicon);
    expect(performance.now() - start).toBeLessThan(4000);
  },
  60_000,
);
