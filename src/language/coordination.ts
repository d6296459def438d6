import { childrenOf, isRelation, type Tree, tokenAt } from "./tree.ts";

/** The first of the words that a word is coordinated with; itself where it is the first or stands alone. */
export function firstConjunctOf(tree: Tree, at: number): number {
  let first = at;
  while (isRelation(tokenAt(tree, first).relation, "conj")) first = tokenAt(tree, first).head;
  return first;
}

/** A word and all that are coordinated with it, in text order: Dahl, Renn and Mori. */
export function conjunctsOf(tree: Tree, at: number): readonly number[] {
  return withConjuncts(tree, firstConjunctOf(tree, at));
}

/** A word and what is coordinated with it behind it. */
export function withConjuncts(tree: Tree, first: number): readonly number[] {
  const found = [first];
  for (const place of found) found.push(...childrenOf(tree, place, "conj"));
  return found.sort((a, b) => a - b);
}

/** What a word is to which: its relation and the place of its head (-1 root), those of the first conjunct where it is another. */
export function roleOf(tree: Tree, at: number): { readonly relation: string; readonly head: number } {
  const { relation, head } = tokenAt(tree, firstConjunctOf(tree, at));
  return { relation, head };
}
