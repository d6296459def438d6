import type { Token } from "./analysis.ts";
import type { Clause } from "./clauses.ts";
import { childrenOf, type Tree, tokenAt } from "./tree.ts";

/** Places of the words that negate a clause by grammar: not, never, no longer, nor; no ships were seized, nobody came. */
export function findClauseNegators(
  tree: Tree,
  { predicate, verbs, firstConjunct }: Clause,
): readonly number[] {
  const shared = verbs.shared && firstConjunct ? adverbsOf(tree, firstConjunct.predicate) : [];
  const participants = childrenOf(tree, predicate, "nsubj", "obj", "iobj", "obl");
  return [
    ...shared,
    ...adverbsOf(tree, predicate),
    ...childrenOf(tree, predicate, "cc").filter((at) => /^n(?:either|or)$/u.test(tokenAt(tree, at).lemma)),
    ...participants.flatMap((at) => findNounNegators(tree, at)),
  ];
}

/** Places of the words that negate a noun: no talks, neither side, none of them, not the attack. */
export function findNounNegators(tree: Tree, noun: number): readonly number[] {
  const token = tokenAt(tree, noun);
  const own = isNegative(token) || /^(?:nobody|nothing|none)$/u.test(token.lemma) ? [noun] : [];
  const words = childrenOf(tree, noun, "det", "advmod", "cc:preconj");
  return [...own, ...words.filter((at) => isNegator(tree, at))];
}

const adverbsOf = (tree: Tree, predicate: number): readonly number[] =>
  childrenOf(tree, predicate, "advmod", "det", "cc:preconj").filter((at) => isNegator(tree, at));

function isNegator(tree: Tree, at: number): boolean {
  if (isNegative(tokenAt(tree, at))) return !isOnly(tree.tokens[at + 1]);
  return childrenOf(tree, at, "advmod", "det").some((inner) => tokenAt(tree, inner).lemma === "no");
}

const isNegative = ({ features, lemma }: Token): boolean =>
  features.Polarity === "Neg" || features.PronType === "Neg" || /^(?:n[o']t|never|no|neither)$/u.test(lemma);

/** "Not only" affirms. */
const isOnly = (next: Token | undefined): boolean =>
  /^(?:only|just|merely|simply|necessarily)$/u.test(next?.lemma ?? "");
