/**
 * Words and sentences against UD English: the measure of CoNLL 2018, F1 of character spans, with 95% intervals.
 * Data: UD English EWT and GUM (universaldependencies.org), under DRAGOMAN_DATA/language.
 * Run: npx tsx bench/tokens.ts [--errors N] [--of words|sentences] [ewt-train.conllu …]
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type LanguageLexicon, loadLanguageLexicon } from "../src/language/lexicon.ts";
import { segment } from "../src/language/segment.ts";
import type { Span } from "../src/text/span.ts";
import { type GoldDocument, readDocuments } from "./conllu.ts";
import { dataFolder } from "./data.ts";

export interface TokenFigures {
  readonly set: string;
  /** F1 of word spans, multiword tokens split. */
  readonly words: number;
  /** F1 of sentence spans. */
  readonly sentences: number;
  /** Stretches of text that were cut wrongly, `[gold]` against `{found}`: words, then sentences. */
  readonly errors: { readonly words: readonly string[]; readonly sentences: readonly string[] };
  /** The 95% intervals of both, by 1,000 resamplings of the paragraphs. */
  readonly ranges: { readonly words: Range; readonly sentences: Range };
}

type Range = readonly [low: number, high: number];

/** What is printed behind the sets: the news in GUM. Rules were made while reading the errors of the training part. */
const NEWS: readonly Sources[] = [
  { set: "gum-open-dev news", files: ["gum-open-dev.conllu"], genre: "news" },
  {
    set: "gum-open news, train (errors were read) and dev",
    files: ["gum-open-train.conllu", "gum-open-dev.conllu"],
    genre: "news",
  },
];
const SETS = ["ewt-dev.conllu", "gum-open-dev.conllu"];
const RESAMPLINGS = 1000;

interface Sources {
  readonly set: string;
  readonly files: readonly string[];
  /** Only documents with this genre in their name: "news" takes GUM_news_worship. */
  readonly genre?: string;
}

/** The figures of every development set under `folder`. Throws where a set is missing. */
export function measureTokens(folder: string, lexicon: LanguageLexicon): readonly TokenFigures[] {
  return SETS.map((set) => measure(folder, { set, files: [set] }, lexicon));
}

function measure(folder: string, sources: Sources, lexicon: LanguageLexicon): TokenFigures {
  const pairs = sources.files
    .flatMap((file) => readDocuments(readGenre(join(folder, "language", file), sources.genre)))
    .flatMap((gold) => compareDocument(gold, lexicon));
  const words = pairs.map((pair) => pair.words);
  const sentences = pairs.map((pair) => pair.sentences);
  return {
    set: sources.set,
    words: f1(words),
    sentences: f1(sentences),
    errors: {
      words: words.flatMap(({ errors }) => errors),
      sentences: sentences.flatMap(({ errors }) => errors),
    },
    ranges: { words: rangeOf(words), sentences: rangeOf(sentences) },
  };
}

function readGenre(path: string, genre: string | undefined): string {
  if (!existsSync(path))
    throw new Error(`${path} is missing; set DRAGOMAN_DATA to the folder that holds language/`);
  const documents = readFileSync(path, "utf8").split(/^(?=# newdoc)/mu);
  return documents
    .filter((document) => genre === undefined || document.startsWith(`# newdoc id = GUM_${genre}_`))
    .join("");
}

interface Counts {
  readonly right: number;
  readonly gold: number;
  readonly found: number;
  readonly errors: readonly string[];
}

interface Pair {
  readonly words: Counts;
  readonly sentences: Counts;
}

/** The counts of each paragraph. */
function compareDocument(gold: GoldDocument, lexicon: LanguageLexicon): readonly Pair[] {
  const { text, blocks } = gold.article;
  const { sentences } = segment(gold.article, lexicon);
  return blocks.map((block) => {
    const within = <T extends Span>(spans: readonly T[]): readonly T[] =>
      spans.filter(({ start }) => start >= block.start && start < block.end);
    const found = within(sentences);
    return {
      words: compare(
        text,
        within(gold.words),
        found.flatMap((sentence) => sentence.words),
      ),
      sentences: compare(text, within(gold.sentences), found),
    };
  });
}

function compare(text: string, gold: readonly Span[], found: readonly Span[]): Counts {
  const wanted = new Set(gold.map(keyOf));
  const given = new Set(found.map(keyOf));
  const show = (span: Span): string => text.slice(span.start, span.end);
  const missed = gold.filter((span) => !given.has(keyOf(span)));
  const errors = missed.map((span) => {
    const instead = found.filter((other) => other.start < span.end && span.start < other.end);
    return `[${show(span)}] {${instead.map(show).join("|")}}`;
  });
  return { right: gold.length - missed.length, gold: wanted.size, found: given.size, errors };
}

const keyOf = ({ start, end }: Span): string => `${start}:${end}`;

function f1(counts: readonly Counts[]): number {
  const sum = (field: "right" | "gold" | "found"): number =>
    counts.reduce((total, each) => total + each[field], 0);
  return (2 * sum("right")) / (sum("gold") + sum("found"));
}

/** Where 95 of 100 resamplings lie. Their numbers are drawn by a generator with a fixed seed, so that runs agree. */
function rangeOf(counts: readonly Counts[]): Range {
  let state = 1;
  const draw = (): Counts[] =>
    counts.flatMap(() => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return counts[Math.floor((state / 2 ** 32) * counts.length)] ?? [];
    });
  const values = Array.from({ length: RESAMPLINGS }, () => f1(draw())).sort((a, b) => a - b);
  const at = (share: number): number => values[Math.floor(share * (RESAMPLINGS - 1))] ?? 0;
  return [at(0.025), at(0.975)];
}

function main(): void {
  const { values, positionals } = parseArgs({
    options: { errors: { type: "string", default: "0" }, of: { type: "string" } },
    allowPositionals: true,
  });
  const root = fileURLToPath(new URL("..", import.meta.url));
  const lexicon = loadLanguageLexicon((name) => readFileSync(join(root, "data/en", name), "utf8"));
  const named = positionals.map((set) => ({ set, files: [set] }));
  const chosen: readonly Sources[] =
    named.length > 0 ? named : [...SETS.map((set) => ({ set, files: [set] })), ...NEWS];
  for (const sources of chosen) {
    const figures = measure(dataFolder, sources, lexicon);
    const show = (name: "words" | "sentences"): string =>
      `${name} ${percent(figures[name])} (${figures.ranges[name].map(percent).join("–")})`;
    process.stdout.write(`${figures.set}: ${show("words")} ${show("sentences")}\n`);
    for (const error of spread(errorsOf(figures, values.of), Number(values.errors)))
      process.stdout.write(`  ${error}\n`);
  }
}

const percent = (value: number): string => (100 * value).toFixed(2);

const errorsOf = ({ errors }: TokenFigures, of: string | undefined): readonly string[] => [
  ...(of === "sentences" ? [] : errors.words),
  ...(of === "words" ? [] : errors.sentences),
];

/** `count` of the errors, from all over the set. */
function spread(errors: readonly string[], count: number): readonly string[] {
  const step = Math.max(1, Math.floor(errors.length / Math.max(1, count)));
  return errors.filter((_, index) => index % step === 0).slice(0, count);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
