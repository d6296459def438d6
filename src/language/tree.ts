import type { Span } from "../text/span.ts";
import type { Token } from "./analysis.ts";

/** Places of the first and last token of a stretch of a sentence; both belong to it. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

/** A sentence's tree, indexed once so that every question below takes time only for what it visits. */
export interface Tree {
  readonly tokens: readonly Token[];
  /** Places of the words that hang on each word, in text order. */
  readonly children: readonly (readonly number[])[];
  /** All places, heads before what hangs on them. */
  readonly order: readonly number[];
  /** Place of each word in `order`; its subtree follows it there. */
  readonly ranks: readonly number[];
  /** Number of words in each word's subtree, itself included. */
  readonly sizes: readonly number[];
}

/** Indexes the tokens of one sentence, whose heads must make one tree. */
export function toTree(tokens: readonly Token[]): Tree {
  const children: number[][] = tokens.map(() => []);
  const roots: number[] = [];
  for (const [at, { head }] of tokens.entries()) (children[head] ?? roots).push(at);
  const order: number[] = [];
  const waiting = roots.reverse();
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    order.push(at);
    for (const child of (children[at] ?? []).toReversed()) waiting.push(child);
  }
  const ranks = new Array<number>(tokens.length).fill(0);
  for (const [rank, at] of order.entries()) ranks[at] = rank;
  const sizes = new Array<number>(tokens.length).fill(1);
  for (const at of order.toReversed()) {
    const head = tokens[at]?.head ?? -1;
    if (head >= 0) sizes[head] = (sizes[head] ?? 1) + (sizes[at] ?? 1);
  }
  return { tokens, children, order, ranks, sizes };
}

/** The token at a place. Throws `RangeError` where the sentence has none. */
export function tokenAt({ tokens }: Tree, at: number): Token {
  const token = tokens[at];
  if (!token) throw new RangeError(`no token at place: ${at}`);
  return token;
}

/** True for the relation itself and its subtypes: isRelation("nsubj:pass", "nsubj"). */
export const isRelation = (relation: string, ...names: readonly string[]): boolean =>
  names.some((name) => relation === name || relation.startsWith(`${name}:`));

/** Places of the words that hang on a word by one of these relations or their subtypes; without names, all of them. */
export function childrenOf(tree: Tree, at: number, ...names: readonly string[]): readonly number[] {
  const all = tree.children[at] ?? [];
  return names.length === 0
    ? all
    : all.filter((child) => isRelation(tokenAt(tree, child).relation, ...names));
}

/** The first of `childrenOf`. */
export const childOf = (tree: Tree, at: number, ...names: readonly string[]): number | undefined =>
  tree.children[at]?.find((child) => isRelation(tokenAt(tree, child).relation, ...names));

/** Places from a word's head up to the root. */
export function* ancestorsOf(tree: Tree, at: number): Generator<number> {
  for (let up = tokenAt(tree, at).head; up >= 0; up = tokenAt(tree, up).head) yield up;
}

/** True where a word is `above` or hangs on it, at whatever depth. */
export function isUnder({ ranks, sizes }: Tree, at: number, above: number): boolean {
  const distance = (ranks[at] ?? -1) - (ranks[above] ?? 0);
  return distance >= 0 && distance < (sizes[above] ?? 0);
}

/**
 * The unbroken stretches of a word's subtree, less the subtrees of `without`, in text order. Punctuation at their
 * edges is left out, brackets and quotation marks excepted: “[The pact], Dahl said, [will hold].”
 */
export function stretchesOf(tree: Tree, at: number, without: readonly number[] = []): readonly Extent[] {
  const left = new Set(without);
  const places: number[] = [];
  const rank = tree.ranks[at] ?? 0;
  const end = rank + (tree.sizes[at] ?? 0);
  for (let next = rank; next < end; ) {
    const place = tree.order[next] ?? at;
    if (!left.has(place)) places.push(place);
    next += left.has(place) ? (tree.sizes[place] ?? 1) : 1;
  }
  places.sort((a, b) => a - b);
  const stretches: { first: number; last: number }[] = [];
  for (const place of places) {
    const open = stretches.at(-1);
    if (open && open.last === place - 1) open.last = place;
    else stretches.push({ first: place, last: place });
  }
  return stretches.flatMap((stretch) => trimmed(tree, stretch) ?? []);
}

/** The smallest extent that holds a word's whole subtree; of a tree with crossing arcs it holds other words too. */
export function extentOf(tree: Tree, at: number): Extent {
  let [first, last] = [at, at];
  const rank = tree.ranks[at] ?? 0;
  for (const place of tree.order.slice(rank, rank + (tree.sizes[at] ?? 1))) {
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  return { first, last };
}

/** The place in an extent whose head lies outside of it: the first such, where there are several. */
export function headOf(tree: Tree, { first, last }: Extent): number {
  for (let at = first; at <= last; at += 1) {
    const { head, relation } = tokenAt(tree, at);
    if ((head < first || head > last) && relation !== "punct") return at;
  }
  return first;
}

/** Where an extent stands in the text that the sentence's tokens point to. */
export const spanOf = (tree: Tree, { first, last }: Extent): Span => ({
  start: tokenAt(tree, first).start,
  end: tokenAt(tree, last).end,
});

const EDGE_MARKS = /^(?:[,;:.!?…]|[-–—]+)$/u;

function trimmed(tree: Tree, { first, last }: Extent): Extent | undefined {
  const isEdge = (at: number): boolean => EDGE_MARKS.test(tokenAt(tree, at).form);
  let [from, to] = [first, last];
  while (from <= to && isEdge(from)) from += 1;
  while (to >= from && isEdge(to)) to -= 1;
  return from > to ? undefined : { first: from, last: to };
}
