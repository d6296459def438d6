import { ancestorsOf, isRelation, isUnder, type Tree, tokenAt } from "../../language/tree.ts";
import type { Markable } from "./markable.ts";

/** Relations that part a phrase from what it hangs on, so that a pronoun in it may mean the head above. */
const PARTING = ["acl", "conj", "appos", "advcl", "ccomp", "parataxis", "list", "dep", "root"] as const;

/**
 * Whether grammar forbids that a pronoun and another phrase of the same sentence mean the same (binding theory, Chomsky
 * 1981, as Lappin and Leass 1994 apply it): arguments of one predicate, unless the pronoun is reflexive; a phrase and a
 * pronoun inside of it ([his friend]); two of a coordination.
 */
export function isForbidden(tree: Tree, pronoun: Markable, other: Markable): boolean {
  if (pronoun.sentence !== other.sentence) return false;
  if (pronoun.at === other.at || other.members.includes(pronoun.at)) return true;
  if (isInside(tree, pronoun.head, other.head) || isInside(tree, other.head, pronoun.head)) return true;
  if (pronoun.pronoun?.use === "possessive") return false;
  if (pronoun.pronoun?.use === "reflexive") return false;
  return (
    areArguments(pronoun, other) ||
    areConjuncts(tree, pronoun.head, other.head) ||
    isArgumentByRelative(tree, pronoun, other)
  );
}

/** Dahl, [whom] she met: the relative pronoun is an argument, and stands for the head above. */
function isArgumentByRelative(tree: Tree, pronoun: Markable, other: Markable): boolean {
  const verb = tree.tokens[pronoun.governor];
  if (!verb || !isCore(pronoun) || verb.relation !== "acl:relcl" || verb.head !== other.head) return false;
  return (tree.children[pronoun.governor] ?? []).some((child) => {
    const { relation, features } = tokenAt(tree, child);
    return features.PronType === "Rel" && isRelation(relation, "nsubj", "obj");
  });
}

function isInside(tree: Tree, inner: number, outer: number): boolean {
  if (inner === outer || !isUnder(tree, inner, outer)) return false;
  if (isRelation(tokenAt(tree, inner).relation, ...PARTING)) return false;
  for (const up of ancestorsOf(tree, inner)) {
    if (up === outer) return true;
    if (isRelation(tokenAt(tree, up).relation, ...PARTING)) return false;
  }
  return true;
}

/** Subject and object of one verb; a phrase with a preposition is less strictly bound: [he] looked behind [him]. */
const areArguments = (a: Markable, b: Markable): boolean =>
  a.governor === b.governor && a.governor >= 0 && isCore(a) && isCore(b);

const isCore = ({ role }: Markable): boolean =>
  role === "subject" || role === "passive-subject" || role === "object";

function areConjuncts(tree: Tree, a: number, b: number): boolean {
  const [first, second] = [tokenAt(tree, a), tokenAt(tree, b)];
  const isConjunct = (relation: string): boolean => isRelation(relation, "conj");
  return (
    (isConjunct(first.relation) && first.head === b) ||
    (isConjunct(second.relation) && second.head === a) ||
    (isConjunct(first.relation) && isConjunct(second.relation) && first.head === second.head)
  );
}
