import { afterEach, expect, test } from "vitest";
import { watchFeeds } from "../../src/cli/watch-loop.ts";
import { addFeed, listFeeds } from "../../src/store/feeds.ts";
import type { Store } from "../../src/store/store.ts";
import { openSite, openTestFetcher, page, type Site, status, textOf } from "../source/site.ts";
import { emptyStore } from "../support/store.ts";

const START = Date.parse("2031-03-04T00:00:00Z");
const MINUTE = 60_000;

let site: Site | undefined;
afterEach(async () => site?.close());

/** A desk that watches: its store, what it kept, what it said, and a clock that a test can turn. */
function desk(store: Store = emptyStore()) {
  let now = START;
  const kept: string[] = [];
  const slept: number[] = [];
  const lines: string[] = [];
  const fetcher = openTestFetcher();
  const round = () =>
    watchFeeds(
      {
        store,
        fetcher,
        pace: { interval: 15 * MINUTE, delay: 2_000, most: 10 },
        clock: {
          now: () => now,
          sleep: async (milliseconds) => {
            slept.push(milliseconds);
            now += milliseconds;
          },
        },
        keep: async (input) => {
          kept.push(textOf(input));
          return "added";
        },
        report: async (line) => void lines.push(line),
      },
      { once: true },
    );
  const turn = (milliseconds: number): void => {
    now += milliseconds;
  };
  return {
    store,
    kept,
    slept,
    lines,
    round,
    turn,
    watch: (url: string) => addFeed(store, url, new Date(now).toISOString()),
  };
}

const rss = (...links: readonly (readonly [path: string, date?: string])[]) =>
  page(
    `<rss version="2.0"><channel><title>Kesh</title>${links.map(([path, date = "Tue, 04 Mar 2031 00:00:00 GMT"]) => `<item><link>${path}</link><pubDate>${date}</pubDate></item>`).join("")}</channel></rss>`,
    {
      "content-type": "application/rss+xml",
      etag: '"one"',
      "last-modified": "Tue, 04 Mar 2031 00:00:00 GMT",
    },
  );

test("pages that a feed names are kept once, one request to a host in two seconds", async () => {
  site = await openSite({ "/rss": rss(["/a"], ["/b"]), "/a": page("A"), "/b": page("B") });
  const { kept, slept, round, watch } = desk();
  watch(`${site.origin}/rss`);
  await round();
  expect(kept).toEqual(["A", "B"]);
  expect(slept).toEqual([2_000, 2_000]);
  await round();
  expect(site.paths().filter((path) => path !== "/robots.txt")).toEqual(["/rss", "/a", "/b"]);
});

test("a feed is asked again when it is due, and only whether it has changed", async () => {
  site = await openSite({
    "/rss": (response, request) =>
      request.headers["if-none-match"] === '"one"'
        ? void response.writeHead(304).end()
        : rss(["/a"])(response, request),
    "/a": page("A"),
  });
  const { kept, round, turn, watch, store } = desk();
  watch(`${site.origin}/rss`);
  await round();
  turn(15 * MINUTE);
  await round();
  const asked = site.requests.filter(({ url }) => url === "/rss");
  expect(asked.map(({ headers }) => headers["if-modified-since"])).toEqual([
    undefined,
    "Tue, 04 Mar 2031 00:00:00 GMT",
  ]);
  expect(kept).toEqual(["A"]);
  expect(listFeeds(store)).toMatchObject([{ title: "Kesh", failures: 0, problem: null, etag: '"one"' }]);
});

test("a page that is named with a new date is fetched again", async () => {
  let date = "Tue, 04 Mar 2031 00:00:00 GMT";
  site = await openSite({
    "/rss": (response, request) => rss(["/a", date])(response, request),
    "/a": page("A"),
  });
  const { kept, round, turn, watch } = desk();
  watch(`${site.origin}/rss`);
  await round();
  date = "Wed, 05 Mar 2031 00:00:00 GMT";
  turn(15 * MINUTE);
  await round();
  expect(kept).toEqual(["A", "A"]);
});

