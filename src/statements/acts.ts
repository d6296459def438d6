import type { Sentence } from "../language/analysis.ts";
import { overlaps, type Span, slice } from "../text/span.ts";
import type { Finding } from "./finding.ts";
import { ACTS, type StatementLexicon } from "./lexicon.ts";
import type { Scene } from "./scene.ts";
import type { StatementAct } from "./statement.ts";

/**
 * What is added to the network's score of an act: where the cue tells it ("accused"); where the cue is neutral and one of
 * `act-words.tsv` in the words tells it ("must"); and to `state` where neither does. Chosen on the development data.
 */
const CUE = 2;
const WORD = 8;
const NEITHER = 4;

/**
 * The act of a statement: the likeliest by what the network reads in cue and words, and by what the tables say of both.
 * Where nothing was read, by the tables alone.
 */
export function findAct(scene: Scene, finding: Finding, lexicon: StatementLexicon): StatementAct {
  const { act, cue, content } = finding;
  const word = act === "state" ? actOfWords(scene, content, lexicon) : undefined;
  const scores = scoresOf(scene, content, cue);
  if (scores === undefined) return word ?? act;
  const told = word ?? act;
  const weight = word !== undefined ? WORD : act === "state" ? NEITHER : CUE;
  const weighed = (each: StatementAct): number => (scores.get(each) ?? 0) + (each === told ? weight : 0);
  return ACTS.reduce((best, each) => (weighed(each) > weighed(best) ? each : best));
}

/** The act that the words tell by one of `act-words.tsv`, where none tells another. */
function actOfWords(
  scene: Scene,
  content: readonly Span[],
  lexicon: StatementLexicon,
): StatementAct | undefined {
  const words = content
    .map((span) => ` ${slice(scene.text, span).replace(/[^\p{L}'’]+/gu, " ")} `)
    .join(" ")
    .toLowerCase();
  const told = new Set(
    [...lexicon.actWords].flatMap(([phrase, each]) => (words.includes(` ${phrase} `) ? [each] : [])),
  );
  const [only] = told;
  return told.size === 1 ? only : undefined;
}

/** The mean of the scores of the content's words, and that of the cue's, added; undefined where nothing was read. */
function scoresOf(
  { analysis }: Scene,
  content: readonly Span[],
  cue: Span | undefined,
): ReadonlyMap<string, number> | undefined {
  const said = meanScores(analysis.sentences, content, 0);
  if (said === undefined) return undefined;
  const told = cue && meanScores(analysis.sentences, [cue], 1);
  return new Map([...said].map(([act, score]) => [act, score + (told?.get(act) ?? 0)]));
}

/** `half`: 0 the scores of words as content, 1 as cue. */
function meanScores(
  sentences: readonly Sentence[],
  spans: readonly Span[],
  half: 0 | 1,
): ReadonlyMap<string, number> | undefined {
  const sums = new Map<string, number>();
  let count = 0;
  for (const { start, end, tokens, press } of sentences) {
    if (press === undefined || !spans.some((span) => overlaps(span, { start, end }))) continue;
    const { acts, actScores } = press;
    for (const [at, token] of tokens.entries()) {
      if (!spans.some((span) => overlaps(span, token))) continue;
      count += 1;
      const from = (2 * at + half) * acts.length;
      for (const [place, act] of acts.entries())
        sums.set(act, (sums.get(act) ?? 0) + (actScores[from + place] ?? 0));
    }
  }
  return count === 0 ? undefined : new Map([...sums].map(([act, sum]) => [act, sum / count]));
}
