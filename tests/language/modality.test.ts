import { expect, test } from "vitest";
import { isNegation, qualifiersOf } from "../../src/language/qualifiers.ts";
import { formsAt, parseClauses, placeOf, qualifierLexicon } from "../support/trees.ts";

/** What qualifies a word, negations left out: "possible by may". */
function show(line: string, word: string): string {
  const clauses = parseClauses(line);
  const found = qualifiersOf(clauses, placeOf(clauses.tree, word), qualifierLexicon);
  return found
    .filter((each) => !isNegation(each))
    .map(({ kind, by }) => `${kind} by ${formsAt(clauses.tree, [by])}`)
    .join(", ");
}

test.each([
  // Plain facts
  ["[nsubj Orland] attacked [obj Kesh]", "attacked", ""],
  ["[nsubj Dahl] [aux will] visit [obj Kesh]", "visit", ""],
  ["[nsubj Dahl] began:Past [xcomp [mark to] speak]", "speak", ""],
  ["[nsubj Dahl] said [ccomp [nsubj Orland] attacked]", "attacked", ""],
  ["[nsubj Dahl] [aux may] say [ccomp [nsubj Orland] attacked]", "attacked", ""],
  ["[nsubj Orland] [aux may] criticise [obj [det the] attack]", "attack", ""],
  ["[nsubj Orland] agreed [ccomp [mark that] [nsubj Kesh] won:Past]", "won", ""],
  ["[nsubj they] called [obj it] [xcomp murder:NOUN]", "murder", ""],
  // Auxiliaries and adverbs
  ["[nsubj Orland] [aux may] attack", "attack", "possible by may"],
  ["[nsubj Orland] [aux might] [aux have] attacked", "attacked", "possible by might"],
  ["[nsubj Orland] [advmod probably] attacked", "attacked", "possible by probably"],
  ["[nsubj Orland] [aux must] leave", "leave", "obligatory by must"],
  ["[nsubj Orland] [aux should] meet [conj [cc and] greet:Inf] [obj Renn]", "greet", "obligatory by should"],
  ["[nsubj Orland] [aux should] meet [obj Renn] [conj [cc and] wants [obj peace]]", "wants", ""],
  ["[nsubj Orland] has:VERB [xcomp [mark to] leave]", "leave", "obligatory by has"],
  ["[nsubj Dahl] [aux is] [mark to] visit:Inf [obj Kesh]", "visit", "intended by is"],
  ["[nsubj Dahl] [mark to] visit:Inf [obj Kesh]", "visit", "intended by to"],
  ["[nsubj:pass Orland] [aux:pass was] seen:Part [xcomp [mark to] leave]", "leave", ""],
  ["Leave:Imp [obj Kesh]", "Leave", "imperative by Leave"],
  // Conditions
  ["[nsubj Orland] [aux would] attack", "attack", "conditional by would"],
  ["[nsubj Dahl] said [ccomp [nsubj Orland] [aux would] attack]", "attack", ""],
  ["[nsubj Dahl] said [ccomp [nsubj Orland] [aux would] attack [advcl [mark if] provoked]]", "attack", "conditional by would, conditional by if"],
  ["[advcl [mark If] [nsubj Kesh] attacks] , [nsubj Orland] [aux will] answer", "attacks", "conditional by If"],
  ["[advcl [mark If] [nsubj Kesh] attacks] , [nsubj Orland] [aux will] answer", "answer", "conditional by If"],
  ["[nsubj Orland] [aux will] answer [advcl [mark unless] [nsubj Kesh] leaves]", "answer", "conditional by unless"],
  ["[advcl [aux Should] [nsubj Kesh] attack] , [nsubj Orland] [aux will] answer", "answer", "conditional by Should"],
  ["[advcl [aux Should] [nsubj Kesh] attack] , [nsubj Orland] [aux will] answer", "attack", "obligatory by Should, conditional by Should"],
  ["[nsubj Orland] [aux will] stay [advcl [advmod even] [mark if] [nsubj Kesh] attacks]", "stay", ""],
  ["[nsubj Orland] left:Past [advcl [mark because] [nsubj Kesh] attacked]", "left", ""],
  ["[nsubj Dahl] asked [ccomp [mark if] [nsubj Kesh] attacked]", "attacked", "possible by if"],
  ["[nsubj aid] follows [obl [case in [fixed case] [fixed of]] attack]", "attack", "conditional by in"],
  // Governing words
  ["[nsubj Orland] plans [xcomp [mark to] attack]", "attack", "intended by plans"],
  ["[nsubj Orland] plans [xcomp [mark to] seize [conj [cc and] burn:Inf]] [obj ships]", "burn", "intended by plans"],
  ["[nsubj Orland] [aux may] agree [xcomp [mark to] leave]", "leave", "intended by agree, possible by may"],
  ["[nsubj Orland] [aux may] begin [xcomp [mark to] leave]", "leave", "possible by may"],
  ["[nsubj Dahl] urged [obj Orland] [xcomp [mark to] leave]", "leave", "requested by urged"],
  ["[nsubj Dahl] insisted [ccomp [mark that] [nsubj Orland] leave:Sub]", "leave", "requested by insisted"],
  ["[nsubj Dahl] insisted [ccomp [mark that] [nsubj Orland] left:Past]", "left", ""],
  ["[nsubj Orland] had:VERB [obj Dahl] [xcomp arrested:Part]", "arrested", ""],
  ["[nsubj Dahl] went:Past [xcomp fishing:Ger]", "fishing", ""],
  ["[nsubj Dahl] suggested [xcomp leaving:Ger]", "leaving", "requested by suggested"],
  ["[nsubj it] [cop is] possible:ADJ [csubj [mark that] [nsubj Orland] attacked]", "attacked", "possible by possible"],
  ["[nsubj Orland] [cop is] ready:ADJ [advcl [mark to] attack]", "attack", "intended by ready"],
  ["[nsubj Orland] sent:Past [obj troops] [advcl [mark to] seize [obj Kesh]]", "seize", "intended by to"],
  // Nouns
  ["[nsubj Orland] called [obl [case for] talks]", "talks", "requested by called"],
  ["[nsubj Orland] held:Past [obj talks]", "talks", ""],
  ["[nsubj [det a] threat [nmod [case of] war]] grew:Past", "war", "intended by threat"],
  ["[nsubj [amod planned:ADJ] visit] pleased [obj Dahl]", "visit", "intended by planned"],
  ["[nsubj Orland] made:Past [obj [det an] attempt [acl [mark to] flee]]", "flee", "intended by attempt"],
])("%s: %s is %s", (line, word, expected) => {
  expect(show(line, word)).toBe(expected);
}); // biome-ignore format: one line a case
