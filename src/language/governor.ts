import { prepositionOf, textOf } from "./arguments.ts";
import type { Clause } from "./clauses.ts";
import { roleOf } from "./coordination.ts";
import { kindOf, type QualifierKind, type QualifierLexicon } from "./qualifier-lexicon.ts";
import { childOf, isRelation, type Tree, tokenAt } from "./tree.ts";
import { hasOwnTense, isIng, openingOf } from "./verb-group.ts";

/** How many governing words are asked, one above the other: more than people put there, so that no sentence is slow. */
export const MAX_HEIGHT = 8;

/** What the word that governs another makes of it. */
export interface Governor {
  /** Undefined where it leaves it as it is: began to visit. */
  readonly kind: QualifierKind | undefined;
  /** The word that says so: the governing word, or the "to" of a purpose. */
  readonly by: number;
  /** The governing word, where what qualifies that counts as well. */
  readonly next: number | undefined;
}

/** The governor of the act at a place, with its clause where it is a predicate; undefined where nothing governs it. */
export function findGovernor(
  tree: Tree,
  at: number,
  clause: Clause | undefined,
  lexicon: QualifierLexicon,
): Governor | undefined {
  const { relation, head } = clause ?? roleOf(tree, at);
  if (head < 0) return undefined;
  for (const takes of waysToTake(tree, at, relation, clause)) {
    const kind = kindWithParticle(tree, head, takes, lexicon);
    if (kind) return { kind, by: head, next: head };
  }
  if (isRelation(relation, "xcomp")) return { kind: undefined, by: head, next: head };
  const to = clause?.markers.at(-1);
  const isPurpose =
    clause?.verbs.infinitive && isRelation(relation, "advcl", "acl") && relation !== "acl:relcl";
  return isPurpose && to !== undefined ? { kind: "intended", by: to, next: undefined } : undefined;
}

/** A verb with its particle goes before the verb alone: called off the visit. */
function kindWithParticle(
  tree: Tree,
  at: number,
  takes: string,
  lexicon: QualifierLexicon,
): QualifierKind | undefined {
  const { lemma, tag } = tokenAt(tree, at);
  const particle = childOf(tree, at, "compound:prt");
  if (particle === undefined) return kindOf(lexicon, { lemma, tag }, takes);
  return kindOf(lexicon, { lemma: `${lemma} ${tokenAt(tree, particle).lemma}`, tag }, takes);
}

/** The ways in which the governing word may take a word, as the lexicon names them. */
function waysToTake(tree: Tree, at: number, relation: string, clause: Clause | undefined): readonly string[] {
  if (isRelation(relation, "obj", "nsubj:pass")) return ["object"];
  if (isRelation(relation, "nsubj")) return ["subject"];
  if (isRelation(relation, "obl", "nmod")) return [prepositionOf(tree, at)];
  if (!clause || relation === "acl:relcl" || !isRelation(relation, "xcomp", "ccomp", "csubj", "acl", "advcl"))
    return [];
  const isAdverbial = isRelation(relation, "advcl");
  if (clause.verbs.infinitive || isSubjunctive(tree, clause)) return ["infinitive"];
  if (hasOwnTense(tree, at, clause.verbs)) return isAdverbial ? [] : ["clause"];
  if (!isIng(openingOf(tree, at, clause.verbs))) return [];
  const preposition = textOf(tree, clause.markers);
  return isAdverbial ? [preposition] : [preposition, "gerund"];
}

/** "Insisted that Iran leave" is no report. */
const isSubjunctive = (tree: Tree, { predicate, verbs }: Clause): boolean =>
  [predicate, ...verbs.auxiliaries].some((at) => tokenAt(tree, at).features.Mood === "Sub");
