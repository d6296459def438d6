import type { LanguageLexicon } from "./lexicon.ts";

/**
 * The words of a hyphenated compound, hyphens apart: long-term → long - term. It stays one word where its first part
 * is a prefix (non-violent), where it is a number of a kind (555-0123, F-16) or listed (e-mail).
 */
export function splitHyphens(word: string, lexicon: LanguageLexicon): readonly string[] {
  if (!/[^-]-[^-]/u.test(word) || isJoined(word, lexicon)) return [word];
  return word.split(/(-)/u).filter((part) => part !== "");
}

function isJoined(word: string, lexicon: LanguageLexicon): boolean {
  const lower = word.toLowerCase();
  if (lexicon.joinedWords.has(lower)) return true;
  if (/^\d{3}-\d{4}$|^\d{5}-\d{4}$|^\d+(?:-\d+){2,}$/u.test(word)) return true; // a telephone number, a postal code, a date
  const [first = "", ...rest] = lower.split("-");
  return rest.length === 1 && lexicon.joinedPrefixes.has(first);
}
