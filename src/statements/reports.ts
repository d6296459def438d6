import type { Token } from "../language/analysis.ts";
import type { Clause, Clauses } from "../language/clauses.ts";
import { childrenOf, isRelation, type Tree, tokenAt } from "../language/tree.ts";
import type { Cue, StatementLexicon, Taken } from "./lexicon.ts";

/** A clause whose verb reports speech. */
export interface Report {
  readonly clause: Clause;
  readonly cue: Cue;
  /** Places of the cue's first and last word: called for. */
  readonly first: number;
  readonly last: number;
}

/** Words that make a report unsaid: not, never, would, may, if. */
const UNSAID_AUXILIARIES = new Set([
  "will", "would", "can", "could", "may", "might", "shall", "should",
]); // biome-ignore format: a list of words
const UNSAID_ADVERBS = new Set(["not", "never", "hardly", "rarely"]);
const UNSAID_MARKERS = new Set(["if", "unless", "whether", "without"]);
/** Verbs whose infinitive is done: went on to say, continued to insist. */
const CARRIED_OUT = new Set(["go", "continue", "begin", "start", "proceed", "return"]);

/** The reports of a sentence, in order: a verb of speaking that is not quoted, negated or to come. */
export function findReports(
  { tree, all }: Clauses,
  isQuoted: (token: Token) => boolean,
  lexicon: StatementLexicon,
): readonly Report[] {
  const reports = all.flatMap((clause): readonly Report[] => {
    const { predicate } = clause;
    if (isQuoted(tokenAt(tree, predicate))) return [];
    const cue = cuesAt(tree, predicate, lexicon).find(
      (each) => isFollowedBy(tree, predicate, each.rest) && isSaid(tree, clause, each.isNegated),
    );
    if (cue) return [toReport(clause, cue, predicate + cue.rest.length)];
    const split = cuesAt(tree, predicate, lexicon).find((each) => isSplit(tree, predicate, each));
    return split && isSaid(tree, clause, split.isNegated) ? [toReport(clause, split, predicate)] : [];
  });
  return reports.map((report) => asSecond(tree, report, reports) ?? report);
}

/** What is held in a state of mind is nobody's doing: "is troubled by" has its subject for a speaker. */
const toReport = (clause: Clause, cue: Cue, last: number): Report => ({
  clause: cue.isState ? { ...clause, voice: "active", agents: [] } : clause,
  cue,
  first: clause.predicate,
  last,
});

/**
 * "said the cows were gone, and offered a reward": behind a comma a second verb of speaking without a subject of its own goes
 * on from the first, though the tree may join it to the words.
 */
function asSecond(tree: Tree, report: Report, all: readonly Report[]): Report | undefined {
  const { clause, first } = report;
  const { governor } = clause;
  if (clause.firstConjunct === undefined || !isRelation(clause.relation, "ccomp") || !governor)
    return undefined;
  if (!all.some((other) => other.clause.predicate === governor.predicate)) return undefined;
  const before = tokenAt(tree, first - 1).tag === "CCONJ" ? first - 2 : first - 1;
  if (childrenOf(tree, first, "nsubj", "aux", "mark").length > 0 || tree.tokens[before]?.form !== ",")
    return undefined;
  const { subjects, agents, voice, relation, head } = governor;
  return { ...report, clause: { ...clause, subjects, agents, voice, relation, head } };
}

/** The cues that a word may be: a verb by its lemma, an adjective or participle behind "be" by its form. */
function cuesAt(tree: Tree, at: number, { verbs }: StatementLexicon): readonly Cue[] {
  const { tag, lemma, form } = tokenAt(tree, at);
  const isState = childrenOf(tree, at, "cop", "aux:pass").some((be) => tokenAt(tree, be).lemma === "be");
  const states = isState ? (verbs.get(form.toLowerCase()) ?? []).filter((cue) => cue.isState) : [];
  if (tag !== "VERB") return states;
  const known = [lemma, ...basesOf(form.toLowerCase())].find((base) => verbs.has(base));
  const own = known === undefined ? [] : (verbs.get(known) ?? []);
  return [...states, ...own.filter((cue) => !cue.isState)];
}

/** What a form may come from where its grammar is misread: vowed of vow, regrets of regret. */
const basesOf = (form: string): readonly string[] => {
  const [, stem = ""] = /^(.{3,}?)(?:s|es|ed|d|ing)$/u.exec(form) ?? [];
  return stem === "" ? [] : [stem, `${stem}e`];
};

/** The words of the cue follow the verb; "insisted on Monday" only tells when. */
const isFollowedBy = ({ tokens }: Tree, at: number, words: readonly string[]): boolean =>
  words.every((word, index) => tokens[at + 1 + index]?.form.toLowerCase() === word) &&
  !(
    words.at(-1) === "to" &&
    tokens[at + words.length]?.relation === "mark" &&
    isBare(tokens, at + words.length)
  ) &&
  !(words.length > 0 && DAY.test(tokens[at + 1 + words.length]?.form ?? ""));

/** "brushed the threat aside": the particle stands behind the object. */
const isSplit = (tree: Tree, at: number, { rest: [particle, other] }: Cue): boolean =>
  particle !== undefined &&
  other === undefined &&
  childrenOf(tree, at, "compound:prt", "advmod").some(
    (child) => child > at && tokenAt(tree, child).form === particle,
  );

/** "agreed to [halve]": the "to" of an infinitive. */
const isBare = (tokens: Tree["tokens"], to: number): boolean => !/ing$/u.test(tokens[to + 1]?.form ?? "");

const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;

/** True for a report that may have content of one of these kinds. */
export const takes = ({ cue }: Report, ...kinds: readonly Taken[]): boolean =>
  kinds.some((kind) => cue.takes.has(kind));

/** "…, saying", "…, adding": it has its subject from another verb. */
export const isParticiple = ({ clause }: Report): boolean =>
  clause.subjects.length > 0 && isRelation(clause.relation, "advcl", "acl");

/** False for what was not said, or not yet: did not say, will say, if he says, wanted to say. */
function isSaid(tree: Tree, clause: Clause, isNegated = false): boolean {
  const lemmasOf = (places: readonly number[]): readonly string[] =>
    places.map((at) => tokenAt(tree, at).lemma);
  const isDenied = lemmasOf(childrenOf(tree, clause.predicate, "advmod")).some((lemma) =>
    UNSAID_ADVERBS.has(lemma),
  );
  if (isDenied !== isNegated) return false;
  if (!isNegated && lemmasOf(clause.verbs.auxiliaries).some((lemma) => UNSAID_AUXILIARIES.has(lemma)))
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
