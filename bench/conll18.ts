import { FEATURE_NAMES } from "../src/language/analysis.ts";

/**
 * The evaluation of the CoNLL 2018 shared task (universaldependencies.org/conll18/evaluation.html): a parse of raw text
 * against gold, where words need not agree. Parsers that cut words otherwise are compared on the same terms.
 */
export type Metric =
  | "tokens"
  | "sentences"
  | "words"
  | "upos"
  | "features"
  | "lemmas"
  | "uas"
  | "las"
  | "clas";

export interface Counts {
  readonly right: number;
  readonly gold: number;
  readonly found: number;
}
export type Evaluation = Readonly<Record<Metric, Counts>>;

/** A word: its span counts the characters that are no white space; words of a multiword token all have its span. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly isPart: boolean;
  readonly form: string;
  readonly lemma: string;
  readonly tag: string;
  readonly features: string;
  /** Place among all words of the file; -1 for a root. */
  readonly parent: number;
  /** Without its subtype. */
  readonly relation: string;
}

interface Parse {
  readonly characters: string;
  readonly tokens: readonly string[];
  readonly sentences: readonly string[];
  readonly words: readonly Word[];
}

/** Relations of content words, which CLAS counts; the rest are function words and punctuation. */
const CONTENT = new Set(
  "nsubj obj iobj csubj ccomp xcomp obl vocative expl dislocated advcl advmod discourse nmod appos nummod acl amod conj fixed flat compound list parataxis orphan goeswith reparandum root dep".split(
    " ",
  ),
);

/** Compares two CoNLL-U texts. Features are the nine of `FEATURE_NAMES`. Throws a RangeError where the texts differ. */
export function evaluate(goldConllu: string, foundConllu: string): Evaluation {
  const gold = readParse(goldConllu);
  const found = readParse(foundConllu);
  if (gold.characters !== found.characters)
    throw new RangeError(differenceOf(gold.characters, found.characters));
  const pairs = alignWords(gold.words, found.words);
  const partner = new Map(pairs.map(([goldAt, foundAt]) => [foundAt, goldAt]));
  const hasParent = ([goldAt, foundAt]: Pair): boolean => {
    const parent = found.words[foundAt]?.parent ?? -1;
    return (parent < 0 ? -1 : partner.get(parent)) === gold.words[goldAt]?.parent;
  };
  const score = (
    isRight: (a: Word, b: Word, pair: Pair) => boolean,
    counts = (_: Word): boolean => true,
  ): Counts => ({
    right: pairs.filter((pair) => {
      const [a, b] = [gold.words[pair[0]], found.words[pair[1]]];
      return a && b && counts(a) && isRight(a, b, pair);
    }).length,
    gold: gold.words.filter(counts).length,
    found: found.words.filter(counts).length,
  });
  const isLabelled = (a: Word, b: Word, pair: Pair): boolean => a.relation === b.relation && hasParent(pair);
  return {
    tokens: overlap(gold.tokens, found.tokens),
    sentences: overlap(gold.sentences, found.sentences),
    words: score(() => true),
    upos: score((a, b) => a.tag === b.tag),
    features: score((a, b) => a.features === b.features),
    lemmas: score((a, b) => a.lemma === "_" || a.lemma === b.lemma),
    uas: score((_, _b, pair) => hasParent(pair)),
    las: score(isLabelled),
    clas: score(isLabelled, ({ relation }) => CONTENT.has(relation)),
  };
}

/** Harmonic mean of precision and recall, from 0 to 1. */
export const f1 = ({ right, gold, found }: Counts): number =>
  gold + found === 0 ? 1 : (2 * right) / (gold + found);

function overlap(gold: readonly string[], found: readonly string[]): Counts {
  const wanted = new Set(gold);
  return { right: found.filter((span) => wanted.has(span)).length, gold: gold.length, found: found.length };
}

function differenceOf(gold: string, found: string): string {
  let at = 0;
  while (gold[at] === found[at] && at < gold.length) at += 1;
  return `texts differ at character ${at}: gold …${gold.slice(at - 20, at + 20)}…, found …${found.slice(at - 20, at + 20)}…`;
}

