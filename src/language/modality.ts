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
    ...[own, conditions].flat().map((by): Qualifier => ({ kind: "conditional", by })),
  ];
}

/** may, must, would; and "is to visit", planned. The would of reported speech is a future: said it would visit. */
function auxiliarySigns(tree: Tree, { verbs }: Clause, lexicon: QualifierLexicon): readonly Qualifier[] {
  return verbs.auxiliaries.flatMap((by): readonly Qualifier[] => {
    const token = tokenAt(tree, by);
    if (verbs.infinitive && verbs.verb !== undefined && token.lemma === "be" && isBeTo(tree, by, verbs.verb))
      return [{ kind: "intended", by }];
    const kind = kindOf(lexicon, token, "self");
    return kind ? [{ kind, by }] : [];
  });
}

/** True where "to" stands between a form of be and the verb: is to visit. */
export const isBeTo = (tree: Tree, be: number, verb: number): boolean =>
  childrenOf(tree, verb, "mark").some((mark) => mark > be && tokenAt(tree, mark).lemma === "to");

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
