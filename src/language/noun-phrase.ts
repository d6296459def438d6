import { childrenOf, type Extent, isRelation, stretchesOf, type Tree, tokenAt } from "./tree.ts";

/** What belongs to a noun's phrase. Relative clauses, appositions and conjuncts do not. */
const INNER = [
  "det", "nummod", "amod", "compound", "flat", "fixed", "nmod", "acl", "goeswith", "obl", "advmod", "punct",
] as const; // biome-ignore format: a list of words

/**
 * The phrase of a noun: with its modifiers, without preposition, relative clauses, appositions and what is coordinated
 * with it: by [three officials briefed on the talks], who left.
 */
export function nounPhraseOf(tree: Tree, noun: number): Extent {
  const outer = childrenOf(tree, noun).filter((child) => !isInner(tree, noun, child));
  const stretches = stretchesOf(tree, noun, [...outer, ...relativeClausesIn(tree, noun)]);
  return stretches.find(({ first, last }) => first <= noun && noun <= last) ?? { first: noun, last: noun };
}

/** A word and those in apposition to it, in text order: the [minister], Ana [Dahl]. */
export function appositionsOf(tree: Tree, at: number): readonly number[] {
  let top = at;
  while (isRelation(tokenAt(tree, top).relation, "appos")) top = tokenAt(tree, top).head;
  const found = [top];
  for (const place of found) found.push(...childrenOf(tree, place, "appos"));
  return found.sort((a, b) => a - b);
}

function isInner(tree: Tree, noun: number, child: number): boolean {
  const { relation } = tokenAt(tree, child);
  return isRelation(relation, ...INNER) && !(relation === "advmod" && isOutermost(tree, noun, child));
}

/** An adverb in front of all other modifiers belongs to the clause or to the preposition: [also] a minister. */
const isOutermost = (tree: Tree, noun: number, adverb: number): boolean =>
  adverb < noun &&
  !childrenOf(tree, noun, "det", "nummod", "amod", "compound", "nmod").some((child) => child < adverb);

function relativeClausesIn(tree: Tree, at: number): readonly number[] {
  const rank = tree.ranks[at] ?? 0;
  const inside = tree.order.slice(rank, rank + (tree.sizes[at] ?? 1));
  return inside.filter((place) => tokenAt(tree, place).relation === "acl:relcl");
}
