import type { Store } from "../store.ts";
import { bandsOf, sequencesOf, shareIn } from "./sketch.ts";

/** A text of which so much stands in the other is a copy of it: whole, cut, or with a few words of its own. */
const COPY = 0.6;
/** Of short texts nearly all has to be the same: their few sequences may be one quotation. */
const SHORT = 40;
const SHORT_COPY = 0.85;
/** Texts that are compared word by word with a new one. */
const MAX_CANDIDATES = 40;

interface Candidate {
  readonly n: number;
  readonly story: number;
  readonly text: string;
}

/**
 * Ties an article to the reports that it reprints or that reprint it: a wire's copies, a story as it grows. One of
 * them leads: the one of the agency that the others credit, else the earliest.
 */
export function joinStory(store: Store, article: number): void {
  const own = store.db.get<{ readonly text: string }>("SELECT text FROM article WHERE n = ?", article);
  if (own === undefined) return;
  const sequences = sequencesOf(own.text);
  const bands = bandsOf(sequences);
  const copies = findCandidates(store, bands, article).filter(({ text }) =>
    isCopy(sequences, sequencesOf(text)),
  );
  for (const band of bands)
    store.db.run("INSERT OR IGNORE INTO band (hash, article) VALUES (?, ?)", band, article);
  store.db.run("UPDATE article SET story = n WHERE n = ?", article);
  if (copies.length > 0) settleStory(store, [article, ...membersOf(store, copies)]);
}

/** Lets go of the article as a member of its story; the others stay together. */
export function leaveStory(store: Store, article: number): void {
  const members = store.db.all<{ readonly n: number }>(
    "SELECT n FROM article WHERE story = (SELECT story FROM article WHERE n = ?) AND n <> ?",
    article,
    article,
  );
  store.db.run("UPDATE article SET story = n, overlap = 1 WHERE n = ?", article);
  if (members.length > 0)
    settleStory(
      store,
      members.map(({ n }) => n),
    );
}

function isCopy(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const least = Math.min(one.size, other.size);
  const share = one.size <= other.size ? shareIn(one, other) : shareIn(other, one);
  return share >= (least < SHORT ? SHORT_COPY : COPY);
}

function findCandidates(store: Store, bands: readonly number[], article: number): readonly Candidate[] {
  return store.db.all<Candidate>(
    `SELECT article.n, article.story, article.text FROM (
        SELECT article AS n, count(*) AS shared FROM band
         WHERE hash IN (SELECT value FROM json_each(?)) AND article <> ? GROUP BY article
      ) AS met CROSS JOIN article ON article.n = met.n
      WHERE article.standing = 'current' ORDER BY met.shared DESC, article.n LIMIT ${MAX_CANDIDATES}`,
    JSON.stringify(bands),
    article,
  );
}

const membersOf = (store: Store, copies: readonly Candidate[]): readonly number[] =>
  store.db
    .all<{ readonly n: number }>(
      "SELECT n FROM article WHERE story IN (SELECT value FROM json_each(?)) AND standing = 'current'",
      JSON.stringify([...new Set(copies.map(({ story }) => story))]),
    )
    .map(({ n }) => n);

interface Teller {
  readonly n: number;
  readonly text: string;
}

function settleStory(store: Store, members: readonly number[]): void {
  const [lead, ...rest] = store.db.all<Teller>(
    `SELECT article.n, article.text FROM article WHERE article.n IN (SELECT value FROM json_each(?1))
      ORDER BY NOT EXISTS (
          SELECT 1 FROM article AS copy WHERE copy.n IN (SELECT value FROM json_each(?1)) AND copy.n <> article.n
             AND copy.agency IS NOT NULL AND lower(copy.agency) IN (lower(article.outlet), lower(article.domain))
        ), article.day IS NULL, article.day, article.published, article.n`,
    JSON.stringify(members),
  );
  if (lead === undefined) return;
  const origin = sequencesOf(lead.text);
  store.db.run("UPDATE article SET story = ?, overlap = 1 WHERE n = ?", lead.n, lead.n);
  for (const { n, text } of rest)
    store.db.run(
      "UPDATE article SET story = ?, overlap = ? WHERE n = ?",
      lead.n,
      shareIn(sequencesOf(text), origin),
      n,
    );
}
