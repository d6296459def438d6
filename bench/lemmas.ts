/**
 * Lemmas with gold tags and features against UD English, in share of words.
 * Data: EWT dev and GUM dev (universaldependencies.org), under DRAGOMAN_DATA/language.
 * Run: npx tsx bench/lemmas.ts [--errors N]
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Token } from "../src/language/analysis.ts";
import { type LemmaLexicon, lemmaOf, loadLemmaLexicon } from "../src/language/lemmas.ts";
import { readTrees } from "./conllu.ts";
import { dataFolder } from "./data.ts";

export interface LemmaFigures {
  readonly set: string;
  /** Words, and those whose lemma is right. */
  readonly counts: Counts;
  readonly byTag: ReadonlyMap<string, Counts>;
  /** Wrong ones in text order: form and tag, `[gold]`, `{found}`. */
  readonly errors: readonly string[];
}

interface Counts {
  readonly words: number;
  readonly right: number;
}

const SETS = ["ewt-dev.conllu", "gum-open-dev.conllu"];

/** The figures of every set under `folder`. Throws where a set is missing. */
export function measureLemmas(folder: string, lexicon: LemmaLexicon): readonly LemmaFigures[] {
  return SETS.map((set) => {
    const path = join(folder, "language", set);
    if (!existsSync(path))
      throw new Error(`${path} is missing; set DRAGOMAN_DATA to the folder that holds language/`);
    const pairs = readTrees(readFileSync(path, "utf8"))
      .flat()
      .map((token): Pair => [token, lemmaOf(token.form, token.tag, token.features, lexicon)]);
    const tags = [...new Set(pairs.map(([{ tag }]) => tag))].sort();
    return {
      set,
      counts: count(pairs),
      byTag: new Map(tags.map((tag) => [tag, count(pairs.filter(([token]) => token.tag === tag))])),
      errors: pairs
        .filter((pair) => !isRight(pair))
        .map(([{ form, tag, lemma }, found]) => `${form} ${tag} [${lemma}] {${found}}`),
    };
  });
}

type Pair = readonly [token: Token, found: string];

const isRight = ([{ lemma }, found]: Pair): boolean => lemma === found;

const count = (pairs: readonly Pair[]): Counts => ({
  words: pairs.length,
  right: pairs.filter(isRight).length,
});

function formatShare({ words, right }: Counts): string {
  return `${((100 * right) / words).toFixed(2)} of ${words}`;
}

function main(): void {
  const { values } = parseArgs({ options: { errors: { type: "string", default: "0" } } });
  const tables = fileURLToPath(new URL("../data/en/", import.meta.url));
  const lexicon = loadLemmaLexicon((name) => readFileSync(join(tables, name), "utf8"));
  for (const { set, counts, byTag, errors } of measureLemmas(dataFolder, lexicon)) {
    process.stdout.write(`${set}: lemmas ${formatShare(counts)}\n`);
    for (const [tag, ofTag] of byTag) process.stdout.write(`  ${tag.padEnd(5)} ${formatShare(ofTag)}\n`);
    const step = Math.max(1, Math.floor(errors.length / Math.max(1, Number(values.errors))));
    for (const error of errors.filter((_, at) => at % step === 0).slice(0, Number(values.errors)))
      process.stdout.write(`  ${error}\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
