import { expect, test } from "vitest";
import { tenseOf } from "../../src/language/tense.ts";
import { parseClauses, placeOf, qualifierLexicon } from "../support/trees.ts";

/** Time, then what else holds; "taken" where the verb has no tense of its own. */
function show(line: string, predicate: string): string {
  const clauses = parseClauses(line);
  const tense = tenseOf(clauses, placeOf(clauses.tree, predicate), qualifierLexicon);
  if (!tense) return "none";
  const { time, perfect, progressive, own } = tense;
  return [
    time,
    ...(perfect ? ["perfect"] : []),
    ...(progressive ? ["progressive"] : []),
    ...(own ? [] : ["taken"]),
  ].join(" ");
}

test.each([
  ["[nsubj Dahl] visited [obj Kesh]", "visited", "past"],
  ["[nsubj Dahl] visits [obj Kesh]", "visits", "present"],
  ["[nsubj Dahl] [aux did] [advmod not] visit", "visit", "past"],
  ["[nsubj Dahl] [aux will] visit", "visit", "future"],
  ["[nsubj Dahl] [aux will] [aux have] visited", "visited", "future perfect"],
  ["[nsubj Dahl] [aux has] visited", "visited", "present perfect"],
  ["[nsubj Dahl] [aux had] [aux been] visiting", "visiting", "past perfect progressive"],
  ["[nsubj Dahl] [aux is] visiting", "visiting", "present progressive"],
  ["[nsubj:pass Ships] [aux are] [aux:pass being:Ing] seized", "seized", "present progressive"],
  ["[nsubj:pass Ships] [aux:pass were] seized", "seized", "past"],
  ["[nsubj Dahl] [cop was] [det the] leader", "leader", "past"],
  ["[nsubj Dahl] [aux may] visit", "visit", "present"],
  ["[nsubj Dahl] [aux may] [aux have] visited", "visited", "past perfect"],
  ["[nsubj Dahl] [aux has] visited [conj [cc and] praised:Part] [obj Kesh]", "praised", "present perfect"],
  ["[nsubj Dahl] [aux will] meet [conj [cc and] greet:Inf] [obj Renn]", "greet", "future"],
  ["[nsubj Dahl] [aux will] meet [obj Renn] [conj [cc and] wants [obj peace]]", "wants", "present"],
  // Ahead of what governs it
  ["[nsubj Dahl] [aux is] going [xcomp [mark to] visit]", "visit", "future taken"],
  ["[nsubj Dahl] [aux is] [mark to] visit:Inf", "visit", "future"],
  ["[nsubj Dahl] [mark to] visit:Inf [obj Kesh]", "visit", "future taken"],
  ["[nsubj Dahl] planned [xcomp [mark to] visit]", "visit", "future taken"],
  ["[nsubj Dahl] said [ccomp [nsubj she] [aux would] visit]", "visit", "future"],
  ["[nsubj [nmod:poss her] plan [acl [mark to] visit]] failed", "visit", "future taken"],
  // With it, or behind it
  ["[nsubj Dahl] began:Past [xcomp [mark to] speak]", "speak", "past taken"],
  ["[nsubj Dahl] failed [xcomp [mark to] visit]", "visit", "past taken"],
  ["[nsubj Dahl] left:Past , [advcl saying:Ing]", "saying", "past taken"],
  ["[nsubj Dahl] seems [xcomp [mark to] [aux have] visited]", "visited", "past perfect taken"],
  ["[nsubj Dahl] [aux will] return [obj ships [acl seized]]", "seized", "past taken"],
  ["[nsubj Dahl] left:Past [obl [case after] [det the] talks]", "talks", "past"],
  ["Talks:NOUN [nmod [case in] Kesh]", "Talks", "none"],
])("%s: %s is %s", (line, predicate, expected) => {
  expect(show(line, predicate)).toBe(expected);
}); // biome-ignore format: one line a case
