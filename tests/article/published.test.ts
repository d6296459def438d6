import { expect, test } from "vitest";
import { findMetadata, type Metadata } from "../../src/article/metadata.ts";
import { findTitle } from "../../src/article/title.ts";
import { decodePage } from "../../src/page/read-page.ts";
import { silent } from "../../src/text/trace.ts";
import { metadataLexicon } from "../support/metadata-lexicon.ts";

function metadataOf(html: string, url?: string): Metadata {
  const page = decodePage({
    name: "test",
    format: "html",
    content: html,
    ...(url === undefined ? {} : { url }),
  });
  return findMetadata(
    page,
    { text: "", paragraphs: [] },
    { lexicon: metadataLexicon, trace: silent, title: findTitle(page) },
  );
}
/** "2024-06-20 metadata", "unknown" */
function published(html: string, url?: string): string {
  const date = metadataOf(html, url).published;
  return date.basis === "implied" ? `${date.value} ${date.from}` : date.basis;
}
const codes = (html: string): readonly string[] => metadataOf(html).issues.map(({ code }) => code);
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;

test("from the page's data, with the zone it states", () =>
  expect(published(meta("article:published_time", "2024-06-20T09:10:00+09:00"))).toBe(
    "2024-06-20T09:10:00+09:00 metadata",
  ));
test("the published day, not the modified one", () => {
  const found = metadataOf(
    meta("article:modified_time", "2024-06-22") + meta("article:published_time", "2024-06-20"),
  );
  expect(found.published).toMatchObject({ value: "2024-06-20" });
  expect(found.modified).toMatchObject({ value: "2024-06-22" });
});
test("the address gives the day, the data the time of that day", () =>
  expect(
    published(meta("article:published_time", "2024-06-20T09:10Z"), "https://a.example/2024/06/20/talks"),
  ).toBe("2024-06-20T09:10Z metadata"));
test("a line under the headline", () =>
  expect(
    published("<h1>Talks fail</h1><p>By Ada Lind, 20 June 2024</p><p>The talks in Kesh failed.</p>"),
  ).toBe("2024-06-20 text"));
test("a labelled line goes before an updated one", () =>
  expect(published("<h1>Talks fail</h1><p>Updated: 22 June 2024</p><p>Published: 20 June 2024</p>")).toBe(
    "2024-06-20 text",
  ));
test("German lines", () =>
  expect(
    published('<html lang="de"><h1>Gespräche scheitern</h1><p>Veröffentlicht am 20.06.2024, 09:10 Uhr</p>'),
  ).toBe("2024-06-20T09:10 text"));
test("a line of digits on a British page", () =>
  expect(published('<html lang="en-GB"><h1>Talks fail</h1><p class="date">03/04/2024</p>')).toBe(
    "2024-04-03 text",
  ));
test("a headline that is no h1", () =>
  expect(
    published(
      '<title>Talks in Kesh fail</title><aside class="related"><time datetime="2020-01-01">x</time></aside><h2>Talks in Kesh fail</h2><p>20 June 2024</p>',
    ),
  ).toBe("2024-06-20 text"));

test.each([
  ["the year of a copyright line", "<h1>Talks fail</h1><footer>© 2024 Herald Post</footer>"],
  [
    "a day inside prose",
    `<h1>Talks fail</h1><p>${"They had met before. ".repeat(8)}On 3 May 2019 they met.</p>`,
  ],
  [
    "days of other pages",
    '<h1>Talks fail</h1><p>No day.</p><aside class="related"><p>3 May 2019</p></aside>',
  ],
  [
    "comments",
    '<h1>Talks fail</h1><p>No day.</p><section id="comments"><time datetime="2019-05-03">3 May</time></section>',
  ],
])("not from %s", (_, html) => {
  expect(published(html)).toBe("unknown");
  expect(codes(html)).toContain("no-publication-date");
});
test("a stated date that is none is an issue, and the page is searched", () => {
  const html = `${meta("article:published_time", "0000-00-00")}<h1>Talks fail</h1><p>20 June 2024</p>`;
  expect(published(html)).toBe("2024-06-20 text");
  expect(codes(html)).toContain("bad-date");
});
test("what the caller states goes before everything", () => {
  const page = decodePage({
    name: "x",
    format: "html",
    content: meta("article:published_time", "2024-06-20"),
    published: "2024-06-19",
  });
  const found = findMetadata(
    page,
    { text: "", paragraphs: [] },
    { lexicon: metadataLexicon, trace: silent, title: findTitle(page) },
  );
  expect(found.published).toEqual({ basis: "implied", value: "2024-06-19", from: "given" });
});
test("the first lines of a plain text", () => {
  const page = decodePage({
    name: "x",
    format: "text",
    content: "Talks fail\n\nPublished 20 June 2024\n\nThe talks in Kesh failed.",
  });
  const found = findMetadata(
    page,
    { text: "", paragraphs: [] },
    { lexicon: metadataLexicon, trace: silent, title: findTitle(page) },
  );
  expect(found.published).toEqual({ basis: "implied", value: "2024-06-20", from: "text" });
});
test("a day that is none, in the least sure of the data, is a bad date", () => {
  expect(codes('<meta name="date" content="2023-02-31">')).toContain("bad-date");
  expect(codes('<meta name="date" content="2023-02-28">')).not.toContain("bad-date");
});
