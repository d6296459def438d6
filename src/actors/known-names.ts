import type { Sentence, Word } from "../language/analysis.ts";
import { type ActorLexicon, type KnownName, startOf } from "./lexicon.ts";

/** A name of the tables as it stands in a sentence, with all it may stand for; token indexes, `last` inclusive. */
export interface Candidate {
  readonly names: readonly KnownName[];
  readonly first: number;
  readonly last: number;
}

/** A name whose meaning is plain. */
export interface FoundName {
  readonly name: KnownName;
  readonly first: number;
  readonly last: number;
}

/** The names of states and organisations in a sentence: longest match, case matters, whole words. */
export function findKnownNames(
  text: string,
  sentence: Sentence,
  lexicon: ActorLexicon,
): readonly Candidate[] {
  const found: Candidate[] = [];
  const { tokens } = sentence;
  for (let first = 0; first < tokens.length; first += 1) {
    const match = matchAt(text, tokens, first, lexicon);
    if (match === undefined) continue;
    found.push(match);
    first = match.last;
  }
  return found;
}

function matchAt(
  text: string,
  tokens: readonly Word[],
  first: number,
  lexicon: ActorLexicon,
): Candidate | undefined {
  const start = tokens[first]?.start ?? 0;
  for (const { alias } of lexicon.names.get(startOf(text.slice(start, start + 2))) ?? []) {
    if (!startsWith(text, start, alias)) continue;
    const last = tokenEndingAt(tokens, first, start + alias.length);
    if (last === undefined) continue;
    const names = (lexicon.names.get(startOf(alias)) ?? []).filter((name) => name.alias === alias);
    return { names, first, last };
  }
  return undefined;
}

function tokenEndingAt(tokens: readonly Word[], first: number, end: number): number | undefined {
  let at = first;
  while ((tokens[at]?.end ?? end) < end) at += 1;
  return tokens[at]?.end === end ? at : undefined;
}

/** ’ and ' are one here. */
function startsWith(text: string, start: number, alias: string): boolean {
  if (text.startsWith(alias, start)) return true;
  if (!/['’]/u.test(alias)) return false;
  return text.slice(start, start + alias.length).replaceAll("’", "'") === alias.replaceAll("’", "'");
}

/**
 * Settles what ambiguous names stand for. "Georgia" is the state only where the page names that state plainly too
 * (Tbilisi), and "Brussels" the Union only where it names the Union and not Belgium. What stays open is left out.
 */
export function settleNames(sentences: readonly (readonly Candidate[])[]): readonly (readonly FoundName[])[] {
  const plain = new Set(
    sentences.flat().flatMap(({ names }) => (isPlain(names) ? names.map((name) => name.code) : [])),
  );
  return sentences.map((candidates) =>
    candidates.flatMap(({ names, first, last }) => {
      const fitting = isPlain(names) ? names : names.filter((name) => plain.has(name.code));
      const codes = new Set(fitting.map((name) => name.code));
      const [name] = fitting;
      return name !== undefined && codes.size === 1 && name.use !== "none" ? [{ name, first, last }] : [];
    }),
  );
}

function isPlain(names: readonly KnownName[]): boolean {
  return new Set(names.map((name) => name.code)).size === 1 && names.every((name) => !name.isAmbiguous);
}
