import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { analyse } from "../../src/language/analyse.ts";
import { formatConllu } from "../../src/language/conllu.ts";
import { type NeuralReader, openReader } from "../../src/model/reader.ts";
import { articleOf, languageLexicon } from "../support/read-text.ts";

const CASES = new URL("../cases/language/", import.meta.url);
let reader: NeuralReader;

beforeAll(async () => {
  reader = await openReader(new URL("../../models/reader-en/", import.meta.url), { threads: 1 });
});
afterAll(() => reader.close());

test.each(readdirSync(CASES))("the trees of %s", async (name) => {
  const text = readFileSync(new URL(`${name}/text.txt`, CASES), "utf8").trim();
  const analysis = await analyse(articleOf(text), { lexicon: languageLexicon, reader });
  await expect(formatConllu(analysis, name)).toMatchFileSnapshot(`../cases/language/${name}/expected.conllu`);
});
