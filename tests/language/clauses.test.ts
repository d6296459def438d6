import { expect, test } from "vitest";
import { type Oblique, obliquesOf } from "../../src/language/arguments.ts";
import { type Clause, doersOf, undergoersOf } from "../../src/language/clauses.ts";
import { clauseOf, formsAt, parseClauses, parseTree, placeOf } from "../support/trees.ts";

/** relation markers: doers > undergoers | prepositions with their nouns */
function show(line: string, predicate: string): string {
  const clauses = parseClauses(line);
  const { tree } = clauses;
  const clause = clauseOf(clauses, predicate);
  const who = `${formsAt(tree, doersOf(clause))} > ${formsAt(tree, undergoersOf(clause))}`;
  const obliques = clause.obliques.map(
    ({ noun, preposition }) => `${preposition || "-"} ${formsAt(tree, [noun])}`,
  );
  const head = `${clause.relation} ${formsAt(tree, clause.markers)}`.trim();
  return [`${head}: ${who}`, ...(obliques.length > 0 ? [obliques.join(", ")] : [])]
    .join(" | ")
    .replaceAll("  ", " ")
    .trim();
}

test.each([
  // The clause itself
  ["[nsubj Orland] seized [obj [det a] ship] [obl [case off] Kesh]", "seized", "root: Orland > ship | off Kesh"],
  ["[nsubj:pass Ships] [aux:pass were] seized [obl:agent [case by] Orland] [obl:unmarked Monday]", "seized", "root: Orland > Ships | - Monday"],
  ["[nsubj Dahl] said [ccomp [mark that] [nsubj Orland] attacked [obj Kesh]]", "attacked", "ccomp that: Orland > Kesh"],
  ["[nsubj Dahl] [cop is] [det a] threat [nmod [case to] peace]", "threat", "root: Dahl > | to peace"],
  ["[nsubj Dahl] met:Past [obj Renn] [obl [case because [fixed of]] [det the] pact]", "met", "root: Dahl > Renn | because of pact"],
  ["[nsubj Dahl] met:Past [obl [case with] Renn [conj [cc and] Mori]]", "met", "root: Dahl > | with Renn, with Mori"],
  // Coordination
  ["[nsubj Orland [conj [cc and] Kesh]] met:Past", "met", "root: Orland Kesh >"],
  ["[nsubj Orland] seized [obj ships] [conj [cc and] attacked [obj Kesh]]", "attacked", "root: Orland > Kesh"],
  ["[nsubj Orland] seized [conj [cc and] burned:Past] [obj ships]", "burned", "root: Orland > ships"],
  ["[nsubj:pass Dahl] [aux:pass was] arrested [conj [cc and] jailed:Part]", "jailed", "root: > Dahl"],
  ["[advcl [mark If] [nsubj Orland] attacks [conj [cc and] [nsubj Kesh] fights]] [nsubj Renn] [aux will] go", "fights", "advcl If: Kesh >"],
  // Who does what the infinitive says
  ["[nsubj Orland] agreed [xcomp [mark to] leave [obj Kesh]]", "leave", "xcomp to: Orland > Kesh"],
  ["[nsubj Dahl] urged [obj Orland] [xcomp [mark to] leave]", "leave", "xcomp to: Orland >"],
  ["[nsubj Dahl] told:Past [iobj Orland] [xcomp [mark to] leave]", "leave", "xcomp to: Orland >"],
  ["[nsubj:pass Orland] [aux:pass was] urged [xcomp [mark to] leave]", "leave", "xcomp to: Orland >"],
  ["[nsubj Orland] sent:Past [obj troops] [advcl [mark to] seize [obj Kesh]]", "seize", "advcl to: Orland > Kesh"],
  ["[nsubj Dahl] accused [obj Orland] [advcl [mark of] arming:Ger [obj rebels]]", "arming", "advcl of: Orland > rebels"],
  ["[nsubj Dahl] helped [obj Orland] [advcl [mark by] arming:Ger [obj rebels]]", "arming", "advcl by: Dahl > rebels"],
  ["[nsubj Dahl] refrained [advcl [mark from] arming:Ger [obj rebels]]", "arming", "advcl from: Dahl > rebels"],
  ["[nsubj Dahl] criticised:Past [obj Kesh] , [advcl saying]", "saying", "advcl: Dahl >"],
  ["[nsubj [nmod:poss Orland [case 's]] plan [acl [mark to] attack]] failed", "attack", "acl to: Orland >"],
  ["[nsubj Orland] has [obj plans [acl [mark to] attack]]", "attack", "acl to: Orland >"],
  ["[nsubj Dahl] gave:Past [iobj troops] [obj orders [acl [mark to] attack]]", "attack", "acl to: troops >"],
  ["[nsubj [det The] risk [acl [mark of] attacking:Ger [obj Kesh]]] rose:Past", "attacking", "acl of: > Kesh"],
  // Relative clauses and participles
  ["[nsubj Dahl , [acl:relcl [nsubj who] seized [obj Kesh]] ,] left:Past", "seized", "acl:relcl: Dahl > Kesh"],
  ["[nsubj Ships [acl:relcl [obj which] [nsubj Orland] seized]] sank:Past", "seized", "acl:relcl: Orland > Ships"],
  ["[nsubj Ships [acl:relcl [nsubj Orland] seized]] sank:Past", "seized", "acl:relcl: Orland > Ships"],
  ["[nsubj Ships [acl:relcl [nsubj Orland] wanted [xcomp [mark to] seize]]] sank:Past", "seize", "xcomp to: Orland > Ships"],
  ["[nsubj Ships [acl:relcl [nsubj Orland] wanted [xcomp [mark to] seize]]] sank:Past", "wanted", "acl:relcl: Orland >"],
  ["[nsubj [det The] day [acl:relcl [nsubj Orland] attacked]] passed", "attacked", "acl:relcl: Orland >"],
  ["[nsubj People [acl:relcl [nsubj we] spoke:Past [obl with:ADP]]] left:Past", "spoke", "acl:relcl: we > | - with"],
  ["[nsubj Kesh , [acl:relcl [obl [case to] which] [nsubj Dahl] fled:Past] ,] fell:Past", "fled", "acl:relcl: Dahl > | to Kesh"],
  ["[nsubj Ships [acl seized [obl:agent [case by] Orland]]] sank:Past", "seized", "acl: Orland > Ships"],
  ["[nsubj [amod seized:Part] ships] sank:Past", "seized", "amod: > ships"],
  ["[nsubj [amod visiting:Ing] ministers] left:Past", "visiting", "amod: ministers >"],
  // Without a subject to be found
  ["Leave:Imp [obj Kesh]", "Leave", "root: > Kesh"],
  ["[csubj Leaving:Ger [obj Kesh]] helps", "Leaving", "csubj: > Kesh"],
  ["[advcl [mark As] expected] , [nsubj Dahl] left:Past", "left", "root: Dahl >"],
])("%s: %s", (line, predicate, expected) => {
  expect(show(line, predicate)).toBe(expected);
}); // biome-ignore format: one line a case

