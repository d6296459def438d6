import { readFileSync } from "node:fs";
import { type ActorLexicon, loadActorLexicon } from "./actors/lexicon.ts";
import { type ArticleLexicon, loadArticleLexicon } from "./article/lexicon.ts";
import { ReadError } from "./errors.ts";
import { type LanguageLexicon, loadLanguageLexicon } from "./language/lexicon.ts";
import type { Reader } from "./record/record.ts";
import { loadStatementLexicon, type StatementLexicon } from "./statements/lexicon.ts";
import type { ReadLexicon } from "./text/table.ts";

/** Everything that is loaded once and read by many pages. Close it when done. */
export interface Engine {
  /** Goes into every record: what made it. */
  readonly reader: Reader;
  readonly lexicons: Lexicons;
  close(): Promise<void>;
}

interface Lexicons {
  readonly article: ArticleLexicon;
  readonly language: LanguageLexicon;
  readonly actors: ActorLexicon;
  readonly statements: StatementLexicon;
}

/** This file lies one folder below the package root, in `src/` as in `dist/`. */
const PACKAGE_ROOT = new URL("../", import.meta.url);

/** Opens the engine: reads the word lists that come with the package. Throws a ReadError `bad-lexicon`. */
export async function openEngine(): Promise<Engine> {
  const english = readLexicon("en");
  const lexicons: Lexicons = {
    article: loadArticleLexicon(readLexicon("page")),
    language: loadLanguageLexicon(english),
    actors: loadActorLexicon(english),
    statements: loadStatementLexicon(english),
  };
  // Nothing to let go of yet; callers close all the same, so that a model can come without changing them.
  return { reader: { version: findVersion(), model: null }, lexicons, close: async () => {} };
}

/** The version of the package, from its own manifest. */
export function findVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL("package.json", PACKAGE_ROOT), "utf8")) as {
    readonly version: string;
  };
  return manifest.version;
}

/** Reads the tables of one folder of `data/`. `page`: how pages name their parts; `en`: the words of English. */
function readLexicon(folder: "page" | "en"): ReadLexicon {
  return (name) => {
    try {
      return readFileSync(new URL(`data/${folder}/${name}`, PACKAGE_ROOT), "utf8");
    } catch (cause) {
      throw new ReadError(
        "bad-lexicon",
        `lexicon ${folder}/${name} cannot be read: install the package again`,
        {
          cause,
        },
      );
    }
  };
}
