import type { NamedSpan } from "./grammar.ts";

/**
 * The names that the best legal run of BIO tags holds: I-X only behind B-X or I-X (Viterbi over the scores as they
 * are; a shift of all scores of one word changes nothing). `scores(word, label)` for words 0…count - 1.
 */
export function findNames(
  count: number,
  labels: readonly string[],
  scores: (word: number, label: number) => number,
): readonly NamedSpan[] {
  const before = labels.map((label) =>
    label.startsWith("I-") ? [labels.indexOf(`B-${label.slice(2)}`), labels.indexOf(label)] : undefined,
  );
  const from: Int32Array[] = [];
  let best = new Float64Array(labels.length);
  for (let word = 0; word < count; word += 1) {
    const top = placeOfMost(best);
    const next = new Float64Array(labels.length);
    const back = new Int32Array(labels.length);
    for (let label = 0; label < labels.length; label += 1) {
      const allowed = before[label];
      const [begin = 0, inside = 0] = allowed ?? [];
      const origin = allowed === undefined ? top : (best[begin] ?? 0) >= (best[inside] ?? 0) ? begin : inside;
      back[label] = origin;
      const isLost = word === 0 && allowed !== undefined;
      next[label] = isLost ? Number.NEGATIVE_INFINITY : (best[origin] ?? 0) + scores(word, label);
    }
    from.push(back);
    best = next;
  }
  return spansOf(labels, traceBack(from, placeOfMost(best)));
}

function placeOfMost(values: Float64Array): number {
  let most = 0;
  for (let at = 1; at < values.length; at += 1) if ((values[at] ?? 0) > (values[most] ?? 0)) most = at;
  return most;
}

function traceBack(from: readonly Int32Array[], last: number): readonly number[] {
  const path = new Array<number>(from.length);
  let label = last;
  for (let word = from.length - 1; word >= 0; word -= 1) {
    path[word] = label;
    label = from[word]?.[label] ?? 0;
  }
  return path;
}

function spansOf(labels: readonly string[], path: readonly number[]): readonly NamedSpan[] {
  const spans: NamedSpan[] = [];
  path.forEach((label, word) => {
    const tag = labels[label] ?? "O";
    const open = spans.at(-1);
    if (tag.startsWith("B-")) spans.push({ first: word, last: word, kind: tag.slice(2) });
    else if (tag.startsWith("I-") && open) spans[spans.length - 1] = { ...open, last: word };
  });
  return spans;
}
