import type { PressReading, SentenceGrammar, WordGrammar } from "./grammar.ts";

/** Marks behind which a sentence is best cut. */
const SEAM = /^[,;:.!?…)\]”’"—–-]+$/u;

/**
 * Cuts a sentence into runs of words that fit into the window, each as long as can be but ended behind a mark where one
 * stands in its last quarter. `lengths`: pieces of each word; a word longer than the room counts as the room.
 * Returns where each run ends.
 */
export function cutToWindow(
  forms: readonly string[],
  lengths: readonly number[],
  room: number,
): readonly number[] {
  const ends: number[] = [];
  let start = 0;
  while (start < forms.length) {
    let end = start;
    for (let used = 0; end < forms.length; end += 1) {
      used += Math.min(room, lengths[end] ?? 0);
      if (used > room) break;
    }
    if (end < forms.length) end = seamBefore(forms, start, end);
    ends.push(end);
    start = end;
  }
  return ends;
}

function seamBefore(forms: readonly string[], start: number, end: number): number {
  const earliest = end - Math.floor((end - start) / 4);
  for (let at = end; at >= earliest; at -= 1) if (SEAM.test(forms[at - 1] ?? "")) return at;
  return end;
}

/** Joins the parts of a sentence into one tree: the roots of later parts hang on the first root as parataxis. */
export function joinParts(parts: readonly SentenceGrammar[]): SentenceGrammar {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const words: WordGrammar[] = [];
  const names = [];
  const root = only?.words.findIndex(({ head }) => head < 0) ?? 0;
  for (const part of parts) {
    const from = words.length;
    for (const name of part.names) names.push({ ...name, first: name.first + from, last: name.last + from });
    for (const word of part.words) {
      const isLaterRoot = word.head < 0 && from > 0;
      if (isLaterRoot) words.push({ ...word, head: root, relation: "parataxis" });
      else words.push({ ...word, head: word.head < 0 ? -1 : word.head + from });
    }
  }
  return { words, names, press: joinPress(parts.map(({ press }) => press)) };
}

function joinPress(parts: readonly SentenceGrammar["press"][]): PressReading | undefined {
  const read = parts.filter((part) => part !== undefined);
  const [first] = read;
  if (first === undefined || read.length < parts.length) return undefined;
  const actScores = new Float32Array(read.reduce((sum, part) => sum + part.actScores.length, 0));
  let from = 0;
  for (const part of read) {
    actScores.set(part.actScores, from);
    from += part.actScores.length;
  }
  return { events: read.flatMap(({ events }) => events), acts: first.acts, actScores };
}
