/**
 * The corpus as the reader is trained on it, a sentence a line: words as Dragoman cuts them, the grammar that the present
 * model gives them, and what people annotated. The part `test` is left out: it is never trained on.
 * Run: npx tsx scripts/corpus-sentences.ts > press.jsonl
 */
import { type CorpusText, loadCorpus } from "../bench/corpus.ts";
import { toInput } from "../bench/corpus-read.ts";
import { openEngine } from "../src/engine.ts";
import type { Sentence } from "../src/language/analysis.ts";
import { analysePage } from "../src/read.ts";
import { overlaps, type Span } from "../src/text/span.ts";

const engine = await openEngine();
for (const text of loadCorpus(["train", "development"])) {
  const analysis = await analysePage(toInput(text), engine, { published: text.date });
  if (analysis.article.text !== text.text) {
    process.stderr.write(`${text.id}: the article is not the whole text: left out\n`);
    continue;
  }
  for (const sentence of analysis.sentences) {
    const line = { id: text.id, split: text.split, ...grammarOf(sentence), ...goldOf(text, sentence) };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}
await engine.close();

function grammarOf({ tokens, entities }: Sentence) {
  const names = tokens.map(() => "O");
  for (const { first, last, kind } of entities)
    for (let at = first; at <= last; at += 1) names[at] = `${at === first ? "B" : "I"}-${kind}`;
  return {
    forms: tokens.map(({ form }) => form),
    tags: tokens.map(({ tag }) => tag),
    features: tokens.map(({ features }) => features),
    heads: tokens.map(({ head }) => head + 1),
    relations: tokens.map(({ relation }) => relation),
    names,
  };
}

/**
 * events: [place of the trigger, type, status]; unsure: places in further mentions, where a trigger may stand that nobody
 * marked; acts: content and cue of each statement that has words in the sentence.
 */
function goldOf({ events, statements }: CorpusText, { tokens }: Sentence) {
  const placesIn = (spans: readonly Span[]): readonly number[] =>
    tokens.flatMap((token, at) => (spans.some((span) => overlaps(span, token)) ? [at] : []));
  return {
    events: events.flatMap(({ trigger, type, status }) =>
      placesIn([trigger])
        .slice(0, 1)
        .map((at) => [at, type, status] as const),
    ),
    unsure: placesIn(events.flatMap(({ also }) => also)),
    acts: statements.flatMap(({ content, cue, act }) => {
      const words = placesIn(content);
      return words.length === 0 ? [] : [{ act, content: words, cue: placesIn(cue ? [cue] : []) }];
    }),
  };
}
