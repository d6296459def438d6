import { foldName } from "../../src/actors/knowledge/names.ts";

/** States whose people write the family name first in the press of the world. */
const FAMILY_FIRST = new Set(["CHN", "HKG", "MAC", "TWN", "KOR", "PRK", "VNM"]);
/** Parts of a family name that stand before it, as printed. */
const PARTICLES =
  /(?<=^| )(?:(?:al|el|as|ad)[- ]|(?:ould|ben|bin|van der|von der|de la|du|Ould|Al|El) )(?=\p{L}+$)/u;

/**
 * What the press calls a person after the first mention, by rule: the first word where the family name stands first,
 * else the last, without the Arabic article; a ruler with a number keeps the whole name.
 */
export function familyOf(name: string, code: string): string {
  if (/ (?:[IVX]+|of \p{Lu}\p{L}+)$/u.test(name)) return name;
  const bare = name.replace(/,? (?:Jr\.|Sr\.|III)$/u, "").replace(PARTICLES, "");
  const words = bare.split(" ");
  const word = FAMILY_FIRST.has(code) ? words[0] : words.at(-1);
  return (word ?? name).replace(/^(?:al|el)-/u, "");
}

/** "Mohammad Javad ZARIF-Khonsari" → "Mohammad Javad Zarif-Khonsari". */
export function withoutCapitals(name: string): string {
  return name.replace(/\p{Lu}{2,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** True where two tables may name the same person: a word of four letters or more in common, or the whole name. */
export function isSamePerson(one: readonly string[], other: string): boolean {
  const words = new Set(foldName(other).split(" "));
  return one.some((name) => {
    const folded = foldName(name);
    return (
      folded === foldName(other) ||
      folded.split(" ").some((word) => word.length > MIN_LETTERS && words.has(word))
    );
  });
}

const MIN_LETTERS = 3;
