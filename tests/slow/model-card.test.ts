import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluate, f1 } from "../../bench/conll18.ts";
import { dataFolder } from "../../bench/data.ts";
import { openOurs, parseGoldTokens, readGold } from "../../bench/parsers.ts";

const SETS = { "EWT dev": "ewt-dev", "GUM dev": "gum-open-dev" } as const;
const hasData = existsSync(join(dataFolder, "language"));

/** Rows of the card's table of scores: set, then tags, features, UAS and LAS in percent. */
function readCard(): readonly (readonly [name: keyof typeof SETS, figures: readonly number[]])[] {
  const card = readFileSync(new URL("../../models/reader-en/MODEL_CARD.md", import.meta.url), "utf8");
  return [...card.matchAll(/^\| (EWT dev|GUM dev), int8 +\|([\d.| ]+)\|$/gmu)].map(([, name, row = ""]) => [
    name as keyof typeof SETS,
    row.split("|").map(Number),
  ]);
}

test("the card states scores of both sets", () => {
  expect(readCard().map(([name]) => name)).toEqual(Object.keys(SETS));
});

test.skipIf(!hasData).each(readCard())(
  "the int8 model gives the scores that its card states for %s",
  async (name, stated) => {
    const ours = await openOurs();
    const { conllu, documents } = readGold(SETS[name]);
    const found = evaluate(conllu, await parseGoldTokens(documents, ours));
    await ours.reader.close();
    const measured = [found.upos, found.features, found.uas, found.las].map(
      (counts) => Math.round(1000 * f1(counts)) / 10,
    );
    expect(measured).toEqual(stated);
  },
);
