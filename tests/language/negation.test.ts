import { expect, test } from "vitest";
import { loadQualifierLexicon } from "../../src/language/qualifier-lexicon.ts";
import { isNegation, qualifiersOf } from "../../src/language/qualifiers.ts";
import { formsAt, parseClauses, placeOf, qualifierLexicon } from "../support/trees.ts";

/** The negations of a word: "refused by declined". */
function show(line: string, word: string): string {
  const clauses = parseClauses(line);
  const found = qualifiersOf(clauses, placeOf(clauses.tree, word), qualifierLexicon);
  return found
    .filter(isNegation)
    .map(({ kind, by }) => `${kind} by ${formsAt(clauses.tree, [by])}`)
    .join(", ");
}

test.each([
  // By grammar
  ["[nsubj Orland] [aux did] [advmod not] attack", "attack", "negated by not"],
  ["[nsubj Orland] [aux did] [advmod n't] attack", "attack", "negated by n't"],
  ["[nsubj Orland] [advmod never] attacked", "attacked", "negated by never"],
  ["[nsubj Orland] [advmod [advmod no:ADV] longer] attacks", "attacks", "negated by longer"],
  ["[nsubj [det No] ships] sank:Past", "sank", "negated by No"],
  ["[nsubj Nobody] left:Past", "left", "negated by Nobody"],
  ["[nsubj Orland] seized [obj [det no] ships]", "seized", "negated by no"],
  ["[nsubj Orland] seized [obj [det no] ships]", "ships", "negated by no"],
  ["[nsubj Orland] left:Past [advcl [mark without] attacking:Ger]", "attacking", "negated by without"],
  ["[nsubj Orland] left:Past [advcl [mark without] attacking:Ger]", "left", ""],
  ["[nsubj Orland] left:Past [obl [case without] talks]", "talks", "negated by without"],
  ["[nsubj Orland] [aux did] [advmod not] attack [conj [cc or] threaten:Inf] [obj Kesh]", "threaten", "negated by not"],
  ["[nsubj Orland] [aux did] [advmod not] attack [conj [cc but] threatened:Past] [obj Kesh]", "threatened", ""],
  // What only looks like it
  ["[nsubj Orland] [advmod not [advmod only]] attacked [obj Kesh]", "attacked", ""],
  ["[nsubj Dahl] [aux did] [advmod not] say [ccomp [nsubj Orland] attacked]", "attacked", ""],
  ["[nsubj Orland] [aux did] [advmod not] leave [advcl [mark because] [nsubj Kesh] attacked]", "attacked", ""],
  ["[nsubj Orland] seized [obj [advmod nearly] ships]", "ships", ""],
  ["[nsubj [det The] attack] failed [xcomp [mark to] surprise]", "surprise", "failed by failed"],
  // By governing words, each in its kind
  ["[nsubj Orland] failed [xcomp [mark to] leave]", "leave", "failed by failed"],
  ["[nsubj Orland] refused [xcomp [mark to] leave]", "leave", "refused by refused"],
  ["[nsubj Orland] refused [xcomp [mark to] leave]", "refused", ""],
  ["[nsubj Orland] denied [ccomp [mark that] [nsubj it] attacked]", "attacked", "denied by denied"],
  ["[nsubj Orland] denied [xcomp attacking:Ger [obj Kesh]]", "attacking", "denied by denied"],
  ["[nsubj Orland] denied [obj [det the] attack]", "attack", "denied by denied"],
  ["[nsubj Orland] [aux did] [advmod not] deny [ccomp [mark that] [nsubj it] attacked]", "attacked", "denied by deny, negated by not"],
  ["[nsubj Orland] [aux did] [advmod not] try [xcomp [mark to] leave]", "leave", "negated by not"],
  ["[nsubj Kesh] prevented [obj Orland] [advcl [mark from] attacking:Ger]", "attacking", "failed by prevented"],
  ["[nsubj Dahl] called [compound:prt off] [obj [det the] visit]", "visit", "failed by called"],
  ["[nsubj Dahl] called [obj [det a] meeting]", "meeting", ""],
  ["[nsubj:pass [det The] visit] [aux:pass was] cancelled", "visit", "failed by cancelled"],
  ["[nsubj [nmod:poss its] refusal [acl [mark to] leave]] stands", "leave", "refused by refusal"],
  ["[nsubj [nmod:poss its] denial [nmod [case of] [det the] attack]] stands", "attack", "denied by denial"],
  ["[nsubj Orland] has:VERB [obj [det no] plans [acl [mark to] leave]]", "leave", "negated by no"],
])("%s: %s is %s", (line, word, expected) => {
  expect(show(line, word)).toBe(expected);
}); // biome-ignore format: one line a case

test.each([
  ["an unknown kind", "fail\tVERB\tinfinitive\tgone", /line 2: kind is gone/],
  ["an unknown tag", "fail\tVB\tinfinitive\tfailed", /line 2: tag is VB/],
  [
    "a word given twice",
    "fail\tVERB\tinfinitive\tfailed\nfail\tVERB\tinfinitive\trefused",
    /line 3: given twice/,
  ],
])("the table refuses %s", (_what, rows, message) => {
  expect(() => loadQualifierLexicon(() => `lemma\ttag\ttakes\tkind\n${rows}`)).toThrow(message);
});
