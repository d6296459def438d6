import { resolveReferences } from "./actors/coreference/resolve.ts";
import { findActors } from "./actors/find.ts";
import type { Article } from "./article/article.ts";
import { findArticle } from "./article/find-article.ts";
import type { Engine } from "./engine.ts";
import { findEvents, withStates } from "./events/find.ts";
import { analyse } from "./language/analyse.ts";
import type { Analysis } from "./language/analysis.ts";
import { decodePage } from "./page/read-page.ts";
import { buildRecord } from "./record/build.ts";
import type { Rec } from "./record/record.ts";
import { findRelations } from "./relations/find.ts";
import type { PageInput } from "./source/input.ts";
import { findStatements } from "./statements/find.ts";
import { isIsoDate } from "./text/iso-date.ts";
import { silent, type Trace } from "./text/trace.ts";

export interface ReadOptions {
  /** ISO date of the page, told by the caller. Counts where the page itself states none. */
  readonly published?: string;
  /** Is told every decision: which rule kept or dropped what. */
  readonly trace?: Trace;
}

/**
 * Reads one page: who said what about whom, who did what to whom, pinned to the exact words. The map of the project, a line a stage.
 * Any page gives a record, with issues where something is wrong with it; the same page gives the same record.
 */
export async function readPage(input: PageInput, engine: Engine, options: ReadOptions = {}): Promise<Rec> {
  const { lexicons, reader } = engine;
  const analysis = await analysePage(input, engine, options);
  const references = resolveReferences(analysis, findActors(analysis, lexicons.actors), lexicons.references);
  const { actors } = references;
  const statements = findStatements(analysis, references, lexicons.statements);
  const events = findEvents(analysis, actors, lexicons.events);
  const relations = findRelations(analysis, actors, statements, events, lexicons.relations);
  return buildRecord({
    article: analysis.article,
    actors: withStates(actors, relations.events),
    statements,
    ...relations,
    reader,
  });
}

/** The first half of the way: the article, and what its grammar is known to be. */
export async function analysePage(
  input: PageInput,
  { lexicons, model }: Engine,
  { published, trace = silent }: ReadOptions = {},
): Promise<Analysis> {
  const page = decodePage(input);
  const article = withGivenDate(findArticle(page, lexicons.article, trace), published);
  return analyse(article, { lexicon: lexicons.language, reader: model });
}

/** What a page states about its date goes before what the caller tells: the caller may date a whole folder at once. */
function withGivenDate(article: Article, given: string | undefined): Article {
  if (given !== undefined && !isIsoDate(given)) throw new RangeError(`published: not an ISO date: ${given}`);
  if (given === undefined || article.published.basis !== "unknown") return article;
  return {
    ...article,
    published: { basis: "implied", value: given, from: "given" },
    issues: article.issues.filter(({ code }) => code !== "no-publication-date"),
  };
}
