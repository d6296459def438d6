import type { Word } from "../language/analysis.ts";

/** The closed classes of English that bound a noun phrase. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  "of in on at by for from with to into about against between among under over after before during since until within without through across near behind beyond around despite amid toward towards upon per via like as than off outside inside alongside".split(
    " ",
  ),
);
const CONJUNCTIONS = new Set(
  "and or but nor yet so while whereas because if although though unless when where whether that which who whom whose what how why as".split(
    " ",
  ),
);
const PRONOUNS = new Set(
  "i you he she it we they me him her us them this that these those there who one himself herself itself themselves".split(
    " ",
  ),
);
const AUXILIARIES: ReadonlySet<string> = new Set(
  "is are was were be been being am has have had having do does did will would can could may might must shall should 's 're 've 'd 'll ’s ’re ’ve ’d ’ll".split(
    " ",
  ),
);
export const DETERMINERS: ReadonlySet<string> = new Set(
  "the a an this these those some several many both all two three four five six seven eight nine ten dozens no any another each every one other most few his her its their our my your".split(
    " ",
  ),
);
/** Adverbs that may stand between a subject and its verb: "Dahl has also repeatedly said". */
const ADVERBS = new Set(
  "also later then further again once still never always often now today yesterday since already just even first ever once recently simply instead nonetheless nevertheless therefore meanwhile however too himself herself itself themselves both all reportedly".split(
    " ",
  ),
);

export const lower = (token: Word | undefined): string => (token?.form ?? "").toLowerCase();
export const isWord = (token: Word | undefined): boolean => /^[\p{L}\p{N}]/u.test(token?.form ?? "");
export const isCapitalised = (token: Word | undefined): boolean => /^\p{Lu}/u.test(token?.form ?? "");
export const isPossessive = (token: Word | undefined): boolean => /^['’]s?$/u.test(token?.form ?? "");
export const isAdverb = (token: Word | undefined): boolean =>
  ADVERBS.has(lower(token)) || /^\p{Ll}{3,}ly$/u.test(token?.form ?? "");

/** An auxiliary; the month and the name May are none. */
export const isAuxiliary = (token: Word | undefined): boolean =>
  token?.form !== "May" && AUXILIARIES.has(lower(token));

/** Not part of a noun phrase before its head: a preposition, a conjunction, a pronoun, an auxiliary. */
export function isFunctionWord(token: Word | undefined): boolean {
  const word = lower(token);
  return PREPOSITIONS.has(word) || CONJUNCTIONS.has(word) || PRONOUNS.has(word) || AUXILIARIES.has(word);
}
