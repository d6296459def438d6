import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findActors } from "../src/actors/find.ts";
import { type ActorLexicon, loadActorLexicon } from "../src/actors/lexicon.ts";
import { withGrammar } from "../src/language/analyse.ts";
import { type LanguageLexicon, loadLanguageLexicon } from "../src/language/lexicon.ts";
import { segment } from "../src/language/segment.ts";
import { traceStatements } from "../src/statements/find.ts";
import { loadStatementLexicon, type StatementLexicon } from "../src/statements/lexicon.ts";
import { articleOf } from "./conllu.ts";

export interface Lexicons {
  readonly language: LanguageLexicon;
  readonly actors: ActorLexicon;
  readonly statements: StatementLexicon;
}

/** Opens the tables of `data/en` under the repository's root. */
export function openLexicons(root: string): Lexicons {
  const read = (name: string): string => readFileSync(join(root, "data/en", name), "utf8");
  return {
    language: loadLanguageLexicon(read),
    actors: loadActorLexicon(read),
    statements: loadStatementLexicon(read),
  };
}

/** Reads plain text, a paragraph a line, as the pipeline would. Grammar is left out: no stage behind it asks for it yet. */
export function readStatements(text: string, lexicons: Lexicons) {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    kind: "paragraph" as const,
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
  const analysis = withGrammar(segment(articleOf(text, blocks), lexicons.language), [], lexicons.language);
  return traceStatements(analysis, findActors(analysis, lexicons.actors), lexicons.statements);
}

/** The words alone, to compare contents: no marks, no leading "that". */
export const normal = (words: string): string =>
  words
    .replace(/^that\s/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();

/** The documents of a JSON lines file. Throws where it is missing. */
export function readLines<Document>(folder: string, name: string): readonly Document[] {
  const path = join(folder, name);
  if (!existsSync(path))
    throw new Error(`${path} is missing; set DRAGOMAN_DATA to the folder that holds ${name}`);
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Document);
}
