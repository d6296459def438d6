import { foldName } from "../actor-key.ts";

/*
 * Near copies are found by MinHash over sequences of words (Broder 1997) in bands (Leskovec, Rajaraman and Ullman,
 * Mining of Massive Datasets, chapter 3): two texts that share half of their sequences meet in a band with a chance
 * of 94 %, two that share a tenth with 2 %. What meets is then compared word by word.
 */

/** Words in a sequence. Five seldom stand together twice by chance. */
const SEQUENCE = 5;
const BANDS = 21;
const ROWS = 3;
const DIGESTS = BANDS * ROWS;

/** Digests of all sequences of words of a text. */
export function sequencesOf(text: string): ReadonlySet<number> {
  const words = foldName(text).split(" ");
  const found = new Set<number>();
  for (let at = 0; at + SEQUENCE <= words.length; at++)
    found.add(hash(words.slice(at, at + SEQUENCE).join(" ")));
  return found;
}

/** The bands of a text: texts that have one in common may be near copies. */
export function bandsOf(sequences: ReadonlySet<number>): readonly number[] {
  if (sequences.size === 0) return [];
  const least = new Uint32Array(DIGESTS).fill(0xffffffff);
  for (const sequence of sequences) {
    for (let at = 0; at < DIGESTS; at++) {
      const digest = permute(sequence, at);
      if (digest < (least[at] ?? 0)) least[at] = digest;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => bandOf(least, band));
}

/** Which share of the first lies in the second, 0 to 1. */
export function shareIn(some: ReadonlySet<number>, other: ReadonlySet<number>): number {
  if (some.size === 0) return 0;
  let common = 0;
  for (const sequence of some) if (other.has(sequence)) common++;
  return common / some.size;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string): number {
  let digest = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) digest = Math.imul(digest ^ text.charCodeAt(at), 0x01000193);
  return digest >>> 0;
}

/** One of many ways to shuffle the numbers of 32 bits (the finaliser of MurmurHash3, seeded). */
function permute(value: number, seed: number): number {
  let mixed = value ^ Math.imul(seed + 1, 0x9e3779b9);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** 52 bits: as many as a number holds exactly, so that bands of different texts do not meet by chance. */
function bandOf(least: Uint32Array, band: number): number {
  let [high, low] = [permute(band, 1), permute(band, 2)];
  for (let row = 0; row < ROWS; row++) {
    const digest = least[band * ROWS + row] ?? 0;
    high = permute(high ^ digest, 3);
    low = permute(low ^ digest, 5);
  }
  return (high & 0xfffff) * 2 ** 32 + low;
}
