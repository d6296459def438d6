import { ReadError } from "../../errors.ts";

/** "peace talks" in quotation marks, or a word; a word may end in * */
const TERM = /"([^"]{1,200})"|(\S{1,100})/gu;
const LETTERS = /[\p{L}\p{N}]/u;
const MAX_TERMS = 20;

/**
 * What a person types, as a query of SQLite's full-text search: all words must be there, words in quotation marks as
 * a phrase, `minist*` any word that begins so, `-word` must not be there. No other character means anything.
 * Throws a ReadError `bad-query` where nothing is left to look for.
 */
export function matchOf(typed: string): string {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const [, phrase, word] of typed.matchAll(TERM)) {
    const bare = phrase ?? word ?? "";
    if (!LETTERS.test(bare)) continue;
    if (phrase === undefined && bare.startsWith("-")) unwanted.push(quote(bare.slice(1)));
    else
      wanted.push(phrase === undefined && bare.endsWith("*") ? `${quote(bare.slice(0, -1))}*` : quote(bare));
    if (wanted.length + unwanted.length >= MAX_TERMS) break;
  }
  if (wanted.length === 0) throw new ReadError("bad-query", `nothing to look for in "${typed.slice(0, 60)}"`);
  const all = wanted.join(" AND ");
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(" OR ")})`;
}

/** In double quotes nothing is an operator. */
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
