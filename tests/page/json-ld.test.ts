import { expect, test } from "vitest";
import { parseJsonLd } from "../../src/page/claims/json-ld-parse.ts";
import type { Page } from "../../src/page/page.ts";
import { decodePage } from "../../src/page/read-page.ts";

const pageWith = (...blocks: readonly string[]): Page =>
  decodePage({
    name: "test",
    format: "html",
    url: "https://www.heraldpost.example/world/talks",
    content: blocks.map((block) => `<script type="application/ld+json">${block}</script>`).join(""),
  });
const claims = (field: string, ...blocks: readonly string[]): readonly string[] =>
  pageWith(...blocks)
    .claims.filter((claim) => claim.field === field)
    .map(({ value }) => value);
const issues = (block: string): readonly string[] => pageWith(block).issues.map(({ code }) => code);

test("headline, author and day of an article", () => {
  const block =
    '{"@type":"NewsArticle","headline":"Talks fail","author":{"name":"Ada Lind"},"datePublished":"2024-06-20"}';
  expect(claims("title", block)).toEqual(["Talks fail"]);
  expect(claims("author", block)).toEqual(["Ada Lind"]);
  expect(claims("published", block)).toEqual(["2024-06-20"]);
  expect(pageWith(block).claims[0]?.from).toBe("json-ld:NewsArticle.headline");
});
test("authors as string, list, and reference to another node", () => {
  expect(claims("author", '{"@type":"Article","author":"Ada Lind"}')).toEqual(["Ada Lind"]);
  expect(
    claims("author", '{"@type":"Article","author":["Ada Lind",{"@type":"Person","name":"Bo Reyes"}]}'),
  ).toEqual(["Ada Lind", "Bo Reyes"]);
  const graph =
    '{"@graph":[{"@type":["Article","BlogPosting"],"author":{"@id":"#ada"}},{"@id":"#ada","@type":"Person","name":"Ada Lind"}]}';
  expect(claims("author", graph)).toEqual(["Ada Lind"]);
  expect(
    claims(
      "author",
      '{"@type":"Article","author":{"@id":"#b"}}',
      '{"@id":"#b","givenName":"Bo","familyName":"Reyes"}',
    ),
  ).toEqual(["Bo Reyes"]);
});
test("an article inside a page, and entities inside its headline", () =>
  expect(
    claims(
      "title",
      '{"@type":"WebPage","mainEntity":{"@type":"https://schema.org/NewsArticle","headline":"Talks &amp; trade"}}',
    ),
  ).toContain("Talks & trade"));
test("articles in a list of others are not this page's", () =>
  expect(
    claims(
      "title",
      '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Elsewhere"}]}',
    ),
  ).toEqual([]));
test("of several articles the one at the page's address", () =>
  expect(
    claims(
      "title",
      '[{"@type":"NewsArticle","headline":"Other","url":"https://www.heraldpost.example/other"},{"@type":"NewsArticle","headline":"Own","url":"https://heraldpost.example/world/talks/"}]',
    ),
  ).toEqual(["Own"]));
test("the body is a hint", () =>
  expect(pageWith('{"@type":"NewsArticle","articleBody":"The talks failed."}').bodyHint).toBe(
    "The talks failed.",
  ));

test.each([
  ["a comment around it", '<!-- {"@type":"NewsArticle","headline":"Talks fail"} -->'],
  ["CDATA around it", '//<![CDATA[\n{"@type":"NewsArticle","headline":"Talks fail"}\n//]]>'],
])("%s is no fault", (_, block) => {
  expect(claims("title", block)).toEqual(["Talks fail"]);
  expect(issues(block)).toEqual([]);
});
test.each([
  ["a line break in a string", '{"@type":"NewsArticle","headline":"Talks\nfail"}'],
  ["a trailing comma", '{"@type":"NewsArticle","headline":"Talks fail",}'],
  ["a missing bracket", '{"@type":"NewsArticle","headline":"Talks fail"'],
  ["a semicolon behind it", '{"@type":"NewsArticle","headline":"Talks fail"};'],
])("%s is mended", (_, block) => {
  expect(claims("title", block)).toEqual(["Talks fail"]);
  expect(issues(block)).toEqual(["mended-json-ld"]);
});
test("what cannot be mended is reported", () =>
  expect(issues("}{ talks fail ][")).toEqual(["broken-json-ld"]));
test("an empty block is nothing", () => expect(parseJsonLd("  ")).toEqual({ value: undefined }));
test("a deep block ends, and the page is read", () =>
  expect(claims("title", `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`)).toEqual([]));
test("references in a circle end", () =>
  expect(claims("author", '{"@type":"Article","@id":"#a","author":{"@id":"#a"}}')).toEqual([]));
