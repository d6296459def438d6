import type { Rec } from "../../record/record.ts";
import { articleNumber, recordOf } from "../record-of.ts";
import type { Store } from "../store.ts";
import { type ArticleSummary, findArticle } from "./articles.ts";
import type { AgreementCard, EventCard, FindingCard, StatementCard } from "./cards.ts";
import { hydrate } from "./hydrate.ts";

/** An article with everything that is known of it. */
export interface WholeArticle {
  readonly summary: ArticleSummary;
  readonly record: Rec;
  /** Who the actors of the record are across pages: their keys by their ids in the record. */
  readonly actorKeys: Readonly<Record<string, string>>;
  /** Findings as lists give them, in the order of the page: with corrections, other reports, and what answers them. */
  readonly statements: readonly StatementCard[];
  readonly events: readonly EventCard[];
  readonly agreements: readonly AgreementCard[];
  /** Ids of all versions of the page, the latest first. */
  readonly versions: readonly ArticleVersion[];
  /** Other reports with the same text or most of it. */
  readonly reprints: readonly Reprint[];
}

interface ArticleVersion {
  readonly id: string;
  readonly version: number;
  readonly addedAt: string;
  readonly standing: string;
}

interface Reprint {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly domain: string | null;
  readonly published: string | null;
}

/** One article by its id; undefined where the store has none of that id. */
export function wholeArticle(store: Store, id: string): WholeArticle | undefined {
  const n = articleNumber(store, id);
  const summary = findArticle(store, id);
  if (n === undefined || summary === undefined) return undefined;
  const cards = findCards(store, n);
  return {
    summary,
    record: recordOf(store, n),
    actorKeys: findKeys(store, n),
    statements: cards.filter((card) => card.kind === "statement"),
    events: cards.filter((card) => card.kind === "event"),
    agreements: cards.filter((card) => card.kind === "agreement"),
    versions: findVersions(store, n),
    reprints: findReprints(store, n),
  };
}

function findCards(store: Store, article: number): readonly FindingCard[] {
  const rows = store.db.all<{ readonly n: number }>(
    "SELECT n FROM finding WHERE article = ? ORDER BY kind, ordinal",
    article,
  );
  return hydrate(
    store,
    rows.map(({ n }) => n),
  );
}

function findKeys(store: Store, article: number): Readonly<Record<string, string>> {
  const rows = store.db.all<{ readonly id: string; readonly key: string }>(
    "SELECT part.id, actor.key FROM part JOIN actor ON actor.n = part.actor WHERE part.article = ? ORDER BY part.ordinal",
    article,
  );
  return Object.fromEntries(rows.map(({ id, key }) => [id, key]));
}

const findVersions = (store: Store, article: number): readonly ArticleVersion[] =>
  store.db
    .all<ArticleVersion>(
      `SELECT id, version, added_at AS addedAt, standing FROM article
        WHERE page = (SELECT page FROM article WHERE n = ?) ORDER BY version DESC`,
      article,
    )
    .map(({ id, version, addedAt, standing }) => ({ id, version, addedAt, standing }));

const findReprints = (store: Store, article: number): readonly Reprint[] =>
  store.db
    .all<Reprint>(
      `SELECT id, title, outlet, domain, published FROM article
        WHERE story = (SELECT story FROM article WHERE n = ?) AND n <> ? AND standing = 'current' ORDER BY day, n`,
      article,
      article,
    )
    .map(({ id, title, outlet, domain, published }) => ({ id, title, outlet, domain, published }));
