import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lemmaOf, loadLemmaLexicon } from "../../src/language/lemmas.ts";

const lexicon = loadLemmaLexicon((name) =>
  readFileSync(new URL(`../../data/en/${name}`, import.meta.url), "utf8"),
);

/** "seized VERB Tense=Past|VerbForm=Fin" */
function lemma(notation: string): string {
  const [form = "", tag = "", features = ""] = notation.split(" ");
  const pairs = features === "" ? [] : features.split("|").map((pair) => pair.split("="));
  return lemmaOf(form, tag, Object.fromEntries(pairs), lexicon);
}

const PAST = "Tense=Past|VerbForm=Fin";
const ING = "Tense=Pres|VerbForm=Part";
const THIRD = "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";

test.each([
  [`seized VERB ${PAST}`, "seize"],
  [`stopped VERB ${PAST}`, "stop"],
  [`agreed VERB ${PAST}`, "agree"],
  [`denied VERB ${PAST}`, "deny"],
  [`called VERB ${PAST}`, "call"],
  [`reimposed VERB ${PAST}`, "reimpose"],
  [`destabilised VERB ${PAST}`, "destabilise"],
  [`overflew VERB ${PAST}`, "overfly"],
  [`co-wrote VERB ${PAST}`, "co-write"],
  [`glorped VERB ${PAST}`, "glorp"],
  [`broke VERB ${PAST}`, "break"],
  [`focused VERB ${PAST}`, "focus"],
  [`travelled VERB ${PAST}`, "travel"],
  [`traveled VERB ${PAST}`, "travel"],
  [`installed VERB ${PAST}`, "install"],
  [`conceded VERB ${PAST}`, "concede"],
  [`hoped VERB ${PAST}`, "hope"],
  [`found VERB ${PAST}`, "find"],
  ["found VERB VerbForm=Inf", "found"],
  ["broadcast VERB VerbForm=Inf", "broadcast"],
  [`sought VERB ${PAST}`, "seek"],
  [`fled VERB ${PAST}`, "flee"],
  [`Meeting VERB ${ING}`, "meet"],
  [`using VERB ${ING}`, "use"],
  [`hopping VERB ${ING}`, "hop"],
  [`bring VERB VerbForm=Inf`, "bring"],
  [`tries VERB ${THIRD}`, "try"],
  [`reaches VERB ${THIRD}`, "reach"],
  [`goes VERB ${THIRD}`, "go"],
  [`passes VERB ${THIRD}`, "pass"],
  [`causes VERB ${THIRD}`, "cause"],
  [`’s AUX ${THIRD}`, "be"],
  ["wo AUX VerbForm=Fin", "will"],
  ["n't PART Polarity=Neg", "not"],
  ["n’t PART Polarity=Neg", "not"],
  ["’s PART", "'s"],
  ["Policies NOUN Number=Plur", "policy"],
  ["speeches NOUN Number=Plur", "speech"],
  ["spokesmen NOUN Number=Plur", "spokesman"],
  ["crises NOUN Number=Plur", "crisis"],
  ["news NOUN Number=Sing", "news"],
  ["analysis NOUN Number=Sing", "analysis"],
  ["caches NOUN Number=Plur", "cache"],
  ["viruses NOUN Number=Plur", "virus"],
  ["houses NOUN Number=Plur", "house"],
  ["menus NOUN Number=Plur", "menu"],
  ["bases NOUN Number=Plur", "base"],
  ["people NOUN Number=Plur", "people"],
  ["troops NOUN Number=Plur", "troop"],
  ["GDP NOUN Number=Sing", "gdp"],
  ["B NOUN Number=Sing", "B"],
  ["sanctions NOUN Number=Plur", "sanction"],
  ["Democrats PROPN Number=Plur", "Democrat"],
  ["Kesh PROPN Number=Sing", "Kesh"],
  ["Davies PROPN Number=Sing", "Davies"],
  ["BRUSSELS PROPN Number=Sing", "Brussels"],
  ["NATO PROPN Number=Sing", "NATO"],
  ["UNICEF PROPN Number=Sing", "UNICEF"],
  ["Sept. PROPN Number=Sing", "September"],
  ["Netherlands PROPN Number=Sing", "Netherlands"],
  ["biggest ADJ Degree=Sup", "big"],
  ["larger ADJ Degree=Cmp", "large"],
  ["easier ADJ Degree=Cmp", "easy"],
  ["better ADJ Degree=Cmp", "good"],
  ["Tougher ADJ Degree=Cmp", "tough"],
  ["eager ADJ Degree=Pos", "eager"],
  ["Danish ADJ Degree=Pos", "Danish"],
  ["Maltese ADJ Degree=Pos", "Maltese"],
  ["New ADJ Degree=Pos", "New"],
  ["new ADJ Degree=Pos", "new"],
  ["national ADJ Degree=Pos", "national"],
  ["than ADV", "than"],
  ["them PRON", "they"],
  ["these DET", "this"],
  ["1,200 NUM", "1200"],
  ["IV NUM", "IV"],
  ["bn NUM", "billion"],
  ["“ PUNCT", '"'],
  ["They PRON", "they"],
])("%s: %s", (notation, expected) => expect(lemma(notation)).toBe(expected));

test("a word of any length, at once", () => {
  const long = "ed".repeat(50_000);
  expect(lemma(`${long} VERB ${PAST}`)).toBe(long);
});
