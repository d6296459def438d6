import { ancestorsOf, isRelation, isUnder, type Tree, tokenAt } from "../../language/tree.ts";

/** In a clause or phrase in front of the subject of its sentence: In [his] youth Dahl left. */
export function isInFrontPart(tree: Tree, at: number): boolean {
  const root = tree.order[0] ?? 0;
  const subject = tree.children[root]?.find((child) => isRelation(tokenAt(tree, child).relation, "nsubj"));
  return subject !== undefined && at < subject && !isUnder(tree, at, subject);
}

/** "It is clear that", "it seems that": a clause hangs on the word that it is the subject of. */
export function isPleonastic(tree: Tree, at: number): boolean {
  const { head } = tokenAt(tree, at);
  const children = tree.children[head] ?? [];
  return children.some(
    (child) => child > head && isRelation(tokenAt(tree, child).relation, "csubj", "ccomp", "advcl", "acl"),
  );
}

/** How far up a word's predicate is looked for. */
const MAX_HEIGHT = 12;

/** Place of the nearest verb or predicate above a word, -1 where none is near. */
export function predicateAbove(tree: Tree, at: number): number {
  let height = 0;
  for (const up of ancestorsOf(tree, at)) {
    const { tag, relation } = tokenAt(tree, up);
    if (tag === "VERB" || isRelation(relation, "root", "ccomp", "advcl", "acl", "parataxis")) return up;
    height += 1;
    if (height > MAX_HEIGHT) return -1;
  }
  return -1;
}
