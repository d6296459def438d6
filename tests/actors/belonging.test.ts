import { expect, test } from "vitest";
import { loadHomeWeights } from "../../src/actors/belonging/ranker.ts";
import { findActors } from "../../src/actors/find.ts";
import { analyseProse, knowledge } from "../support/read-text.ts";

/** The code of whoever is called `name`, where the words give none. */
async function homeOf(name: string, text: string): Promise<string | undefined> {
  const analysis = await analyseProse(text);
  return findActors(analysis, knowledge).find((actor) => actor.name.toLowerCase() === name.toLowerCase())
    ?.code;
}

test.each([
  ["police", "POL", "Two men were arrested in Poland on Friday. Police said a third was sought."],
  ["Residents", "SYR", "Shells fell on Homs in Syria. Residents said the market burned."],
  ["the foreign minister", "EGY", "Egypt will reopen the border, the foreign minister said."],
  [
    "Anna Nowak",
    "POL",
    "Poland closed the bridge. Polish guards turned lorries back. Mayor Anna Nowak said Poland had no choice.",
  ],
])("%s of %s: %s", async (name, code, text) => {
  expect(await homeOf(name, text)).toBe(code);
});

test.each([
  ["police", "Police said two men were arrested."],
  ["Gunmen", "Gunmen killed two men in Syria. The Syrian police fled."],
  ["a senior diplomat", "Syria has lost the talks, a senior diplomat said in Syria."],
])("%s of nowhere: %s", async (name, text) => {
  expect(await homeOf(name, text)).toBe("UNK");
});

test("a land that no table knows is nobody's neighbour", async () => {
  const text =
    "Kelvonia mourned. Kelvonian police closed the port of Kelvonia. Teachers said the Kelvonian government lied. A Polish ship left.";
  expect(await homeOf("Teachers", text)).toBe("UNK");
});

test("a bad weight is refused by its line", () => {
  expect(() => loadHomeWeights(() => "feature\tweight\nnone\tmuch\n")).toThrow(/line 2/u);
});
