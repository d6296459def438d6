import type { ReadLexicon } from "../text/table.ts";
import { loadMarkupWords, type MarkupWords } from "./markup-words.ts";
import { loadMetadataLexicon, type MetadataLexicon } from "./metadata-lexicon.ts";
import { loadPhrases, type Phrases } from "./phrases.ts";

/** The words by which pages name their parts, in markup and before readers' eyes; months and agencies. */
export interface ArticleLexicon {
  readonly markup: MarkupWords;
  readonly phrases: Phrases;
  readonly metadata: MetadataLexicon;
}

/** Reads the tables of `data/page/`. Throws `ReadError("bad-lexicon")` for a bad row. */
export const loadArticleLexicon = (read: ReadLexicon): ArticleLexicon => ({
  markup: loadMarkupWords(read),
  phrases: loadPhrases(read),
  metadata: loadMetadataLexicon(read),
});