test.each([
  ["[nsubj Talks [nmod [case with] Renn [conj [cc and] Mori]] [nmod [case on] aid]] ended", "Talks", "with Renn, with Mori, on aid"],
  ["[nsubj [nmod:poss Orland [case 's]] invasion [nmod [case of] Kesh]] failed", "invasion", "'s Orland, of Kesh"],
  ["[nsubj Talks] ended [obl [case in] Kesh]", "Talks", ""],
])("the obliques of a noun, %s: %s", (line, noun, expected) => {
  const tree = parseTree(line);
  const show = ({ preposition, noun }: Oblique) => `${preposition} ${formsAt(tree, [noun])}`;
  expect(obliquesOf(tree, placeOf(tree, noun)).map(show).join(", ")).toBe(expected);
}); // biome-ignore format: one line a case

test.each([
  ["[nsubj Talks [nmod [case in] Kesh]] ended", "ended"],
  ["[nsubj Dahl [conj [cc and] Renn]] met:Past", "met"],
  ["[amod United:VERB] States:PROPN", "States"],
  ["Kesh:PROPN ( [parataxis Reuters:PROPN] )", "Kesh"],
  ["[nsubj [det The] plan] [cop is] [mark that] [nsubj Dahl] leaves", "leaves"],
  ["[nsubj Dahl] [aux will] meet [conj [cc and] greet] [obj Renn]", "meet greet"],
  ["[nsubj Dahl] said [ccomp [nsubj she] left:Past [conj [cc and] [nsubj Renn] stayed]]", "said left stayed"],
])("the clauses of %s", (line, predicates) => {
  const { tree, all } = parseClauses(line);
  expect(formsAt(tree, all.map(({ predicate }) => predicate))).toBe(predicates);
}); // biome-ignore format: one line a case

test("each word stands in a clause, and that in the one that governs it", () => {
  const clauses = parseClauses(
    "[nsubj Dahl] said [ccomp [nsubj Orland] seized [obj ships [acl carrying:Ing [obj grain]]]]",
  );
  const chain: string[] = [];
  let clause: Clause | undefined =
    clauses.around[clauses.tree.tokens.findIndex(({ form }) => form === "grain")];
  for (; clause; clause = clause.governor) chain.push(formsAt(clauses.tree, [clause.predicate]));
  expect(chain).toEqual(["carrying", "seized", "said"]);
});

test("a later conjunct knows the first, and what governs both", () => {
  const clauses = parseClauses(
    "[nsubj Dahl] said [ccomp [nsubj she] left:Past [conj [cc and] [nsubj Renn] stayed]]",
  );
  const stayed = clauseOf(clauses, "stayed");
  expect(stayed.firstConjunct).toBe(clauseOf(clauses, "left"));
  expect(stayed.governor).toBe(clauseOf(clauses, "said"));
});

test("long sentences take linear time", () => {
  const nested = (depth: number): string => "[ccomp said:Past ".repeat(depth) + "]".repeat(depth);
  const joint = (count: number): string => "[conj [cc and] left:Past]".repeat(count);
  expect(parseClauses(`said:Past ${nested(3000)}`).all).toHaveLength(3001);
  expect(parseClauses(`[nsubj Dahl] left:Past ${joint(3000)}`).all).toHaveLength(3001);
});
