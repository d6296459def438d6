import type { SentenceGrammar, WordGrammar } from "./grammar.ts";
import type { Labels } from "./manifest.ts";
import { findNames } from "./names.ts";
import { readPress } from "./press.ts";
import { placeOfGreatest, type Scores } from "./scores.ts";
import { findTree } from "./spanning-tree.ts";

/** Turns the scores of one sentence of a batch into its grammar. `count`: its words; `rank` as in the manifest. */
export function decode(
  scores: Scores,
  sentence: number,
  count: number,
  labels: Labels,
  rank: number,
): SentenceGrammar {
  const row = sentence * scores.words;
  const { arcs, entities } = scores;
  const heads = findTree(
    count,
    (dependent, head) => arcs.data[(row + dependent) * arcs.width + head] ?? Number.NEGATIVE_INFINITY,
  );
  const words = Array.from({ length: count }, (_, word) => {
    const head = heads[word + 1] ?? 0;
    const relation = head === 0 ? "root" : findRelation(scores, row + word + 1, row + head, labels, rank);
    return { ...findTags(scores, row + word + 1, labels), head: head - 1, relation };
  });
  const names = findNames(
    count,
    labels.entities,
    (word, label) => entities.data[(row + word + 1) * entities.width + label] ?? 0,
  );
  return { words, names, press: readPress(scores, row + 1, count, labels) };
}

/** Tag and features: the universal tags stand first in a row, then the values of each feature, "_" for none. */
function findTags({ tags }: Scores, row: number, labels: Labels): Pick<WordGrammar, "tag" | "features"> {
  let from = row * tags.width;
  const tag = labels.tags[placeOfGreatest(tags.data, from, labels.tags.length)] ?? "X";
  from += labels.tags.length;
  const features: Record<string, string> = {};
  for (const [name, values] of Object.entries(labels.features)) {
    const value = values[placeOfGreatest(tags.data, from, values.length)];
    if (value !== undefined && value !== "_") features[name] = value;
    from += values.length;
  }
  return { tag, features };
}

/** The best relation of a dependent to its head; `root` is not among them, since the head is a word. */
function findRelation(
  { left, right }: Scores,
  dependent: number,
  head: number,
  labels: Labels,
  rank: number,
): string {
  let best = Number.NEGATIVE_INFINITY;
  let found = "dep";
  labels.relations.forEach((relation, number) => {
    const from = dependent * left.width + number * rank;
    const to = head * right.width + number * rank;
    let score = 0;
    for (let at = 0; at < rank; at += 1) score += (left.data[from + at] ?? 0) * (right.data[to + at] ?? 0);
    if (score <= best || relation === "root") return;
    best = score;
    found = relation;
  });
  return found;
}