function readParse(conllu: string): Parse {
  let characters = "";
  const tokens: string[] = [];
  const sentences: string[] = [];
  const words: Word[] = [];
  for (const block of conllu.trim().split(/\n\s*\n/u)) {
    const first = words.length;
    const from = characters.length;
    let whole: { readonly last: number; readonly start: number; readonly end: number } | undefined;
    for (const line of block.split("\n")) {
      const columns = line.split("\t");
      const [id = "", form = ""] = columns;
      if (!/^\d+(?:-\d+)?$/u.test(id)) continue;
      const isInside = whole !== undefined && Number(id) <= whole.last;
      const start = isInside ? (whole?.start ?? 0) : characters.length;
      if (!isInside) characters += form.replace(/\s+/gu, "");
      const end = isInside ? (whole?.end ?? 0) : characters.length;
      if (!isInside) tokens.push(`${start}:${end}`);
      if (id.includes("-")) whole = { last: Number(id.split("-")[1]), start, end };
      else words.push(toWord(columns, first, { start, end, isPart: isInside }));
    }
    if (words.length > first) sentences.push(`${from}:${characters.length}`);
  }
  return { characters, tokens, sentences, words };
}

function toWord(
  columns: readonly string[],
  first: number,
  place: Pick<Word, "start" | "end" | "isPart">,
): Word {
  const [, form = "", lemma = "", tag = "", , features = "", head = "0", relation = ""] = columns;
  const known = features
    .split("|")
    .filter((pair) => FEATURE_NAMES.some((name) => pair.startsWith(`${name}=`)));
  return {
    ...place,
    form,
    lemma,
    tag,
    features: known.sort().join("|"),
    parent: head === "0" ? -1 : first + Number(head) - 1,
    relation: relation.split(":")[0] ?? "",
  };
}

type Pair = readonly [gold: number, found: number];

/** Words with the same span are partners; where multiword tokens meet, those with the same form, in order. */
function alignWords(gold: readonly Word[], found: readonly Word[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let [g, f] = [0, 0];
  for (;;) {
    const [a, b] = [gold[g], found[f]];
    if (!a || !b) return pairs;
    if (a.isPart || b.isPart) {
      const [start, end] = findStretch(gold, found, [g, f]);
      pairs.push(...alignForms(gold, found, start, end));
      [g, f] = end;
    } else if (a.start === b.start && a.end === b.end) {
      pairs.push([g, f]);
      g += 1;
      f += 1;
    } else if (a.start <= b.start) g += 1;
    else f += 1;
  }
}

/** Where the stretch begins and ends that multiword tokens of both sides cover together, from where one of them stands. */
function findStretch(
  gold: readonly Word[],
  found: readonly Word[],
  at: Pair,
): readonly [start: Pair, end: Pair] {
  let [g, f] = at;
  const [a, b] = [gold[g], found[f]];
  let end = (a?.isPart ? a : b)?.end ?? 0;
  // A plain word of the other side that begins before the multiword token lies outside.
  if (a?.isPart && b && !b.isPart && b.start < a.start) f += 1;
  if (b?.isPart && a && !a.isPart && a.start < b.start) g += 1;
  const start: Pair = [g, f];
  const isBeyond = (word: Word | undefined): boolean =>
    word === undefined || (word.isPart ? word.start >= end : word.end > end);
  while (!isBeyond(gold[g]) || !isBeyond(found[f])) {
    const [x, y] = [gold[g], found[f]];
    const isGold = x !== undefined && (y === undefined || x.start <= y.start);
    const word = isGold ? x : y;
    if (word?.isPart && word.end > end) end = word.end;
    if (isGold) g += 1;
    else f += 1;
  }
  return [start, [g, f]];
}

/** The longest common run of forms (in any case) of two stretches. */
function alignForms(
  gold: readonly Word[],
  found: readonly Word[],
  [g0, f0]: Pair,
  [g1, f1]: Pair,
): readonly Pair[] {
  const isSame = (g: number, f: number): boolean =>
    gold[g]?.form.toLowerCase() === found[f]?.form.toLowerCase();
  const length = (g: number, f: number): number => table[g - g0]?.[f - f0] ?? 0;
  const table: number[][] = Array.from({ length: g1 - g0 + 1 }, () => new Array<number>(f1 - f0 + 1).fill(0));
  for (let g = g1 - 1; g >= g0; g -= 1)
    for (let f = f1 - 1; f >= f0; f -= 1) {
      const row = table[g - g0];
      if (row)
        row[f - f0] = isSame(g, f) ? 1 + length(g + 1, f + 1) : Math.max(length(g + 1, f), length(g, f + 1));
    }
  const pairs: Pair[] = [];
  for (let [g, f] = [g0, f0]; g < g1 && f < f1; ) {
    if (isSame(g, f)) pairs.push([g++, f++]);
    else if (length(g + 1, f) >= length(g, f + 1)) g += 1;
    else f += 1;
  }
  return pairs;
}
