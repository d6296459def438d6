import type { Token } from "../language/analysis.ts";
import type { Clause, Clauses } from "../language/clauses.ts";
import { childrenOf, isRelation, type Tree, tokenAt } from "../language/tree.ts";
import type { Cue, StatementLexicon } from "./lexicon.ts";

/** A clause whose verb reports speech. */
export interface ReportingClause {
  readonly clause: Clause;
  readonly cue: Cue;
}

/** Words that make a report unsaid: not, never, would, may, if. */
const UNSAID_AUXILIARIES = new Set([
  "will",
  "would",
  "can",
  "could",
  "may",
  "might",
  "shall",
  "should",
  "must",
]);
const UNSAID_ADVERBS = new Set(["not", "never", "hardly", "rarely"]);
const UNSAID_MARKERS = new Set(["if", "unless", "whether"]);
/** Verbs whose infinitive is done: went on to say, continued to insist. */
const CARRIED_OUT = new Set(["go", "continue", "begin", "start", "proceed", "return"]);

/** The clauses of a sentence that report something said: a verb of speaking that is not quoted, negated or to come. */
export function findReportingClauses(
  { tree, all }: Clauses,
  isQuoted: (token: Token) => boolean,
  lexicon: StatementLexicon,
): readonly ReportingClause[] {
  return all.flatMap((clause) => {
    const verb = tokenAt(tree, clause.predicate);
    const cue = verb.tag === "VERB" ? lexicon.verbs.get(verb.lemma) : undefined;
    return cue !== undefined && !isQuoted(verb) && isSaid(tree, clause) ? [{ clause, cue }] : [];
  });
}

/** False for what was not said, or not yet: did not say, will say, if he says, wanted to say. */
export function isSaid(tree: Tree, clause: Clause): boolean {
  const lemmasOf = (places: readonly number[]): readonly string[] =>
    places.map((at) => tokenAt(tree, at).lemma);
  if (lemmasOf(clause.verbs.auxiliaries).some((lemma) => UNSAID_AUXILIARIES.has(lemma))) return false;
  if (lemmasOf(childrenOf(tree, clause.predicate, "advmod")).some((lemma) => UNSAID_ADVERBS.has(lemma)))
    return false;
  const markers = lemmasOf(clause.markers);
  if (markers.some((lemma) => UNSAID_MARKERS.has(lemma))) return false;
  if (!markers.includes("to")) return !isRelation(clause.relation, "amod");
  const { governor } = clause;
  return (
    governor !== undefined &&
    isRelation(clause.relation, "xcomp") &&
    CARRIED_OUT.has(tokenAt(tree, governor.predicate).lemma) &&
    isSaid(tree, governor)
  );
}
