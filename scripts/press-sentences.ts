/**
 * What the press head is trained on, a sentence a line: words as Dragoman cuts them, the grammar that the present model gives
 * them, and what people annotated: in the corpus, of which the part `test` is left out, for it is never trained on; in
 * `training/press`; and in every fourth of the documents without politics, where no word tells of an act.
 * Run: npx tsx scripts/press-sentences.ts > press.jsonl
 */
import { articleOf } from "../bench/conllu.ts";
import { loadCorpus } from "../bench/corpus.ts";
import { toInput } from "../bench/corpus-read.ts";
import { loadCalm, loadPress } from "../bench/press.ts";
import { type Engine, openEngine } from "../src/engine.ts";
import { analyse } from "../src/language/analyse.ts";
import type { Analysis, Sentence } from "../src/language/analysis.ts";
import { analysePage } from "../src/read.ts";
import { overlaps, type Span } from "../src/text/span.ts";

/** What is marked in a text: each act with its trigger, further mentions of acts, each statement with its words. */
interface Marked {
  readonly id: string;
  readonly split: string;
  /** Texts of one kind are scored together. */
  readonly set: "corpus" | "press";
  readonly events: readonly { readonly trigger: Span; readonly type: string; readonly status: string }[];
  /** Where a trigger may stand that nobody marked. */
  readonly unsure: readonly Span[];
  readonly statements: readonly {
    readonly act: string;
    readonly content: readonly Span[];
    readonly cue: readonly Span[];
  }[];
}

/** One in so many of the documents without politics. */
const CALM_EVERY = 4;

const engine = await openEngine();
for (const text of loadCorpus(["train", "development"])) {
  const analysis = await analysePage(toInput(text), engine, { published: text.date });
  if (analysis.article.text !== text.text) {
    process.stderr.write(`${text.id}: the article is not the whole text: left out\n`);
    continue;
  }
  const statements = text.statements.map(({ act, content, cue }) => ({
    act,
    content,
    cue: cue ? [cue] : [],
  }));
  print(analysis, { ...text, set: "corpus", statements, unsure: text.events.flatMap(({ also }) => also) });
}
const calm = loadCalm().filter((_, at) => at % CALM_EVERY === 0);
for (const document of [...loadPress(), ...calm])
  print(await analyseText(document.text, engine), {
    ...document,
    set: "press",
    split: document.part,
    unsure: [],
  });
await engine.close();

function analyseText(text: string, { lexicons, model }: Engine): Promise<Analysis> {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => ({
    kind: "paragraph" as const,
    start: index,
    end: index + line.trimEnd().length,
  }));
  return analyse(articleOf(text, blocks), { lexicon: lexicons.language, reader: model });
}

function print({ sentences }: Analysis, marked: Marked): void {
  for (const sentence of sentences) {
    const { id, set, split } = marked;
    const line = { id, set, split, ...grammarOf(sentence), ...goldOf(marked, sentence) };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

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

/** events: [place of the trigger, type, status]; unsure: places; acts: of each statement the places of its words and of its cue. */
function goldOf({ events, unsure, statements }: Marked, { tokens }: Sentence) {
  const placesIn = (spans: readonly Span[]): readonly number[] =>
    tokens.flatMap((token, at) => (spans.some((span) => overlaps(span, token)) ? [at] : []));
  return {
    events: events.flatMap(({ trigger, type, status }) =>
      placesIn([trigger])
        .slice(0, 1)
        .map((at) => [at, type, status] as const),
    ),
    unsure: placesIn(unsure),
    acts: statements.flatMap(({ content, cue, act }) => {
      const words = placesIn(content);
      return words.length === 0 ? [] : [{ act, content: words, cue: placesIn(cue) }];
    }),
  };
}
