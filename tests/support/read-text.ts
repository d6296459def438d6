import { readFileSync } from "node:fs";
import type { Actor } from "../../src/actors/actor.ts";
import { loadReferenceLexicon } from "../../src/actors/coreference/lexicon.ts";
import { resolveReferences } from "../../src/actors/coreference/resolve.ts";
import { findActors } from "../../src/actors/find.ts";
import { loadKnowledge } from "../../src/actors/knowledge/load.ts";
import type { Article } from "../../src/article/article.ts";
import { analyse, withGrammar } from "../../src/language/analyse.ts";
import type { Analysis } from "../../src/language/analysis.ts";
import { loadLanguageLexicon } from "../../src/language/lexicon.ts";
import { segment } from "../../src/language/segment.ts";
import { type NeuralReader, openReader } from "../../src/model/reader.ts";
import { findStatements } from "../../src/statements/find.ts";
import { loadStatementLexicon } from "../../src/statements/lexicon.ts";
import type { Statement } from "../../src/statements/statement.ts";
import { unknown } from "../../src/text/known.ts";

/** Reads a table of data/en. */
const readLexicon = (name: string): string =>
  readFileSync(new URL(`../../data/en/${name}`, import.meta.url), "utf8");

export const languageLexicon = loadLanguageLexicon(readLexicon);
export const knowledge = loadKnowledge(readLexicon);
export const referenceLexicon = loadReferenceLexicon(readLexicon);
export const statementLexicon = loadStatementLexicon(readLexicon);

/** An article of nothing but text; paragraphs are parted by blank lines. */
export function articleOf(text: string, language = "en"): Article {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    kind: "paragraph" as const,
    start: match.index,
    end: match.index + match[0].length,
  }));
  return {
    url: undefined,
    canonicalUrl: undefined,
    outlet: { name: undefined, domain: undefined, agency: undefined },
    title: undefined,
    byline: [],
    dateline: undefined,
    section: undefined,
    language,
    published: unknown,
    modified: unknown,
    text,
    blocks,
    related: [],
    issues: [],
  };
}

/** Words, sentences and quotations; grammar is left out, so that tests of what does without it need no model. */
export const analyseText = (text: string, language = "en"): Analysis =>
  withGrammar(segment(articleOf(text, language), languageLexicon), [], languageLexicon);

let opened: Promise<NeuralReader> | undefined;

/** The model, opened on first use: most tests of rules do without it. */
function reader(): Promise<NeuralReader> {
  opened ??= openReader(new URL("../../models/reader-en/", import.meta.url), { threads: 1 });
  return opened;
}

/** The text with its grammar; `published` is the day of the page. */
export async function analyseProse(text: string, language = "en", published?: string): Promise<Analysis> {
  const article = articleOf(text, language);
  const dated: Article =
    published === undefined
      ? article
      : { ...article, published: { basis: "implied", value: published, from: "given" } };
  return analyse(dated, { lexicon: languageLexicon, reader: await reader() });
}

export async function actorsOf(
  text: string,
  { language = "en", published }: { readonly language?: string; readonly published?: string } = {},
): Promise<readonly Actor[]> {
  return findActors(await analyseProse(text, language, published), knowledge);
}

/** The statements of a text, read with the shipped model. */
export async function statementsOf(text: string, language = "en"): Promise<readonly Statement[]> {
  const analysis = await analyseProse(text, language);
  const references = resolveReferences(analysis, findActors(analysis, knowledge), referenceLexicon);
  return findStatements(analysis, references, statementLexicon);
}
