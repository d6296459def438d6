import type { Store } from "../store.ts";
import { type ArticleRow, articleCard, articleColumns } from "./article-card.ts";
import type { ArticleCard, FindingCard } from "./cards.ts";
import { hydrate } from "./hydrate.ts";
import { matchOf } from "./match.ts";
import { type Listed, limitOf, type Paging, placeOf, toCursor } from "./paging.ts";

/** Found in the text of an article: the words in their context. */
export interface TextHit {
  readonly kind: "article";
  readonly article: ArticleCard;
  /** A passage round the words found, cut between words. `marks`: which characters of it were looked for, half-open. */
  readonly passage: string;
  readonly marks: readonly (readonly [start: number, end: number])[];
}

export type SearchHit = TextHit | FindingCard;

export interface SearchFilter extends Paging {
  /** All words must be there; "in quotation marks" a phrase; `minist*` what begins so; `-word` must not be there. */
  readonly words: string;
  /** Where to look. Default: the texts of articles. */
  readonly in?: "articles" | "findings";
}

/** Looks for words, best matches first. Throws a ReadError `bad-query` where there is nothing to look for. */
export function search(store: Store, filter: SearchFilter): Listed<SearchHit> {
  const match = matchOf(filter.words);
  const limit = limitOf(filter);
  const skip = placeOf(filter)?.n ?? 0;
  const found =
    filter.in === "findings"
      ? searchFindings(store, match, limit + 1, skip)
      : searchTexts(store, match, limit + 1, skip);
  const next = found.length > limit ? toCursor({ day: null, n: skip + limit }) : null;
  return { items: found.slice(0, limit), next };
}

function searchFindings(store: Store, match: string, limit: number, skip: number): readonly FindingCard[] {
  const rows = store.db.all<{ readonly n: number }>(
    `SELECT finding_words.rowid AS n FROM finding_words
      WHERE finding_words MATCH ? AND finding_words.rowid > ? AND NOT EXISTS (
        SELECT 1 FROM finding WHERE finding.n = finding_words.rowid AND finding.standing <> 'lead')
      ORDER BY bm25(finding_words) LIMIT ? OFFSET ?`,
    match,
    beforeRanked(store, "finding_words", match),
    limit,
    skip,
  );
  return hydrate(
    store,
    rows.map(({ n }) => n),
  );
}

/**
 * Whether one page out of thousands that hold a word is better than another, its words do not tell, and to rank them all
 * takes long. So of what was found those that came in last are ranked, and with them every article that has the words
 * in its title.
 */
const MOST_RANKED = 1000;

/** The number of the last row that is not ranked. */
function beforeRanked(store: Store, table: "article_words" | "finding_words", match: string): number {
  const row = store.db.get<{ readonly n: number }>(
    `SELECT rowid AS n FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ${MOST_RANKED}`,
    match,
  );
  return row?.n ?? 0;
}

/** Set round each word found. A page that holds such characters itself gets a mark too many, and no other harm. */
const [OPEN, CLOSE] = ["\u0001", "\u0002"];
/** Words in a passage. */
const PASSAGE_WORDS = 40;
/** A word in the title counts for more than one in the text. */
const TITLE_WEIGHT = 5;

function searchTexts(store: Store, match: string, limit: number, skip: number): readonly TextHit[] {
  // Passages are cut for what is given alone, not for all that matches.
  const rows = store.db.all<ArticleRow & { readonly passage: string }>(
    `SELECT ${articleColumns("article")},
            snippet(article_words, -1, '${OPEN}', '${CLOSE}', ' … ', ${PASSAGE_WORDS}) AS passage
       FROM (SELECT article_words.rowid AS n, bm25(article_words, ${TITLE_WEIGHT}, 1) AS distance
               FROM article_words CROSS JOIN article ON article.n = article_words.rowid
              WHERE article_words MATCH ? AND article.standing = 'current' AND (article_words.rowid > ? OR
                article_words.rowid IN (SELECT rowid FROM article_words WHERE article_words MATCH ?))
              ORDER BY distance LIMIT ? OFFSET ?) AS best
       CROSS JOIN article_words ON article_words.rowid = best.n
       CROSS JOIN article ON article.n = best.n
      WHERE article_words MATCH ? ORDER BY best.distance`,
    match,
    beforeRanked(store, "article_words", match),
    `{title} : (${match})`,
    limit,
    skip,
    match,
  );
  return rows.map((row) => ({ kind: "article", article: articleCard(row), ...toPassage(row.passage) }));
}

/** Takes the marks out of a passage and tells where they stood. */
function toPassage(marked: string): Pick<TextHit, "passage" | "marks"> {
  const marks: (readonly [number, number])[] = [];
  let passage = "";
  for (const part of marked.split(OPEN)) {
    const close = part.indexOf(CLOSE);
    if (close > 0) marks.push([passage.length, passage.length + close]);
    passage += part.replace(CLOSE, "");
  }
  return { passage, marks };
}
