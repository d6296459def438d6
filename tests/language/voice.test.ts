import { expect, test } from "vitest";
import { clauseOf, parseClauses } from "../support/trees.ts";

test.each([
  ["[nsubj Orland] seized [obj ships]", "seized", "active"],
  ["[nsubj Orland] [aux has] seized [obj ships]", "seized", "active"],
  ["[nsubj:pass Ships] [aux were] [aux:pass being:Ing] seized", "seized", "passive"],
  ["[nsubj:pass Ships] [aux will] [aux:pass be] seized", "seized", "passive"],
  ["[nsubj:pass Dahl] [aux:pass got] arrested", "arrested", "get-passive"],
  ["[nsubj:pass Dahl] [aux:pass was] arrested [conj [cc and] jailed:Part]", "jailed", "passive"],
  ["[nsubj:pass Dahl] [aux:pass was] arrested [conj [cc and] fled:Past]", "fled", "active"],
  ["[nsubj Dahl] [aux has] left:Part [conj [cc and] resigned:Part]", "resigned", "active"],
  ["[nsubj Ships [acl seized]] sank:Past", "seized", "reduced-passive"],
  ["[nsubj [amod seized:Part] ships] sank:Past", "seized", "reduced-passive"],
  ["[nsubj:pass Two:NUM] killed:Part [obl [case in] Kesh]", "killed", "reduced-passive"],
  ["[nsubj Ships [acl carrying:Ing [obj grain]]] sank:Past", "carrying", "active"],
  ["[nsubj Dahl] [cop was] [det the] leader", "leader", "active"],
])("%s: %s is %s", (line, predicate, expected) => {
  expect(clauseOf(parseClauses(line), predicate).voice).toBe(expected);
}); // biome-ignore format: one line a case
