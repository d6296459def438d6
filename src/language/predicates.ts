import type { Token } from "./analysis.ts";
import { firstConjunctOf } from "./coordination.ts";
import { childOf, isRelation, type Tree, tokenAt } from "./tree.ts";
import { isFiniteVerb } from "./verb-group.ts";

/** Relations by which a clause hangs on another or on a noun. */
const CLAUSAL = ["root", "ccomp", "xcomp", "advcl", "acl", "csubj"] as const;

/**
 * True for the word that a clause is made of: by its relation, by having a subject or copula of its own, as a verb
 * coordinated with another predicate or set beside one, and as a participle before its noun: the [seized] ships.
 * The root is one always, so that every word stands in a clause.
 */
export function isPredicate(tree: Tree, at: number): boolean {
  const token = tokenAt(tree, at);
  if (isRelation(token.relation, ...CLAUSAL)) return true;
  if (childOf(tree, at, "nsubj", "csubj", "cop") !== undefined) return true;
  if (isRelation(token.relation, "conj")) return isPredicateConjunct(tree, at, token);
  if (token.relation === "parataxis") return token.tag === "VERB" || token.tag === "AUX";
  return token.relation === "amod" && token.tag === "VERB" && !isPartOfName(tree, token);
}

function isPredicateConjunct(tree: Tree, at: number, { tag, ...token }: Token): boolean {
  const first = firstConjunctOf(tree, at);
  const isVerb = tag === "VERB" || tag === "AUX";
  if (isVerb && isFiniteVerb({ tag, ...token })) return true;
  if (!isPredicate(tree, first)) return false;
  return isVerb || childOf(tree, first, "cop") !== undefined || tokenAt(tree, first).relation === "xcomp";
}

/** The United of the United States takes part in nothing. */
const isPartOfName = (tree: Tree, { form, head }: Token): boolean =>
  /^\p{Lu}/u.test(form) && tokenAt(tree, head).tag === "PROPN";
