import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SentenceGrammar } from "../../src/model/grammar.ts";
import { type NeuralReader, openReader } from "../../src/model/reader.ts";

const MODEL = new URL("../../models/reader-en/", import.meta.url);
let reader: NeuralReader;

beforeAll(async () => {
  reader = await openReader(MODEL, { threads: 1 });
});
afterAll(() => reader.close());

const words = (sentence: string): readonly string[] => sentence.split(" ");

/** head relation of each word, such as "2 nsubj". Heads count from 1. */
const arcsOf = ({ words: found }: SentenceGrammar): string =>
  found.map(({ head, relation }) => `${head + 1} ${relation}`).join(", ");

test("a plain sentence: tags, features, tree and names", async () => {
  const [grammar] = await reader.read([words("Orland denied that its ships were seized by Kesh .")]);
  expect(grammar && arcsOf(grammar)).toBe(
    "2 nsubj, 0 root, 7 mark, 5 nmod:poss, 7 nsubj:pass, 7 aux:pass, 2 ccomp, 9 case, 7 obl:agent, 2 punct",
  );
  expect(grammar?.words.map(({ tag }) => tag).join(" ")).toBe(
    "PROPN VERB SCONJ PRON NOUN AUX VERB ADP PROPN PUNCT",
  );
  expect(grammar?.words[6]?.features).toEqual({ Tense: "Past", VerbForm: "Part", Voice: "Pass" });
});

test("no sentences, an empty sentence", async () => {
  expect(await reader.read([])).toEqual([]);
  expect(await reader.read([[]])).toEqual([{ words: [], names: [] }]);
});

const VOCABULARY = words(
  "Kesh said the envoy would not visit Orland on Thursday “ Never ” , — he told reporters ; talks U.S. 1,200 and 👍",
);
const sentences = fc.array(fc.array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 40 }), {
  minLength: 1,
  maxLength: 12,
});

describe("laws", () => {
  test("a sentence is read the same in any company", async () => {
    await fc.assert(
      fc.asyncProperty(sentences, async (given) => {
        const together = await reader.read(given);
        const alone = await Promise.all(given.map(async (each) => (await reader.read([each]))[0]));
        expect(together).toEqual(alone);
      }),
      { numRuns: 15 },
    );
  });

  test("every word has a head, and one alone is the root", async () => {
    await fc.assert(
      fc.asyncProperty(sentences, async (given) => {
        const read = await reader.read(given);
        read.forEach((grammar, at) => {
          expect(grammar.words).toHaveLength(given[at]?.length ?? -1);
          expectTree(grammar);
        });
      }),
      { numRuns: 15 },
    );
  });
});

function expectTree({ words: found, names }: SentenceGrammar): void {
  expect(found.filter(({ head }) => head === -1)).toHaveLength(1);
  found.forEach((_, word) => {
    let at = word;
    for (let steps = 0; at >= 0 && steps <= found.length; steps += 1) at = found[at]?.head ?? -1;
    expect(at).toBe(-1);
  });
  names.forEach(({ first, last }, at) => {
    expect(first).toBeGreaterThan(names[at - 1]?.last ?? -1);
    expect(last).toBeGreaterThanOrEqual(first);
    expect(last).toBeLessThan(found.length);
  });
}

test.each([
  [
    "1,000 words without a stop",
    Array.from({ length: 1000 }, (_, at) => VOCABULARY[at % VOCABULARY.length] ?? ""),
  ],
  ["one word of 100,000 characters", ["x".repeat(100_000)]],
  ["emoji, right-to-left, control characters", words("👩‍🚀 القاهرة \u0000 \u202e \ufffd 東京 \u0301")],
])("%s make a tree", async (_, given) => {
  const [grammar] = await reader.read([given]);
  expect(grammar?.words).toHaveLength(given.length);
  if (grammar) expectTree(grammar);
});

describe("a broken model is one clear error", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dragoman-model-"));
    await cp(MODEL, folder, { recursive: true });
  });
  afterAll(() => rm(folder, { recursive: true }));
  const open = () => openReader(pathToFileURL(`${folder}/`), { threads: 1 });

  test("a damaged file", async () => {
    await writeFile(join(folder, "reader.onnx"), "not a model");
    await expect(open()).rejects.toMatchObject({
      code: "bad-model",
      message: expect.stringMatching(/reader\.onnx is damaged/u),
    });
  });
  test("a missing file", async () => {
    await rm(join(folder, "reader.onnx"));
    await expect(open()).rejects.toMatchObject({ code: "model-missing" });
  });
  test("a manifest of another form", async () => {
    await writeFile(join(folder, "manifest.json"), '{"format":2}');
    await expect(open()).rejects.toMatchObject({
      code: "bad-model",
      message: expect.stringMatching(/manifest\.json/u),
    });
  });
});
