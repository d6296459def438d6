import type { SqlValue } from "../sqlite.ts";
import type { Store } from "../store.ts";
import { type ArticleRow, articleCard, articleColumns } from "./article-card.ts";
import type { ArticleCard } from "./cards.ts";
import { checkDay } from "./check-day.ts";
import { matchOf } from "./match.ts";
import { type Listed, limitOf, type Paging, type Place, placeOf, toListed } from "./paging.ts";

/** An article among others. */
export interface ArticleSummary extends ArticleCard {
  readonly day: string | null;
  readonly addedAt: string;
  /** 1, 2, … among the versions of its page. */
  readonly version: number;
  readonly statements: number;
  readonly events: number;
  readonly agreements: number;
  /** The id of the report that it reprints; `null` where it is no reprint. */
  readonly reprintOf: string | null;
  /** The id of the article that replaced it. */
  readonly replacedBy: string | null;
}

export interface ArticleFilter extends Paging {
  readonly since?: string;
  readonly until?: string;
  readonly outlet?: string;
  readonly words?: string;
  /** Also what was replaced. */
  readonly replaced?: boolean;
  /** Only versions of the page at this address. */
  readonly url?: string;
}

interface Row extends ArticleRow, Place {
  readonly added_at: string;
  readonly version: number;
  readonly statements: number;
  readonly events: number;
  readonly agreements: number;
  readonly reprint_of: string | null;
  readonly replaced_by_id: string | null;
}

const COUNTS = ["statement", "event", "agreement"]
  .map(
    (kind) =>
      `(SELECT count(*) FROM finding WHERE finding.article = article.n AND kind = '${kind}') AS ${kind}s`,
  )
  .join(", ");
const SUMMARY = `SELECT ${articleColumns("article")}, article.n, article.day, article.added_at, article.version, ${COUNTS},
  (SELECT id FROM article AS story WHERE story.n = article.story AND story.n <> article.n) AS reprint_of,
  (SELECT id FROM article AS newer WHERE newer.n = article.replaced_by) AS replaced_by_id FROM article`;

/** Articles, newest first. Throws a ReadError `bad-query` for a filter that makes no sense. */
export function listArticles(store: Store, filter: ArticleFilter): Listed<ArticleSummary> {
  const limit = limitOf(filter);
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  const add = (condition: string, ...more: readonly SqlValue[]): void => {
    conditions.push(condition);
    values.push(...more);
  };
  add(
    filter.replaced === true ? "article.standing IN ('current', 'replaced')" : "article.standing = 'current'",
  );
  if (filter.since !== undefined) add("article.day >= ?", checkDay("since", filter.since));
  if (filter.until !== undefined) add("article.day <= ?", checkDay("until", filter.until));
  if (filter.outlet !== undefined) add("article.domain = ?", filter.outlet);
  if (filter.url !== undefined) add("article.page = (SELECT n FROM page WHERE key = ?)", filter.url);
  if (filter.words !== undefined)
    add("article.n IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)", matchOf(filter.words));
  const place = placeOf(filter);
  if (place?.day === null) add("article.day IS NULL AND article.n < ?", place.n);
  else if (place !== undefined)
    add(
      "(article.day < ? OR (article.day = ? AND article.n < ?) OR article.day IS NULL)",
      place.day,
      place.day,
      place.n,
    );
  const rows = store.db.all<Row>(
    `${SUMMARY} WHERE ${conditions.join(" AND ")} ORDER BY article.day DESC, article.n DESC LIMIT ?`,
    ...values,
    limit + 1,
  );
  return toListed(rows, limit, rows.slice(0, limit).map(toSummary));
}

/** One article by its id. */
export function findArticle(store: Store, id: string): ArticleSummary | undefined {
  const row = store.db.get<Row>(`${SUMMARY} WHERE article.id = ?`, id);
  return row === undefined ? undefined : toSummary(row);
}

function toSummary(row: Row): ArticleSummary {
  return {
    ...articleCard(row),
    day: row.day,
    addedAt: row.added_at,
    version: row.version,
    statements: row.statements,
    events: row.events,
    agreements: row.agreements,
    reprintOf: row.reprint_of,
    replacedBy: row.replaced_by_id,
  };
}
