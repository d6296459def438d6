import { readFileSync } from "node:fs";
import type { Actor } from "../../src/actors/actor.ts";
import { findActors } from "../../src/actors/find.ts";
import { loadActorLexicon } from "../../src/actors/lexicon.ts";
import type { Article } from "../../src/article/article.ts";
import { withGrammar } from "../../src/language/analyse.ts";
import type { Analysis } from "../../src/language/analysis.ts";
import { loadLanguageLexicon } from "../../src/language/lexicon.ts";
import { segment } from "../../src/language/segment.ts";
import { loadStatementLexicon } from "../../src/statements/lexicon.ts";
import { unknown } from "../../src/text/known.ts";

/** Reads a table of data/en. */
const readLexicon = (name: string): string =>
  readFileSync(new URL(`../../data/en/${name}`, import.meta.url), "utf8");

export const languageLexicon = loadLanguageLexicon(readLexicon);
export const actorLexicon = loadActorLexicon(readLexicon);
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

export const actorsOf = (text: string, language = "en"): readonly Actor[] =>
  findActors(analyseText(text, language), actorLexicon);
