/**
 * Words and sentences against UD English: the measure of CoNLL 2018, F1 of character spans.
 * Data: UD English EWT dev and GUM dev (universaldependencies.org), under DRAGOMAN_DATA/language.
 * Run: npx tsx bench/tokens.ts [--errors N]
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type LanguageLexicon, loadLanguageLexicon } from "../src/language/lexicon.ts";
import { segment } from "../src/language/segment.ts";
import type { Span } from "../src/text/span.ts";
import { readDocuments } from "./conllu.ts";

export interface TokenFigures {
  readonly set: string;
  /** F1 of word spans, multiword tokens split. */
  readonly words: number;
  /** F1 of sentence spans. */
  readonly sentences: number;
  /** Stretches of text that were cut wrongly, `[gold]` against `{found}`. */
  readonly errors: readonly string[];
}

const SETS = ["ewt-dev.conllu", "gum-open-dev.conllu"];

/** The figures of every set under `folder`. Throws where a set is missing. */
export function measureTokens(folder: string, lexicon: LanguageLexicon): readonly TokenFigures[] {
  return SETS.map((set) => {
    const path = join(folder, "language", set);
    if (!existsSync(path))
      throw new Error(`${path} is missing; set DRAGOMAN_DATA to the folder that holds language/`);
    const pairs = readDocuments(readFileSync(path, "utf8")).map((gold) => {
      const { sentences } = segment(gold.article, lexicon);
      const { text } = gold.article;
      return {
        words: compare(
          text,
          gold.words,
          sentences.flatMap((sentence) => sentence.words),
        ),
        sentences: compare(text, gold.sentences, sentences),
      };
    });
    return {
      set,
      words: f1(pairs.map((pair) => pair.words)),
      sentences: f1(pairs.map((pair) => pair.sentences)),
      errors: pairs.flatMap((pair) => [...pair.words.errors, ...pair.sentences.errors]),
    };
  });
}

interface Counts {
  readonly right: number;
  readonly gold: number;
  readonly found: number;
  readonly errors: readonly string[];
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

function main(): void {
  const { values } = parseArgs({ options: { errors: { type: "string", default: "0" } } });
  const root = fileURLToPath(new URL("..", import.meta.url));
  const folder = process.env.DRAGOMAN_DATA ?? join(root, "../shared/data");
  const lexicon = loadLanguageLexicon((name) => readFileSync(join(root, "data/en", name), "utf8"));
  for (const { set, words, sentences, errors } of measureTokens(folder, lexicon)) {
    const percent = (value: number): string => (100 * value).toFixed(2);
    process.stdout.write(`${set}: words ${percent(words)} sentences ${percent(sentences)}\n`);
    const step = Math.max(1, Math.floor(errors.length / Math.max(1, Number(values.errors))));
    for (const error of errors.filter((_, index) => index % step === 0).slice(0, Number(values.errors))) {
      process.stdout.write(`  ${error}\n`);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
