import { expect, test } from "vitest";
import { type Evaluation, evaluate, f1, type Metric } from "../../bench/conll18.ts";

/** A word a place: "2:Kesh/PROPN>3:nsubj"; "2-3:don't" is a multiword token; "|" parts sentences. */
function conllu(notation: string): string {
  const sentences = notation.split(" | ").map((sentence) =>
    sentence
      .split(" ")
      .map((word) => {
        const [, id = "", form = "", tag = "_", head = "0", relation = "root"] =
          /^([\d-]+):([^/>]+)(?:\/(\w+))?(?:>(\d+):([\w:]+))?$/u.exec(word) ?? [];
        return [id, form, form.toLowerCase(), tag, "_", "_", head, relation, "_", "_"].join("\t");
      })
      .join("\n"),
  );
  return `${sentences.join("\n\n")}\n\n`;
}

const GOLD = "1:Kesh/PROPN>2:nsubj 2:left/VERB 3:./PUNCT>2:punct | 1:It/PRON>2:nsubj 2:rained/VERB";

const shares = (found: string, ...metrics: readonly Metric[]): readonly number[] => {
  const evaluation: Evaluation = evaluate(conllu(GOLD), conllu(found));
  return metrics.map((metric) => Math.round(1000 * f1(evaluation[metric])) / 10);
};

test("the same parse is right in everything", () => {
  const evaluation = evaluate(conllu(GOLD), conllu(GOLD));
  for (const counts of Object.values(evaluation)) expect(f1(counts)).toBe(1);
});

test("a wrong head costs UAS, LAS and CLAS, a wrong relation not UAS; subtypes count as the main relation", () => {
  const wrongHead = "1:Kesh/PROPN>3:nsubj 2:left/VERB 3:./PUNCT>2:punct | 1:It/PRON>2:nsubj 2:rained/VERB";
  expect(shares(wrongHead, "words", "uas", "las", "clas")).toEqual([100, 80, 80, 75]);
  const wrongRelation =
    "1:Kesh/PROPN>2:obj 2:left/VERB 3:./PUNCT>2:punct | 1:It/PRON>2:nsubj:pass 2:rained/VERB";
  expect(shares(wrongRelation, "uas", "las")).toEqual([100, 80]);
});

test("CLAS does not look at punctuation and function words", () => {
  const wrongMark = "1:Kesh/PROPN>2:nsubj 2:left/VERB 3:./PUNCT>1:punct | 1:It/PRON>2:nsubj 2:rained/VERB";
  expect(shares(wrongMark, "las", "clas")).toEqual([80, 100]);
});

test("joined sentences: words stay right, the second root does not", () => {
  const joined =
    "1:Kesh/PROPN>2:nsubj 2:left/VERB 3:./PUNCT>2:punct 4:It/PRON>5:nsubj 5:rained/VERB>2:parataxis";
  expect(shares(joined, "sentences", "words", "las")).toEqual([0, 100, 80]);
});

test("words cut otherwise are compared by their characters", () => {
  const cut = "1:Kesh/PROPN>2:nsubj 2:left./VERB | 1:It/PRON>2:nsubj 2:rained/VERB";
  // Of 5 gold and 4 found words 3 have the same span; Kesh's head "left" has no partner.
  expect(shares(cut, "words", "upos", "las")).toEqual([66.7, 66.7, 44.4]);
});

test("words of multiword tokens are partners by form", () => {
  const gold = conllu("1:We>3:nsubj 2-3:don't 2:do>3:aux 3:n't>0:root");
  const split = conllu("1:We>3:nsubj 2:do>3:aux 3:n't>0:root");
  const whole = conllu("1:We>2:nsubj 2:don't");
  expect(f1(evaluate(gold, split).words)).toBe(1);
  expect(f1(evaluate(gold, split).tokens)).toBeLessThan(1);
  expect(evaluate(gold, whole).words).toEqual({ right: 1, gold: 3, found: 2 });
});

test.each([
  ["begins before it", "1:d>0:root 2-3:onot 2:do>1:aux 3:not>1:advmod", "1:do>0:root 2:not>1:advmod", 1],
  ["ends behind it", "1-2:dont 1:do>0:root 2:nt>1:advmod 3:o>1:obj", "1:don>0:root 2:to>1:obj", 0],
  ["has one of its forms in capitals", "1-2:dont 1:DO>0:root 2:nt>1:advmod", "1:do>0:root 2:nt>1:advmod", 2],
])("a plain word that %s, beside a multiword token", (_, gold, found, right) => {
  expect(evaluate(conllu(gold), conllu(found)).words.right).toBe(right);
});

/** One word with a lemma and features. */
const word = (lemma: string, features: string): string =>
  `${["1", "Kesh", lemma, "PROPN", "_", features, "0", "root", "_", "_"].join("\t")}\n\n`;

test.each([
  ["in another order", "Number=Sing|Person=3", "Person=3|Number=Sing", 1],
  ["other than the nine that are read", "Case=Nom|Number=Sing", "Number=Sing|Gender=Fem", 1],
  ["with another value", "Number=Sing", "Number=Plur", 0],
  ["one too few", "Number=Sing|Person=3", "Number=Sing", 0],
])("features: %s", (_, gold, found, right) => {
  expect(evaluate(word("Kesh", gold), word("Kesh", found)).features.right).toBe(right);
});

test.each([
  ["Kesh", "Kesh", 1],
  ["Kesh", "kesh", 0],
  ["_", "kesh", 1], // gold says nothing
  ["Kesh", "_", 0],
])("lemma: gold %s, found %s", (gold, found, right) => {
  expect(evaluate(word(gold, "_"), word(found, "_")).lemmas.right).toBe(right);
});

test("texts that differ are no case for comparison", () => {
  expect(() => evaluate(conllu("1:Kesh"), conllu("1:Kest"))).toThrow("texts differ at character 3");
});
