import { textOf } from "./arguments.ts";
import type { Clause } from "./clauses.ts";
import { kindOf, type QualifierLexicon } from "./qualifier-lexicon.ts";
import type { Qualifier } from "./qualifiers.ts";
import { childOf, childrenOf, isRelation, type Tree, tokenAt } from "./tree.ts";
import { openingOf } from "./verb-group.ts";

/** What the mood of a clause says of it: its auxiliaries, an imperative, a condition that it hangs on. */
export function findModalSigns(tree: Tree, clause: Clause, lexicon: QualifierLexicon): readonly Qualifier[] {
  const conditions = childrenOf(tree, clause.predicate, "advcl").flatMap(
    (at) => conditionOf(tree, at, lexicon) ?? [],
  );
  const own = clause.relation === "advcl" ? (invertedIn(tree, clause.predicate) ?? []) : [];
  const isReported = clause.relation === "ccomp" && conditions.length === 0;
  return [
    ...auxiliarySigns(tree, clause, lexicon).filter(({ kind }) => !(isReported && kind === "conditional")),
    ...imperativeSign(tree, clause),
    ...(isHeadlineFuture(tree, clause) ? markSign(clause) : []),
    ...[own, conditions].flat().map((by): Qualifier => ({ kind: "conditional", by })),
  ];
}

/** Headlines leave out the "is" of a plan: Dahl to visit Kesh. */
export const isHeadlineFuture = (tree: Tree, { predicate, relation, verbs }: Clause): boolean =>
  isRelation(relation, "root", "parataxis") &&
  verbs.infinitive &&
  verbs.auxiliaries.length === 0 &&
  childOf(tree, predicate, "nsubj") !== undefined;

const markSign = ({ markers }: Clause): readonly Qualifier[] =>
  markers.slice(-1).map((by): Qualifier => ({ kind: "intended", by }));

/** may, must, would; and "is to visit", planned. The would of reported speech is a future: said it would visit. */
function auxiliarySigns(tree: Tree, clause: Clause, lexicon: QualifierLexicon): readonly Qualifier[] {
  const be = plannedBy(tree, clause);
  return clause.verbs.auxiliaries.flatMap((by): readonly Qualifier[] => {
    const kind = by === be ? "intended" : kindOf(lexicon, tokenAt(tree, by), "self");
    return kind ? [{ kind, by }] : [];
  });
}

/** The form of be that makes a plan of a verb: [is] to visit. */
export function plannedBy(tree: Tree, { verbs: { auxiliaries, verb } }: Clause): number | undefined {
  const [be] = auxiliaries;
  if (be === undefined || verb === undefined || tokenAt(tree, be).lemma !== "be") return undefined;
  const to = childrenOf(tree, verb, "mark").find((mark) => mark > be && tokenAt(tree, mark).lemma === "to");
  return to === undefined ? undefined : be;
}

function imperativeSign(tree: Tree, { predicate, verbs }: Clause): readonly Qualifier[] {
  const isImperative = openingOf(tree, predicate, verbs).features.Mood === "Imp";
  return isImperative && childOf(tree, predicate, "nsubj") === undefined
    ? [{ kind: "imperative", by: predicate }]
    : [];
}

/** The word that makes an adverbial clause a condition of what it hangs on. "Even if" makes none. */
function conditionOf(tree: Tree, predicate: number, lexicon: QualifierLexicon): number | undefined {
  const marks = childrenOf(tree, predicate, "mark");
  const [mark] = marks;
  if (mark === undefined) return invertedIn(tree, predicate);
  const isConcession = tree.tokens[mark - 1]?.lemma === "even";
  const kind = kindOf(lexicon, { lemma: textOf(tree, marks), tag: "SCONJ" }, "mark");
  return kind === "conditional" && !isConcession ? mark : undefined;
}

/** The verb that stands before its subject in a clause without subordinator: should Iran attack, had it known. */
function invertedIn(tree: Tree, predicate: number): number | undefined {
  const auxiliary = childOf(tree, predicate, "aux", "cop");
  const subject = childOf(tree, predicate, "nsubj", "expl");
  const isFree = auxiliary !== undefined && subject !== undefined && auxiliary < subject;
  return isFree && childOf(tree, predicate, "mark") === undefined && !hasQuestionWord(tree, predicate)
    ? auxiliary
    : undefined;
}

const hasQuestionWord = (tree: Tree, predicate: number): boolean =>
  childrenOf(tree, predicate).some(
    (at) => tokenAt(tree, at).features.PronType === "Int" && !isRelation(tokenAt(tree, at).relation, "nsubj"),
  );
