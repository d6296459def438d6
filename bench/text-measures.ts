/** How much of what was found is right (precision) and of what is right was found (recall), 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const WORD = /[\p{L}\p{N}\p{M}_]+/gu;
const words = (text: string): readonly string[] => text.match(WORD) ?? [];

/**
 * Text F1 as scrapinghub's article-extraction-benchmark has it: 4-word shingles counted with their number, precision and
 * recall a page, means over pages (precision over pages with any output), F1 of the means.
 */
export function shingleScore(pairs: readonly { readonly gold: string; readonly found: string }[]): Score {
  const pages = pairs.map(({ gold, found }) => overlap(counts(shingles(gold)), counts(shingles(found))));
  const precision = mean(pages.filter((page) => page.found > 0).map((page) => page.both / page.found));
  const recall = mean(pages.filter((page) => page.gold > 0).map((page) => page.both / page.gold));
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** Word F1 as WCXB has it: multiset of lower-cased words, F1 a page, mean over pages. */
export function wordScore(pairs: readonly { readonly gold: string; readonly found: string }[]): number {
  return mean(pairs.map(pageWordF1));
}

/** Word F1 of one page: what the error listing sorts by. */
export function pageWordF1({ gold, found }: { readonly gold: string; readonly found: string }): number {
  const page = overlap(counts(words(gold.toLowerCase())), counts(words(found.toLowerCase())));
  if (page.gold === 0 && page.found === 0) return 1;
  return harmonic(page.found ? page.both / page.found : 0, page.gold ? page.both / page.gold : 0);
}

export interface SnippetPage {
  readonly with: readonly string[];
  readonly without: readonly string[];
  readonly found: string;
}

/** trafilatura's own measure: snippets that must be there, snippets that must not, counted over all pages. */
export function snippetScore(pages: readonly SnippetPage[]): Score {
  let [kept, lost, leaked] = [0, 0, 0];
  for (const page of pages) {
    const text = fold(page.found);
    const has = (snippet: string) => text.includes(fold(snippet));
    kept += page.with.filter(has).length;
    lost += page.with.filter((snippet) => !has(snippet)).length;
    leaked += page.without.filter(has).length;
  }
  const [precision, recall] = [kept / (kept + leaked), kept / (kept + lost)];
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** Share of the pages whose gold has a sentence that hold the first one, word by word. */
export function leadScore(pairs: readonly { readonly gold: string; readonly found: string }[]): number {
  const stated = pairs.filter(({ gold }) => firstSentence(gold) !== undefined);
  return mean(stated.map((pair) => (hasLead(pair) ? 1 : 0)));
}

/** Whether the found text holds the words of the gold's first sentence, in a row; marks between words do not count. */
export function hasLead({ gold, found }: { readonly gold: string; readonly found: string }): boolean {
  const run = (text: string) => ` ${words(fold(text).toLowerCase()).join(" ")} `;
  return run(found).includes(run(firstSentence(gold) ?? ""));
}

/** The first sentence of the gold text: up to the first stop, in its first line that has one and 40 characters. */
export function firstSentence(gold: string): string | undefined {
  for (const line of gold.split(/\n+/).map(fold)) {
    const sentence = line.length < 40 ? undefined : /^.{25,}?[.!?…]["'”’»)]*(?=\s|$)/u.exec(line)?.[0];
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}

const fold = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

function shingles(text: string): readonly string[] {
  const list = words(text);
  if (list.length === 0) return [];
  return Array.from({ length: Math.max(1, list.length - 3) }, (_, i) => list.slice(i, i + 4).join(" "));
}

function counts(items: readonly string[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const item of items) map.set(item, (map.get(item) ?? 0) + 1);
  return map;
}

function overlap(gold: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>) {
  let both = 0;
  for (const [item, n] of gold) both += Math.min(n, found.get(item) ?? 0);
  const total = (map: ReadonlyMap<string, number>) => [...map.values()].reduce((sum, n) => sum + n, 0);
  return { both, gold: total(gold), found: total(found) };
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
const harmonic = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b));
