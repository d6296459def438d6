import type { Analysis, Sentence } from "../language/analysis.ts";
import type { Event } from "./event.ts";
import type { EventLexicon } from "./lexicon.ts";

/** Points for a context, fitted on the training part of the corpus. */
const POINTS = {
  /** The trigger's row names it. */
  row: 1.5,
  /** A word of it stands in the sentence of the event; another one does. */
  word: 1,
  /** Times the share of the page's sentences with a word of it, and its weight in the table. */
  page: 3,
  /** Diplomatic, where two states or bodies of states deal with each other. */
  between: 0.5,
  /** What a second and a third context need. */
  second: 2,
  third: 3,
} as const;
/** Contexts of an event at most. */
const MOST = 3;

/**
 * Tells one to three of PLOVER's contexts of each event of a page: those that its trigger, the words of its sentence and
 * those of the whole page speak for most. `diplomatic` is for dealings of states with each other.
 */
export function openContexts(
  { sentences }: Analysis,
  lexicon: EventLexicon,
): (event: Event) => readonly string[] {
  const topics = sentences.map((sentence) => topicsOf(sentence, lexicon));
  const page = shareOfPage(topics, lexicon);
  return (event) => contextsOf(event, topics[sentenceAt(sentences, event.trigger.start)] ?? new Map(), page);
}

/** The place of the last sentence that begins at or before an offset. */
function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How many different words of a sentence belong to each context. */
function topicsOf({ tokens }: Sentence, { topics }: EventLexicon): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const lemma of new Set(tokens.map((token) => token.lemma.toLowerCase())))
    for (const { name } of topics.get(lemma) ?? []) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The weighted share of the page's sentences that speak for each context: few words are enough for a rare one. */
function shareOfPage(
  topics: readonly ReadonlyMap<string, number>[],
  { topics: table }: EventLexicon,
): ReadonlyMap<string, number> {
  const weights = new Map([...table.values()].flat().map(({ name, weight }) => [name, weight]));
  const counts = new Map<string, number>();
  for (const sentence of topics)
    for (const context of sentence.keys()) counts.set(context, (counts.get(context) ?? 0) + 1);
  return new Map(
    [...counts].map(([name, count]) => [name, ((weights.get(name) ?? 1) * count) / topics.length]),
  );
}

function contextsOf(
  event: Event,
  sentence: ReadonlyMap<string, number>,
  page: ReadonlyMap<string, number>,
): readonly string[] {
  const names = new Set([...event.contexts, ...page.keys(), "diplomatic"]);
  const isBetween = areForeign(event);
  const scored = [...names].map((name) => {
    const words = sentence.get(name) ?? 0;
    const points =
      (event.contexts.includes(name) ? POINTS.row : 0) +
      POINTS.word * Math.min(2, words) +
      POINTS.page * (page.get(name) ?? 0) +
      (name === "diplomatic" && isBetween ? POINTS.between : 0);
    return { name, points };
  });
  scored.sort((a, b) => b.points - a.points || (a.name < b.name ? -1 : 1));
  return scored
    .slice(0, MOST)
    .filter(({ points }, at) => at === 0 || points >= (at === 1 ? POINTS.second : POINTS.third))
    .map(({ name }) => name);
}

/** Two states, or a state and a body of states. */
function areForeign({ actors, recipients }: Event): boolean {
  const codes = new Set([...actors, ...recipients].map(({ code }) => code).filter((code) => code !== "UNK"));
  return codes.size > 1;
}
