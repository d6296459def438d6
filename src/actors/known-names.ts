import type { Sentence, Word } from "../language/analysis.ts";
import type { Candidate, Knowledge, Known } from "./knowledge/knowledge.ts";
import { foldName } from "./knowledge/names.ts";

/** A name of the tables as it stands in a sentence, with all that it may stand for; token places, both belong to it. */
export interface Match {
  readonly first: number;
  readonly last: number;
  readonly things: readonly Known[];
}

/** The names of states, organisations and office holders in a sentence: longest first, whole words, capitals as in the table. */
export function matchNames(text: string, { tokens }: Sentence, knowledge: Knowledge): readonly Match[] {
  const found: Match[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    const match = matchAt(text, tokens, first, knowledge);
    if (match === undefined) continue;
    found.push(match);
    first = match.last;
  }
  return found;
}

const OPENS_NAME = /^[\p{Lu}\p{N}]/u;

function matchAt(
  text: string,
  tokens: readonly Word[],
  first: number,
  knowledge: Knowledge,
): Match | undefined {
  const opening = tokens[first];
  if (opening === undefined || !(OPENS_NAME.test(opening.form) || isArticle(opening))) return undefined;
  const longest = knowledge.lengths.get(foldName(opening.form).split(" ")[0] ?? "") ?? 0;
  // Hyphens and apostrophes are tokens of their own, and no words of a folded name.
  const shortest = isArticle(opening) ? first + 1 : first;
  for (let last = Math.min(tokens.length, first + 2 * longest) - 1; last >= shortest; last -= 1) {
    const closing = tokens[last];
    if (closing === undefined || !/[\p{L}\p{N}]\.?$/u.test(closing.form) || closing.form === "’s") continue;
    const printed = text.slice(opening.start, closing.end);
    const things = (knowledge.names.get(foldName(printed)) ?? []).flatMap((candidate) =>
      isPrinted(candidate, printed) ? [candidate.thing] : [],
    );
    // The paper "The National" is not in "the National Guard".
    if (isArticle(opening) && OPENS_NAME.test(tokens[last + 1]?.form ?? "")) continue;
    if (things.length > 0)
      return { first: isArticle(opening) ? first + 1 : withArticle(tokens, first), last, things };
  }
  return undefined;
}

/** "The Kremlin": an English article may belong to the name of the table, and never to the mention. */
const isArticle = ({ form }: Word): boolean => form === "the" || form === "The";

/** al-Qaida: the article and its hyphen before the first word of the name. */
const withArticle = (tokens: readonly Word[], first: number): number =>
  tokens[first - 1]?.form === "-" && /^al$/iu.test(tokens[first - 2]?.form ?? "") ? first - 2 : first;

/** By its family name alone nobody is known here; and "us" is not the US, "turkey" not Turkey. */
function isPrinted({ thing, by }: Candidate, printed: string): boolean {
  if (by === "family" || by === "close") return false;
  if (thing.kind === "holder") return printed.includes(" ") && hasCapitals(thing.name, printed);
  return hasCapitals(thing.alias, printed);
}

/** Words that are small in names. */
const SMALL = /^(?:the|of|and|for|in|on|to|de|du|des|la|le|al|el|et)$/iu;
/** From this length on, initials may be printed as a word: Nato, Isis. */
const PRONOUNCED = 4;

/**
 * True where capitals stand as in the table: "United Nations security council" will do, since the first word decides in a
 * name of several; and a heading in capitals.
 */
function hasCapitals(alias: string, printed: string): boolean {
  if (alias === printed) return true;
  const words = alias.split(/\s+/u);
  if (words.length > 1) {
    const named = words.findIndex((word) => !SMALL.test(word));
    const others = printed.split(/\s+/u).filter((word, at) => at > 0 || !/^the$/iu.test(word) || named === 0);
    return (
      OPENS_NAME.test(others[/^the$/iu.test(words[0] ?? "") ? named - 1 : named] ?? "") ||
      !OPENS_NAME.test(words[named] ?? "")
    );
  }
  const letters = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, "");
  const [own, given] = [letters(alias), letters(printed)];
  if (own.length !== given.length) return true; // an accent or a hyphen more
  if (given === given.toUpperCase()) return given.length >= PRONOUNCED || own === own.toUpperCase();
  if (own === own.toUpperCase()) return own.length >= PRONOUNCED;
  return isCapital(own) === isCapital(given);
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
