import { comparable } from "./site-names.ts";

/**
 * How alike two titles are, 0 to 1: 1 where one holds the other, else the Dice coefficient of their pairs of
 * neighbouring letters (Dice 1945), which needs no word borders and so no language.
 */
export function similarity(one: string, other: string): number {
  const [a, b] = [comparable(one), comparable(other)];
  if (a === "" || b === "") return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= MIN_HELD_LENGTH && long.includes(short)) return 1;
  const left = pairsOf(a);
  const right = pairsOf(b);
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return (2 * shared) / Math.max(1, a.length - 1 + (b.length - 1));
}

/** A shorter title inside a longer one proves nothing: "Home" in "Homeland". */
const MIN_HELD_LENGTH = 10;

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}
