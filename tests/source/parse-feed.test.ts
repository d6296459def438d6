import { expect, test } from "vitest";
import { parseFeed } from "../../src/source/feed/parse-feed.ts";

const BASE = "https://kesh.example/feeds/all";
const A = "https://kesh.example/a";

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Kesh</title>${items}</channel></rss>`;
const atom = (entry: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Kesh</title><entry>${entry}</entry></feed>`;

test.each<[string, string, readonly object[]]>([
  [
    "RSS",
    rss("<item><link>/a</link><pubDate>Tue, 04 Mar 2031 09:10:00 GMT</pubDate></item>"),
    [{ url: A, changed: "Tue, 04 Mar 2031 09:10:00 GMT" }],
  ],
  [
    "RSS, entities in the address",
    rss("<item><link>https://kesh.example/a?x=1&amp;y=2</link></item>"),
    [{ url: `${A}?x=1&y=2` }],
  ],
  ["RSS, a permalink", rss(`<item><guid>${A}</guid></item>`), [{ url: A }]],
  [
    "RSS, a guid that is no link",
    rss('<item><guid isPermaLink="false">77</guid></item><item><link>/a</link></item>'),
    [{ url: A }],
  ],
  [
    "RSS, links that are not read",
    rss("<item><link>javascript:alert(1)</link></item><item><link>ftp://kesh.example/a</link></item>"),
    [],
  ],
  [
    "Atom",
    atom('<id>x</id><link rel="self" href="/self"/><link href="/a"/><updated>2031-03-04T00:00:00Z</updated>'),
    [{ url: A, changed: "2031-03-04T00:00:00Z" }],
  ],
  [
    "JSON Feed",
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "Kesh",
      items: [{ id: "1", url: A, date_published: "2031-03-04T00:00:00Z" }],
    }),
    [{ url: A, changed: "2031-03-04T00:00:00Z" }],
  ],
  [
    "RDF",
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>K</title></channel><item rdf:about="${A}"><title>t</title><link>${A}</link><dc:date>2031-03-04</dc:date></item></rdf:RDF>`,
    [{ url: A, changed: "2031-03-04" }],
  ],
  [
    "sitemap, newest first",
    `<urlset><url><loc> ${A} </loc></url><url><loc>https://kesh.example/b</loc><lastmod>2031-03-05</lastmod></url></urlset>`,
    [{ url: "https://kesh.example/b", changed: "2031-03-05" }, { url: A }],
  ],
  [
    "news sitemap",
    `<urlset xmlns:news="x"><url><loc>${A}</loc><news:news><news:publication_date>2031-03-04</news:publication_date></news:news></url></urlset>`,
    [{ url: A, changed: "2031-03-04" }],
  ],
  ["empty sitemap", "<urlset></urlset>", []],
])("%s", (_what, text, entries) => expect(parseFeed(text, BASE).entries).toEqual(entries));

test.each<[string, string, readonly string[]]>([
  [
    "OPML, folders in folders",
    '<opml version="2.0"><head><title>Mine</title></head><body><outline text="x"><outline text="k" type="rss" xmlUrl="https://kesh.example/rss"/></outline><outline text="t" xmlUrl="/rss2"/></body></opml>',
    ["https://kesh.example/rss", "https://kesh.example/rss2"],
  ],
  [
    "index of sitemaps",
    "<?xml version='1.0'?><sitemapindex><sitemap><loc>https://kesh.example/s1.xml</loc></sitemap></sitemapindex>",
    ["https://kesh.example/s1.xml"],
  ],
])("%s", (_what, text, lists) => expect(parseFeed(text, BASE)).toMatchObject({ entries: [], lists }));

test.each([
  "",
  "{}",
  "<html><body>no feed</body></html>",
  "<rss",
  "<urlset",
  "\u0000",
  '{"version":"https://jsonfeed.org/version/1.1"}',
])("%j is a clear error or an empty feed", (text) => {
  try {
    expect(parseFeed(text, BASE).entries).toEqual([]);
  } catch (error) {
    expect(error).toMatchObject({ name: "ReadError", code: "unsupported-content" });
  }
});

test("entities that unfold without end are refused, and soon", () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY a "${"x".repeat(50)}">${"bcdefgh"
    .split("")
    .map((name, at) => `<!ENTITY ${name} "${`&${"abcdefg"[at]};`.repeat(20)}">`)
    .join("")}]><urlset><url><loc>&h;</loc></url></urlset>`;
  const start = performance.now();
  try {
    parseFeed(bomb, BASE);
  } catch (error) {
    expect(error).toMatchObject({ code: "unsupported-content" });
  }
  expect(performance.now() - start).toBeLessThan(1000);
});
