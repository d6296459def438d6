import { childrenOf, type Tree, tokenAt } from "./tree.ts";

/** A count of things. `most` is undefined where only the least is told: at least 12, dozens. */
export interface Count {
  readonly least: number;
  readonly most: number | undefined;
}

const WORDS: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, at) => [word, at]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  "thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, at) => [word, (at + 3) * 10]),
);
/** Words of many, each with the least that it means. */
const MANY: ReadonlyMap<string, number> = new Map([
  ["dozens", 24], ["scores", 40], ["hundreds", 200], ["thousands", 2000], ["several", 3],
]); // biome-ignore format: a list of words
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ["dozen", 12],
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
]);
/** e.g. "12", "1,200", "2.5" */
const DIGITS = /^\d{1,3}(?:,\d{3})+$|^\d{1,9}(?:\.\d+)?$/u;
const LEAST = /^(?:at least|more than|over|no fewer than|no less than|upwards of|minimum)$/u;
const MOST = /^(?:up to|at most|fewer than|less than|no more than|as many as)$/u;
/** How many words before a number may bound it. */
const BEFORE = 4;

/** The number that a noun is counted by, or is itself: [12] people, at least [30], [dozens] of fishermen. */
export function countOf(tree: Tree, noun: number): Count | undefined {
  const own = valueAt(tree, noun);
  if (own !== undefined) return bounded(tree, noun, own);
  for (const child of childrenOf(tree, noun, "nummod", "amod", "det")) {
    const value = valueAt(tree, child);
    if (value !== undefined) return bounded(tree, child, value);
  }
  return undefined;
}

function valueAt(tree: Tree, at: number): Count | undefined {
  const form = tokenAt(tree, at).form.toLowerCase();
  const many = MANY.get(form);
  if (many !== undefined) return { least: many, most: undefined };
  const factor = MULTIPLES.get(form);
  const number = factor === undefined ? numberOf(form) : factor * (multiplierOf(tree, at) ?? 1);
  return number === undefined ? undefined : { least: number, most: number };
}

/** two thousand: the number before the multiple */
function multiplierOf(tree: Tree, at: number): number | undefined {
  const before = tree.tokens[at - 1]?.form.toLowerCase();
  return before === undefined || before === "a" ? undefined : numberOf(before);
}

function numberOf(form: string): number | undefined {
  if (DIGITS.test(form)) return Math.round(Number(form.replaceAll(",", "")));
  return WORDS.get(form) ?? TENS.get(form);
}

function bounded(tree: Tree, at: number, count: Count): Count {
  const words: string[] = [];
  for (let place = at - 1; place >= Math.max(0, at - BEFORE); place -= 1) {
    words.unshift(tokenAt(tree, place).form.toLowerCase());
    const text = words.join(" ");
    if (LEAST.test(text)) return { least: count.least, most: undefined };
    if (MOST.test(text)) return { least: 0, most: count.least };
  }
  return count;
}
