import type { Holder } from "./knowledge.ts";
import { foldName } from "./names.ts";

/** Ways to write one sound of another script; longer ones first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/sch|sh/g, "s"],
  [/dzh|dj|zh/g, "j"],
  [/tch|ch/g, "č"],
  [/kh|q|ck|c/g, "k"],
  [/gh/g, "g"],
  [/th/g, "t"],
  [/ph/g, "f"],
  [/ts|tz/g, "s"],
  [/w/g, "v"],
  [/x/g, "ks"],
];
const VOWELS = /(?<!^)[aeiouyh]/g;
const FIRST_VOWEL = /^[aeiouy]/;
const DOUBLED = /(.)\1+/g;
/** Fewer words than this in common say nothing. */
const LEAST_WORDS = 2;

/** Persons by the sound of their names: for spellings that no table lists. Made on first use. */
export interface CloseNames {
  find(folded: string): readonly Holder[];
}

/** "Gharibashvili" and "Garibashvili" → "grbsvl": the consonants that every way of writing a name keeps. */
export function soundOf(folded: string): string {
  const written = SOUNDS.reduce((word, [pattern, sound]) => word.replace(pattern, sound), folded);
  return written.replace(FIRST_VOWEL, "a").replace(VOWELS, "").replace(DOUBLED, "$1");
}

/**
 * Indexes `holders` for names in other spellings, with more or with fewer words: "Sadyr Zhaparov", "Matamela Cyril
 * Ramaphosa". A name of one word finds nobody: that is no ground to tell people apart by sound.
 */
export function indexCloseNames(holders: readonly Holder[]): CloseNames {
  const whole = new Map<string, Holder[]>();
  const byWord = new Map<string, Holder[]>();
  for (const holder of holders) {
    for (const name of [holder.name, ...holder.variants]) {
      const words = wordsOf(foldName(name));
      addTo(whole, soundOf(words.join("")), holder);
      for (const word of words) addTo(byWord, soundOf(word), holder);
    }
  }
  return {
    find: (folded) => {
      const words = wordsOf(folded);
      if (words.length < LEAST_WORDS) return [];
      const joined = whole.get(soundOf(words.join("")));
      if (joined) return joined;
      const sounds = new Set(words.map(soundOf));
      const near = new Set([...sounds].flatMap((sound) => byWord.get(sound) ?? []));
      return [...near].filter((holder) => isWithin(holder, sounds));
    },
  };
}

/** True where one name has every word of the other, the family name among them. */
function isWithin(holder: Holder, sounds: ReadonlySet<string>): boolean {
  const family = wordsOf(foldName(holder.family)).map(soundOf);
  if (!family.every((word) => sounds.has(word))) return false;
  return [holder.name, ...holder.variants].some((name) => {
    const own = new Set(wordsOf(foldName(name)).map(soundOf));
    const shared = [...own].filter((word) => sounds.has(word)).length;
    return shared >= LEAST_WORDS && (shared === own.size || shared === sounds.size);
  });
}

const wordsOf = (folded: string): readonly string[] => folded.split(" ").filter((word) => word.length > 1);

function addTo(index: Map<string, Holder[]>, key: string, holder: Holder): void {
  const found = index.get(key);
  if (!found) index.set(key, [holder]);
  else if (!found.includes(holder)) found.push(holder);
}