test("a feed that fails is asked ever more seldom, and then as before", async () => {
  let isWell = false;
  site = await openSite({
    "/rss": (response, request) => (isWell ? rss()(response, request) : status(500)(response, request)),
  });
  const { round, turn, watch, store } = desk();
  watch(`${site.origin}/rss`);
  const waits: number[] = [];
  let last = START;
  for (let time = 0; time < 9; time++) {
    await round();
    const next = Date.parse(listFeeds(store)[0]?.next_at ?? "");
    waits.push((next - last) / MINUTE);
    turn(next - last);
    last = next;
  }
  expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440, 1440]);
  expect(listFeeds(store)).toMatchObject([{ failures: 9, problem: expect.stringContaining("500") }]);
  isWell = true;
  await round();
  expect(listFeeds(store)).toMatchObject([
    { failures: 0, problem: null, next_at: new Date(last + 15 * MINUTE).toISOString() },
  ]);
});

test("a server that asks for time is given it", async () => {
  site = await openSite({
    "/rss": (response) => void response.writeHead(429, { "retry-after": "7200" }).end(),
  });
  const { round, watch, store } = desk();
  watch(`${site.origin}/rss`);
  await round();
  expect(listFeeds(store)).toMatchObject([{ next_at: "2031-03-04T02:00:00.000Z", failures: 0 }]);
});

test("a page that cannot be had is tried three times, and stops no other", async () => {
  site = await openSite({ "/rss": rss(["/gone"], ["/a"]), "/a": page("A") });
  const { kept, lines, round, watch } = desk();
  watch(`${site.origin}/rss`);
  await round();
  expect(kept).toEqual(["A"]);
  expect(site.paths().filter((path) => path === "/gone")).toHaveLength(3);
  expect(lines.filter((line) => line.includes("404"))).toHaveLength(3);
});

test("robots.txt is heeded for pages and feeds", async () => {
  site = await openSite({
    "/robots.txt": page("User-agent: *\nDisallow: /private", { "content-type": "text/plain" }),
    "/rss": rss(["/private/a"]),
    "/private/a": page("secret"),
  });
  const { kept, lines, round, watch } = desk();
  watch(`${site.origin}/rss`);
  await round();
  expect(kept).toEqual([]);
  expect(lines.join("\n")).toContain("robots-disallowed");
  expect(site.paths()).not.toContain("/private/a");
});

test("an OPML file and an index of sitemaps bring feeds of their own", async () => {
  site = await openSite({
    "/opml": page(
      '<opml version="2.0"><body><outline text="k" xmlUrl="/rss"/><outline text="s" xmlUrl="/index.xml"/></body></opml>',
      { "content-type": "text/x-opml" },
    ),
    "/rss": rss(["/a"]),
    "/index.xml": page("<sitemapindex><sitemap><loc>/map.xml</loc></sitemap></sitemapindex>", {
      "content-type": "application/xml",
    }),
    "/map.xml": page("<urlset><url><loc>/b</loc></url></urlset>", { "content-type": "application/xml" }),
    "/a": page("A"),
    "/b": page("B"),
  });
  const { kept, round, watch, store } = desk();
  watch(`${site.origin}/opml`);
  await round();
  expect(kept.toSorted()).toEqual(["A", "B"]);
  expect(listFeeds(store)).toHaveLength(4);
});

test("what was waiting when it was stopped is fetched when it is started again", async () => {
  site = await openSite({ "/rss": rss(["/a"], ["/b"]), "/a": page("A"), "/b": page("B") });
  const first = desk();
  first.watch(`${site.origin}/rss`);
  const { origin } = site;
  await first.round();
  first.store.db.run("UPDATE named_page SET state = 'waiting' WHERE url = ?", `${origin}/b`);
  const second = desk(first.store);
  await second.round();
  expect(second.kept).toEqual(["B"]);
});
