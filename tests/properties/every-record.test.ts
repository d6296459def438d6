import fc from "fast-check";
import { expect, test } from "vitest";
import { openEngine } from "../../src/engine.ts";
import { readPage } from "../../src/read.ts";
import { formatRecord } from "../../src/record/codec.ts";
import { htmlInput, openTestEngine, textInput } from "../support/hostile.ts";
import { expectLaws } from "../support/laws.ts";
import { newsPage, writePage } from "../support/news-page.ts";
import { ownPages } from "../support/page-files.ts";
import { seededRandom } from "../support/random.ts";
import { families, tagSoup } from "../support/tag-soup.ts";

const engine = await openTestEngine();
/** The same pages each time: a gate must not fall by chance. Take the seed away to look for more. */
const RUNS = { seed: 1814, numRuns: 50 };

const LINES = ["Kenya said “no”.", "Most Read News", "-", "", "By Ana Ruiz", "A treaty of 2024 opens a brid"];

const pages = {
  "a news page": newsPage.map((news) => htmlInput(writePage(news))),
  "tag soup": fc
    .tuple(fc.constantFrom(...Object.keys(families)), fc.nat(100_000), fc.integer({ min: 1, max: 30 }))
    .map(([family, seed, length]) => htmlInput(tagSoup(seededRandom(seed), family, length))),
  "lines of text": fc
    .array(fc.constantFrom(...LINES), { maxLength: 30 })
    .map((list) => textInput(list.join("\n"))),
  "any characters": fc.string({ unit: "binary", maxLength: 400 }).map(textInput),
};

test.each(Object.entries(pages))("every law holds of the record of %s", async (_, page) => {
  await fc.assert(
    fc.asyncProperty(page, (input) => expectLaws(input, engine)),
    RUNS,
  );
});

const own = ownPages();

test.each(own.map(({ name }, at) => [name, at] as const))(
  "every law holds of the record of %s",
  async (_, at) => {
    await expectLaws(own[at]!, engine);
  },
);

test("another engine makes the same bytes", async () => {
  const [first, second] = [await openEngine(), await openEngine()];
  for (const input of own.slice(0, 10)) {
    expect(formatRecord(await readPage(input, second))).toBe(formatRecord(await readPage(input, first)));
  }
  await Promise.all([first.close(), second.close()]);
});
