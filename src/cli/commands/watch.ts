import { setTimeout as sleep } from "node:timers/promises";
import type { AddOutcome } from "../../store/add.ts";
import type { Feed } from "../../store/feeds.ts";
import type { Store } from "../../store/store.ts";
import { type Call, type Command, EXIT, UsageError } from "../command.ts";
import { toPrintable } from "../format/printable.ts";
import { inputOptions, toInputChoices } from "../input-options.ts";
import type { Io } from "../io.ts";
import { openPageReader } from "../reading/page-reader.ts";
import { databaseOption, nowUtc, withStore } from "../store-options.ts";
import type { Pace } from "../watch-loop.ts";

const NAME = "watch";
/** "https://…", as `dragoman read` tells addresses from paths. */
const ADDRESS = /^[a-z][a-z0-9+.-]{0,30}:\/\//i;
const SECOND = 1000;

export const watchCommand: Command = {
  name: NAME,
  summary: "Keep the pages that feeds name, as they appear",
  operands: "[FEED…]",
  description: [
    "A FEED is the address of an RSS, Atom, RDF or JSON feed, of a sitemap or an index of sitemaps, or of an OPML file; or an OPML file on this machine. It is watched from then on: without a FEED, those that are watched already.",
    "Each feed is asked only whether it has changed, each host at most once in --delay seconds, robots.txt is heeded, and what fails is asked ever more seldom. A page that a feed names with a new date is fetched again; a change is a new version. Goes on until it is stopped, and goes on where it was when it is started again.",
  ],
  options: [
    { name: "interval", value: "MINUTES", help: "How long between two looks at a feed. Default: 15." },
    { name: "delay", value: "SECONDS", help: "How long between two requests to one host. Default: 2." },
    { name: "most", value: "N", help: "How many pages are taken from a feed at one look. Default: 100." },
    { name: "once", help: "Do what is due now, and end." },
    { name: "list", help: "Print what is watched, and how it fares." },
    { name: "forget", help: "Stop watching the feeds that are named. Their pages stay." },
    databaseOption,
    ...inputOptions.filter(({ name }) => name !== "input-format"),
  ],
  examples: [
    { line: "dragoman watch https://kesh.example/rss", shows: "watch a feed" },
    { line: "dragoman watch feeds.opml --once", shows: "one round, for a timer" },
    { line: "dragoman watch --list", shows: "how feeds fare" },
  ],
  run: watch,
};

async function watch(call: Call, io: Io): Promise<number> {
  const { options, inputs } = call;
  if (options.has("list")) return withStore(call, io, "read", (store) => printFeeds(store, io));
  if (options.has("forget")) return withStore(call, io, "write", (store) => forget(store, inputs, io));
  const choices = toInputChoices(options, NAME);
  const pace = findPace(call);
  const [{ findVersion }, { openFetcher }, { addRecord }, { watchFeeds }] = await Promise.all([
    import("../../engine.ts"),
    import("../../source/fetch-page.ts"),
    import("../../store/add.ts"),
    import("../watch-loop.ts"),
  ]);
  return withStore(call, io, "write", async (store) => {
    await addFeeds(store, inputs);
    const fetcher = openFetcher({ ...choices.web, version: findVersion() });
    const reader = openPageReader();
    try {
      await watchFeeds(
        {
          store,
          fetcher,
          pace,
          clock: { now: Date.now, sleep: async (milliseconds) => void (await sleep(milliseconds)) },
          keep: async (input): Promise<AddOutcome> => {
            const record = await reader.read(input, undefined);
            return addRecord(store, { record, page: { input }, at: nowUtc() }).outcome;
          },
          report: async (line) => {
            if (!options.has("quiet")) await io.err.write(`${nowUtc()} ${toPrintable(line)}\n`);
          },
        },
        { once: options.has("once") },
      );
    } finally {
      await reader.close();
      await fetcher.close();
    }
    return EXIT.ok;
  });
}

async function addFeeds(store: Store, names: readonly string[]): Promise<void> {
  const { addFeed, listFeeds } = await import("../../store/feeds.ts");
  const { toWebAddress } = await import("../../source/web-address.ts");
  const at = nowUtc();
  for (const name of names) {
    if (ADDRESS.test(name)) addFeed(store, toWebAddress(name).href, at);
    else for (const url of await readOpml(name)) addFeed(store, url, at);
  }
  if (listFeeds(store).length === 0) throw new UsageError("nothing to watch: name a feed", NAME);
}

async function readOpml(path: string): Promise<readonly string[]> {
  const { collect } = await import("../../source/chunks.ts");
  const { readChunks } = await import("../../source/files.ts");
  const { MAX_PAGE_BYTES } = await import("../../source/limits.ts");
  const { parseFeed } = await import("../../source/feed/parse-feed.ts");
  const bytes = await collect(readChunks(path), path, MAX_PAGE_BYTES);
  return parseFeed(new TextDecoder().decode(bytes), path).lists;
}

function findPace({ options }: Call): Pace {
  const number = (name: string, otherwise: number, least: number): number => {
    const given = options.value(name);
    if (given === undefined) return otherwise;
    const value = Number(given);
    if (value >= least && Number.isFinite(value)) return value;
    throw new UsageError(`--${name} takes a number from ${least} on, got "${given}"`, NAME);
  };
  return {
    interval: number("interval", 15, 1) * 60 * SECOND,
    delay: number("delay", 2, 0.1) * SECOND,
    most: Math.floor(number("most", 100, 1)),
  };
}

async function printFeeds(store: Store, io: Io): Promise<number> {
  const { listFeeds } = await import("../../store/feeds.ts");
  for (const feed of listFeeds(store)) await io.out.write(`${toPrintable(formatFeed(feed))}\n`);
  return EXIT.ok;
}

function formatFeed({ url, title, checked_at, next_at, failures, problem }: Feed): string {
  const fares = problem === null ? "well" : `failed ${failures} times: ${problem}`;
  const asked = checked_at === null ? "not asked yet" : `asked ${checked_at}, ${fares}`;
  return `${url}${title === null ? "" : ` (${title})`}: ${asked}; next ${next_at}`;
}

async function forget(store: Store, inputs: readonly string[], io: Io): Promise<number> {
  if (inputs.length === 0) throw new UsageError("name the feeds to forget", NAME);
  const { removeFeed } = await import("../../store/feeds.ts");
  const missing = inputs.filter((url) => !removeFeed(store, url));
  for (const url of missing) await io.err.write(`dragoman: ${toPrintable(url)} is not watched\n`);
  return missing.length === 0 ? EXIT.ok : EXIT.someFailed;
}
