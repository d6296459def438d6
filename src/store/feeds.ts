import type { FeedEntry } from "../source/feed/entry.ts";
import type { Validators } from "../source/feed/fetch-feed.ts";
import type { Store } from "./store.ts";

/** A feed that is watched. Times are UTC, ISO 8601. */
export interface Feed {
  readonly n: number;
  readonly url: string;
  readonly title: string | null;
  readonly etag: string | null;
  readonly modified: string | null;
  readonly checked_at: string | null;
  readonly next_at: string;
  readonly failures: number;
  readonly problem: string | null;
}

/** Begins to watch an address; nothing happens where it is watched already. */
export function addFeed(store: Store, url: string, at: string, parent: number | null = null): void {
  store.db.run("INSERT OR IGNORE INTO feed (url, next_at, parent) VALUES (?, ?, ?)", url, at, parent);
}

/** Stops watching an address, and what it names. False where it was not watched. */
export function removeFeed(store: Store, url: string): boolean {
  const known = store.db.get("SELECT 1 FROM feed WHERE url = ?", url) !== undefined;
  store.db.run("DELETE FROM feed WHERE url = ?", url);
  return known;
}

export const listFeeds = (store: Store): readonly Feed[] =>
  store.db.all<Feed>("SELECT * FROM feed ORDER BY url");

/** The feed that has waited longest of those whose time has come. */
export const nextFeed = (store: Store, now: string): Feed | undefined =>
  store.db.get<Feed>("SELECT * FROM feed WHERE next_at <= ? ORDER BY next_at, n LIMIT 1", now);

/** When the next feed is due. */
export const nextFeedAt = (store: Store): string | undefined =>
  store.db.get<{ readonly at: string | null }>("SELECT min(next_at) AS at FROM feed")?.at ?? undefined;

/** What came of looking at a feed. */
export interface FeedCheck {
  readonly at: string;
  readonly next: string;
  readonly title?: string;
  /** What to ask by the next time; those before hold where left out. */
  readonly validators?: Validators;
  /** Why it could not be read. */
  readonly problem?: string;
}

export function noteCheck(
  store: Store,
  feed: number,
  { at, next, title, validators, problem }: FeedCheck,
): void {
  store.db.run(
    `UPDATE feed SET checked_at = ?, next_at = ?, title = coalesce(?, title), problem = ?,
       failures = iif(? IS NULL, 0, failures + 1) WHERE n = ?`,
    at,
    next,
    title ?? null,
    problem ?? null,
    problem ?? null,
    feed,
  );
  if (validators !== undefined) {
    const { etag, modified } = validators;
    store.db.run("UPDATE feed SET etag = ?, modified = ? WHERE n = ?", etag ?? null, modified ?? null, feed);
  }
}

/** Puts pages that a feed names, or names with a new date, on the list of those to fetch. Gives how many are new to it. */
export function noteEntries(store: Store, feed: number, entries: readonly FeedEntry[], at: string): number {
  return store.db.transaction(() => {
    let count = 0;
    for (const { url, changed = null } of entries) {
      const known = store.db.get<{ readonly changed: string | null }>(
        "SELECT changed FROM named_page WHERE url = ?",
        url,
      );
      if (known !== undefined && known.changed === changed) continue;
      store.db.run(
        `INSERT INTO named_page (url, feed, changed, state, named_at) VALUES (?, ?, ?, 'waiting', ?)
          ON CONFLICT (url) DO UPDATE SET changed = excluded.changed, state = 'waiting', tries = 0, named_at = excluded.named_at`,
        url,
        feed,
        changed,
        at,
      );
      count++;
    }
    return count;
  });
}

/** Addresses that wait to be fetched, the longest waiting first. */
export const waitingPages = (store: Store, most: number): readonly string[] =>
  store.db
    .all<{ readonly url: string }>(
      "SELECT url FROM named_page WHERE state = 'waiting' ORDER BY tries, named_at, url LIMIT ?",
      most,
    )
    .map(({ url }) => url);

export function noteKept(store: Store, url: string): void {
  store.db.run("UPDATE named_page SET state = 'kept' WHERE url = ?", url);
}

/** A page that cannot be had is tried again at most so often. */
const MAX_TRIES = 3;

export function noteMissed(store: Store, url: string): void {
  store.db.run(
    "UPDATE named_page SET tries = tries + 1, state = iif(tries + 1 >= ?, 'failed', 'waiting') WHERE url = ?",
    MAX_TRIES,
    url,
  );
}
