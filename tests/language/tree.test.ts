import { expect, test } from "vitest";
import { conjunctsOf, roleOf } from "../../src/language/coordination.ts";
import { appositionsOf, nounPhraseOf } from "../../src/language/noun-phrase.ts";
import {
  ancestorsOf,
  childOf,
  childrenOf,
  type Extent,
  extentOf,
  headOf,
  isUnder,
  spanOf,
  stretchesOf,
  type Tree,
  tokenAt,
  toTree,
} from "../../src/language/tree.ts";
import { formsAt, parseTree, placeOf } from "../support/trees.ts";

const SAID =
  "[nsubj [det The] minister , [appos Ana [flat Dahl]] ,] said [obl:unmarked Tuesday] [ccomp [mark that] [nsubj [det the] pact] [aux would] hold] .";
const BROKEN = "“ [nsubj [det The] pact] , [parataxis said [nsubj Dahl]] , [aux will] hold . ”";
const JOINT = "[nsubj Dahl [conj , Renn] [conj [cc and] Mori]] met:Past";

const textOf = (tree: Tree, { first, last }: Extent): string =>
  tree.tokens
    .slice(first, last + 1)
    .map(({ form }) => form)
    .join(" ");

test.each([
  [SAID, "said", [], "minister Tuesday hold ."],
  [SAID, "said", ["nsubj"], "minister"],
  [SAID, "said", ["obl"], "Tuesday"],
  [SAID, "said", ["obl:tmod"], ""],
  [SAID, "hold", ["mark", "aux"], "that would"],
  [SAID, "Tuesday", [], ""],
])("childrenOf %s: %s %j", (line, word, names, expected) => {
  const tree = parseTree(line);
  expect(formsAt(tree, childrenOf(tree, placeOf(tree, word), ...names))).toBe(expected);
});

test("the first child, or none", () => {
  const tree = parseTree(SAID);
  expect(childOf(tree, placeOf(tree, "minister"), "appos")).toBe(placeOf(tree, "Ana"));
  expect(childOf(tree, placeOf(tree, "minister"), "nmod")).toBeUndefined();
});

test("up to the root, and what lies under a word", () => {
  const tree = parseTree(SAID);
  expect(formsAt(tree, [...ancestorsOf(tree, placeOf(tree, "pact"))])).toBe("hold said");
  const under = tree.tokens.map((_, at) => at).filter((at) => isUnder(tree, at, placeOf(tree, "hold")));
  expect(formsAt(tree, under)).toBe("that the pact would hold");
});

test.each([
  [SAID, "hold", [], "that the pact would hold"],
  [SAID, "hold", ["that"], "the pact would hold"],
  [SAID, "minister", [], "The minister , Ana Dahl"],
  [SAID, "minister", ["Ana"], "The minister"],
  [BROKEN, "hold", ["said"], "“ The pact | will hold . ”"],
  [BROKEN, "hold", ["said", "pact"], "“ | will hold . ”"],
])("stretchesOf %s: %s without %j", (line, word, without, expected) => {
  const tree = parseTree(line);
  const stretches = stretchesOf(
    tree,
    placeOf(tree, word),
    without.map((form) => placeOf(tree, form)),
  );
  expect(stretches.map((stretch) => textOf(tree, stretch)).join(" | ")).toBe(expected);
});

test("an extent, its head, its span", () => {
  const tree = parseTree(SAID);
  const extent = extentOf(tree, placeOf(tree, "hold"));
  expect(textOf(tree, extent)).toBe("that the pact would hold");
  expect(headOf(tree, extent)).toBe(placeOf(tree, "hold"));
  expect(headOf(tree, { first: 3, last: 4 })).toBe(placeOf(tree, "Ana"));
  expect(spanOf(tree, extent)).toEqual({
    start: tokenAt(tree, extent.first).start,
    end: tokenAt(tree, extent.last).end,
  });
});

test("crossing arcs: the stretches are exact, the extent covers what lies between", () => {
  const { tokens } = parseTree(
    "[nsubj [det A] hearing] [aux is] scheduled [obl:unmarked today] [obl [case on] aid]",
  );
  const crossing = toTree(tokens.map((token) => (token.form === "aid" ? { ...token, head: 1 } : token)));
  expect(stretchesOf(crossing, 1).map((stretch) => textOf(crossing, stretch))).toEqual([
    "A hearing",
    "on aid",
  ]);
  expect(extentOf(crossing, 1)).toEqual({ first: 0, last: 6 });
});

test("a place that the sentence lacks", () => {
  expect(() => tokenAt(parseTree("Go:Imp"), 3)).toThrow(RangeError);
});

test.each([
  [JOINT, "Dahl", "Dahl Renn Mori", "nsubj"],
  [JOINT, "Mori", "Dahl Renn Mori", "nsubj"],
  [JOINT, "met", "met", "root"],
])("coordination in %s: %s", (line, word, conjuncts, relation) => {
  const tree = parseTree(line);
  expect(formsAt(tree, conjunctsOf(tree, placeOf(tree, word)))).toBe(conjuncts);
  expect(roleOf(tree, placeOf(tree, word)).relation).toBe(relation);
});

test.each([
  ["Ana", "minister Ana"],
  ["minister", "minister Ana"],
  ["pact", "pact"],
])("appositions of %s", (word, expected) => {
  const tree = parseTree(SAID);
  expect(formsAt(tree, appositionsOf(tree, placeOf(tree, word)))).toBe(expected);
});

test.each([
  ["[nsubj [det The] [amod foreign] minister , [acl:relcl [nsubj who] resigned] ,] left:Past", "minister", "The foreign minister"],
  ["[nsubj [nummod Three] officials [acl briefed [obl [case on] [det the] talks]]] left:Past", "officials", "Three officials briefed on the talks"],
  ["[nsubj [det The] head [nmod [case of] [det the] fleet [acl:relcl [nsubj that:Rel] sank:Past]]] left:Past", "head", "The head of the fleet"],
  ["[nsubj [nmod:poss Orland [case 's]] minister] spoke:Past [obl [case in] Kesh]", "Orland", "Orland"],
  ["[nsubj [nmod:poss Orland [case 's]] minister] spoke:Past [obl [case in] Kesh]", "Kesh", "Kesh"],
  ["[nsubj Dahl] [cop is] [advmod also] [det a] minister [obl [case in] Kesh]", "minister", "a minister in Kesh"],
  ["[nsubj [det The] [advmod then] [amod foreign] minister [conj [cc and] [nmod:poss his] aide]] left:Past", "minister", "The then foreign minister"],
  ["[nsubj Dahl , [appos [det a] lawyer] ,] left:Past", "Dahl", "Dahl"],
])("nounPhraseOf %s: %s", (line, word, expected) => {
  const tree = parseTree(line);
  expect(textOf(tree, nounPhraseOf(tree, placeOf(tree, word)))).toBe(expected);
}); // biome-ignore format: one line a case
