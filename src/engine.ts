import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { loadReferenceLexicon, type ReferenceLexicon } from "./actors/coreference/lexicon.ts";
import type { Knowledge } from "./actors/knowledge/knowledge.ts";
import { loadKnowledge } from "./actors/knowledge/load.ts";
import type { OwnTable } from "./actors/knowledge/load-own.ts";
import { type ArticleLexicon, loadArticleLexicon } from "./article/lexicon.ts";
import { ReadError } from "./errors.ts";
import { loadGazetteer } from "./events/gazetteer.ts";
import { loadEventLexicon } from "./events/lexicon.ts";
import type { EventTools } from "./events/scene.ts";
import { type LanguageLexicon, loadLanguageLexicon } from "./language/lexicon.ts";
import { loadQualifierLexicon } from "./language/qualifier-lexicon.ts";
import { type NeuralReader, openReader } from "./model/reader.ts";
import type { Reader } from "./record/record.ts";
import { loadRelationLexicon, type RelationTools } from "./relations/lexicon.ts";
import { loadStatementLexicon, type StatementLexicon } from "./statements/lexicon.ts";
import type { ReadLexicon } from "./text/table.ts";

/** Everything that is loaded once and read by many pages. Close it when done. */
export interface Engine {
  /** Goes into every record: what made it. */
  readonly reader: Reader;
  readonly lexicons: Lexicons;
  /** Reads the grammar of sentences. */
  readonly model: NeuralReader;
  close(): Promise<void>;
}

interface Lexicons {
  readonly article: ArticleLexicon;
  readonly language: LanguageLexicon;
  readonly actors: Knowledge;
  readonly references: ReferenceLexicon;
  readonly statements: StatementLexicon;
  readonly events: EventTools;
  readonly relations: RelationTools;
}

/** This file lies one folder below the package root, in `src/` as in `dist/`. */
const PACKAGE_ROOT = new URL("../", import.meta.url);

export interface EngineOptions {
  /** Threads that the model computes with. Default: one a core, at most four, since sentences are short. */
  readonly threads?: number;
  /** A table of actors of the user's own (docs/actors.md), which goes before the tables of the package. */
  readonly actors?: OwnTable;
}

const MOST_THREADS = 4;

/**
 * Opens the engine: reads the word lists and the model that come with the package. Throws a ReadError `bad-lexicon`,
 * `model-missing` or `bad-model`.
 */
export async function openEngine(options: EngineOptions = {}): Promise<Engine> {
  const threads = options.threads ?? Math.min(MOST_THREADS, availableParallelism());
  const english = readLexicon("en");
  const statements = loadStatementLexicon(english);
  const events: EventTools = {
    lexicon: loadEventLexicon(english),
    qualifiers: loadQualifierLexicon(english),
    gazetteer: loadGazetteer(english),
  };
  const lexicons: Lexicons = {
    article: loadArticleLexicon(readLexicon("page")),
    language: loadLanguageLexicon(english),
    actors: loadKnowledge(english, options.actors),
    references: loadReferenceLexicon(english),
    statements,
    events,
    relations: { lexicon: loadRelationLexicon(english), events, statements },
  };
  // Behind the word lists: a bad one must not leave an open network, or its error unheard.
  const model = await openReader(new URL("models/reader-en/", PACKAGE_ROOT), { threads });
  return {
    reader: { version: findVersion(), model: model.id },
    lexicons,
    model,
    close: () => model.close(),
  };
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
