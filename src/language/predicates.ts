import type { Token } from "./analysis.ts";
import type { Clause } from "./clauses.ts";
import { childOf, isRelation, type Tree, tokenAt } from "./tree.ts";
import { isFiniteVerb } from "./verb-group.ts";

/** Relations by which a clause hangs on another or on a noun. */
const CLAUSAL = ["root", "ccomp", "xcomp", "advcl", "acl", "csubj"] as const;

/**
 * True for the word that a clause is made of: by its relation, by having a subject or copula of its own, as a verb
 * coordinated with another predicate or set beside one, and as a participle before its noun: the [seized] ships.
 * The root is one always, so that every word stands in a clause. `firstConjunct` is the clause of the word that it is
 * coordinated with, where that has one.
 */
export function isPredicate(tree: Tree, at: number, firstConjunct: Clause | undefined): boolean {
  const token = tokenAt(tree, at);
  const isVerb = token.tag === "VERB" || token.tag === "AUX";
  if (isRelation(token.relation, ...CLAUSAL)) return true;
  if (childOf(tree, at, "nsubj", "csubj", "cop") !== undefined) return true;
  if (isRelation(token.relation, "conj"))
    return isVerb ? isFiniteVerb(token) || firstConjunct !== undefined : sharesCopula(firstConjunct);
  if (token.relation === "parataxis") return isVerb;
  return token.relation === "amod" && token.tag === "VERB" && !isPartOfName(tree, token);
}

/** is tall and [handsome], called it cruel and [unjust] */
const sharesCopula = (first: Clause | undefined): boolean =>
  first !== undefined && (first.verbs.copula !== undefined || first.relation === "xcomp");

/** The United of the United States takes part in nothing. */
const isPartOfName = (tree: Tree, { form, head }: Token): boolean =>
  /^\p{Lu}/u.test(form) && tokenAt(tree, head).tag === "PROPN";
