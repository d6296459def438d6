import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadReferenceLexicon, type ReferenceLexicon } from "../src/actors/coreference/lexicon.ts";
import { resolveReferences } from "../src/actors/coreference/resolve.ts";
import { findActors } from "../src/actors/find.ts";
import type { Knowledge } from "../src/actors/knowledge/knowledge.ts";
import { loadKnowledge } from "../src/actors/knowledge/load.ts";
import type { Article } from "../src/article/article.ts";
import { analyse } from "../src/language/analyse.ts";
import { type LanguageLexicon, loadLanguageLexicon } from "../src/language/lexicon.ts";
import { type NeuralReader, openReader } from "../src/model/reader.ts";
import { traceStatements } from "../src/statements/find.ts";
import { loadStatementLexicon, type StatementLexicon } from "../src/statements/lexicon.ts";
import { articleOf } from "./conllu.ts";

export interface Lexicons {
  readonly language: LanguageLexicon;
  readonly actors: Knowledge;
  readonly references: ReferenceLexicon;
  readonly statements: StatementLexicon;
  readonly reader: NeuralReader;
}

/** Opens the tables of `data/en` that words and sentences are found with. */
export function openLanguageLexicon(root: string): LanguageLexicon {
  return loadLanguageLexicon((name) => readFileSync(join(root, "data/en", name), "utf8"));
}

/** Opens the tables of `data/en` and the model under the repository's root. */
export async function openLexicons(root: string): Promise<Lexicons> {
  const read = (name: string): string => readFileSync(join(root, "data/en", name), "utf8");
  return {
    language: openLanguageLexicon(root),
    actors: loadKnowledge(read),
    references: loadReferenceLexicon(read),
    statements: loadStatementLexicon(read),
    reader: await openReader(pathToFileURL(join(root, "models/reader-en/")), { threads: 2 }),
  };
}

/** Reads plain text, a paragraph a line, as the pipeline would. */
export async function readStatements(text: string, lexicons: Lexicons) {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    kind: "paragraph" as const,
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
  return readDocument(articleOf(text, blocks), lexicons);
}

/** Reads an article, as the pipeline would. */
export async function readDocument(article: Article, lexicons: Lexicons) {
  const analysis = await analyse(article, { lexicon: lexicons.language, reader: lexicons.reader });
  const actors = findActors(analysis, lexicons.actors);
  return traceStatements(
    analysis,
    resolveReferences(analysis, actors, lexicons.references),
    lexicons.statements,
  );
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
