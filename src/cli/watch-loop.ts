import { ReadError } from "../errors.ts";
import { parseFeed } from "../source/feed/parse-feed.ts";
import type { Fetcher } from "../source/fetch-page.ts";
import type { PageInput } from "../source/input.ts";
import {
  addFeed,
  type Feed,
  nextFeed,
  nextFeedAt,
  noteCheck,
  noteEntries,
  noteKept,
  noteMissed,
  waitingPages,
} from "../store/feeds.ts";
import type { Store } from "../store/store.ts";

/** What watching needs of the world; tests hand in a clock of their own. */
export interface Watch {
  readonly store: Store;
  readonly fetcher: Fetcher;
  readonly clock: { now(): number; sleep(milliseconds: number): Promise<void> };
  readonly pace: Pace;
  /** Reads a page and keeps it; gives what became of it, in a word. */
  keep(input: PageInput): Promise<string>;
  /** Is told what happens, in a line. */
  report(line: string): Promise<void>;
}

/** In milliseconds, but for `most`. */
export interface Pace {
  /** Between two looks at a feed. */
  readonly interval: number;
  /** Between two requests to one host. */
  readonly delay: number;
  /** How many pages a feed may name at once; the rest is passed over. */
  readonly most: number;
}

/** A feed that fails is asked ever more seldom, but at least once a day. */
const MAX_PAUSE = 24 * 3600 * 1000;
const GONE_PAUSE = 30 * MAX_PAUSE;
/** New feeds that an OPML file or an index of sitemaps may bring. */
const MAX_LISTS = 500;
/** Among so many waiting pages one is looked for whose host may be asked now. */
const LOOK_AHEAD = 200;
/** Other processes may add feeds meanwhile. */
const MAX_SLEEP = 60 * 1000;
const LAST_HOSTS = 10_000;

/** Looks at feeds as they fall due and keeps the pages they name, without end; or until nothing is left to do now. */
export async function watchFeeds(watch: Watch, { once }: { readonly once: boolean }): Promise<void> {
  const asked = new Map<string, number>();
  for (;;) {
    const feed = nextFeed(watch.store, toIso(watch.clock.now()));
    if (feed !== undefined) {
      await pauseFor(watch, asked, feed.url);
      await checkFeed(watch, feed);
      continue;
    }
    const pages = waitingPages(watch.store, LOOK_AHEAD);
    const page = pages.find((url) => readyIn(watch, asked, url) === 0);
    if (page !== undefined) {
      await pauseFor(watch, asked, page);
      await fetchPage(watch, page);
    } else if (pages.length > 0) {
      await watch.clock.sleep(Math.min(...pages.map((url) => readyIn(watch, asked, url))));
    } else if (once) {
      return;
    } else {
      const next = nextFeedAt(watch.store);
      const due = next === undefined ? MAX_SLEEP : Date.parse(next) - watch.clock.now();
      await watch.clock.sleep(Math.min(MAX_SLEEP, Math.max(1, due)));
    }
  }
}

type Asked = Map<string, number>;

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** Milliseconds until the host of an address may be asked again. */
function readyIn({ clock, pace }: Watch, asked: Asked, url: string): number {
  const last = asked.get(hostOf(url));
  return last === undefined ? 0 : Math.max(0, last + pace.delay - clock.now());
}

async function pauseFor(watch: Watch, asked: Asked, url: string): Promise<void> {
  const pause = readyIn(watch, asked, url);
  if (pause > 0) await watch.clock.sleep(pause);
  if (asked.size >= LAST_HOSTS) asked.clear();
  asked.set(hostOf(url), watch.clock.now());
}

async function checkFeed(watch: Watch, feed: Feed): Promise<void> {
  const { store, fetcher, clock, pace } = watch;
  const at = toIso(clock.now());
  const after = (milliseconds: number): string => toIso(clock.now() + milliseconds);
  try {
    const found = await fetcher.fetchFeed(feed.url, {
      ...(feed.etag !== null && { etag: feed.etag }),
      ...(feed.modified !== null && { modified: feed.modified }),
    });
    switch (found.state) {
      case "unchanged":
        return noteCheck(store, feed.n, { at, next: after(pace.interval) });
      case "wait": {
        const pause = Math.min(MAX_PAUSE, Math.max(pace.interval, found.seconds * 1000));
        return noteCheck(store, feed.n, { at, next: after(pause) });
      }
      case "gone":
        await watch.report(`${feed.url} is gone`);
        return noteCheck(store, feed.n, { at, next: after(GONE_PAUSE), problem: "gone" });
      case "changed": {
        const { title, entries, lists } = parseFeed(found.text, found.url);
        for (const list of lists.slice(0, MAX_LISTS)) addFeed(store, list, at, feed.n);
        const count = noteEntries(store, feed.n, entries.slice(0, pace.most), at);
        // Noted last: what is broken off before this is looked at again.
        const { validators } = found;
        noteCheck(store, feed.n, {
          at,
          next: after(pace.interval),
          validators,
          ...(title !== undefined && { title }),
        });
        if (count > 0) await watch.report(`${feed.url} names ${count} new ${count === 1 ? "page" : "pages"}`);
        return;
      }
      default:
        return found satisfies never;
    }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const pause = Math.min(MAX_PAUSE, pace.interval * 2 ** (feed.failures + 1));
    noteCheck(store, feed.n, { at, next: after(pause), problem: `${error.message} (${error.code})` });
    await watch.report(`${error.message} (${error.code})`);
  }
}

/** A page that cannot be had or read is tried again later, and given up in the end. */
async function fetchPage(watch: Watch, url: string): Promise<void> {
  try {
    const outcome = await watch.keep(await watch.fetcher.fetchPage(url));
    noteKept(watch.store, url);
    await watch.report(`${url} ${outcome}`);
  } catch (error) {
    if (error instanceof ReadError && STOPS.has(error.code)) throw error;
    noteMissed(watch.store, url);
    const why = error instanceof ReadError ? `${error.message} (${error.code})` : `a bug: ${String(error)}`;
    await watch.report(why.includes(url) ? why : `${url}: ${why}`);
  }
}

/** What no other page would fare better with. */
const STOPS: ReadonlySet<ReadError["code"]> = new Set([
  "store-broken",
  "not-a-store",
  "model-missing",
  "bad-model",
  "bad-lexicon",
]);

const toIso = (milliseconds: number): string => new Date(milliseconds).toISOString();
