/** A slip of up to two letters, and no more than half the word. */
const MAX_DISTANCE = 2;

/** The known word that `typed` was most likely meant to be; undefined where none is near. */
export function findNearest(typed: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((word) => ({ word, distance: countEdits(typed, word) }))
    .filter(({ word, distance }) => distance <= MAX_DISTANCE && distance * 2 <= word.length)
    .sort((a, b) => a.distance - b.distance);
  return best?.word;
}

/** Letters to add, drop or change to get from `a` to `b` (Levenshtein distance). */
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const change = (row[j] ?? 0) + (letter === b[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
