import { readFileSync } from "node:fs";
import { loadMetadataLexicon } from "../../src/article/metadata-lexicon.ts";

/** The word lists that the metadata rules are shipped with. */
export const metadataLexicon = loadMetadataLexicon((name) =>
  readFileSync(new URL(`../../data/page/${name}`, import.meta.url), "utf8"),
);
