import { expect, test } from "vitest";
import { findByline } from "../../src/article/byline.ts";
import { toNames } from "../../src/article/byline-names.ts";
import { findHeadline } from "../../src/article/headline.ts";
import { findTitle } from "../../src/article/title.ts";
import { decodePage } from "../../src/page/read-page.ts";

test.each([
  ["By Ada Lind", "Ada Lind"],
  ["By Ada Lind and Bo Reyes", "Ada Lind; Bo Reyes"],
  ["Ada Lind, Bo Reyes & Cy Okoro", "Ada Lind; Bo Reyes; Cy Okoro"],
  ["Von Ada Lind und Bo Reyes", "Ada Lind; Bo Reyes"],
  ["Written by: Ada Lind | Senior editor", "Ada Lind"],
  ["By Ada Lind, Staff Writer", "Ada Lind"],
  ["By Ada Lind, MD, PhD", "Ada Lind"],
  ["By Ada Lind, head of data at Orland Energy", "Ada Lind"],
  ["By Ada Lind on June 20, 2024", "Ada Lind"],
  ["Ada Lind July 3, 2025", "Ada Lind"],
  ["By ADA LIND\nForeign correspondent", "Ada Lind"],
  ["By A.J. VAN DER BERG and Ó. LIND-O’NEILL", "A.J. van der Berg; Ó. Lind-O’Neill"],
  ["BBC WORLD", "BBC WORLD"],
  ["HERALD NEWSROOM", "HERALD NEWSROOM"],
  ["REUTERS", "REUTERS"],
  ["TJ LIND", "TJ Lind"],
  ["Ada Lind Ada Lind", "Ada Lind"],
  ["Ada Lind View", "Ada Lind"],
  ["By Ada Lind (ada.lind@heraldpost.example)", "Ada Lind"],
  ["Ada Lind @adalind", "Ada Lind"],
  ["ByAda Lind", "Ada Lind"],
  ["Updated 8 January 2026\nWritten by Ada Lind\nEditor", "Ada Lind"],
  ["View all posts by Ada Lind", "Ada Lind"],
  ["By Ada Lind. Medically reviewed by Bo Reyes, MD", "Ada Lind"],
  ["By Kari van der Berg", "Kari van der Berg"],
  ["Herald Post Staff", "Herald Post Staff"],
])("%s → %s", (byline, names) => expect(toNames(byline).join("; ")).toBe(names));

test.each([
  "",
  "admin",
  "https://www.heraldpost.example/ada",
  "By",
  "20 June 2024",
  "|",
  "More about this author",
  "Name (required)",
])("%s names nobody", (byline) => expect(toNames(byline)).toEqual([]));

function bylineOf(html: string): readonly string[] {
  const page = decodePage({
    name: "test",
    format: "html",
    content: html,
    url: "https://www.heraldpost.example/talks",
  });
  return findByline(page, findHeadline(page, findTitle(page)));
}
const HEAD = "<title>Talks fail</title><h1>Talks fail</h1>";

test("the data of the article", () =>
  expect(bylineOf(`<meta name="author" content="Ada Lind">${HEAD}`)).toEqual(["Ada Lind"]));
test("a name twice is one name", () =>
  expect(
    bylineOf(`<meta name="author" content="Ada Lind"><meta name="author" content="ADA LIND">${HEAD}`),
  ).toEqual(["Ada Lind"]));
test("a person on the page goes before the outlet in the data", () =>
  expect(bylineOf(`<meta name="author" content="Herald Post">${HEAD}<p>By Ada Lind</p>`)).toEqual([
    "Ada Lind",
  ]));
test("the whole byline goes before its first name", () =>
  expect(
    bylineOf(`<meta name="author" content="Ada Lind">${HEAD}<p class="byline">By Ada Lind and Bo Reyes</p>`),
  ).toEqual(["Ada Lind", "Bo Reyes"]));
test("a label and the name beside it", () =>
  expect(bylineOf(`${HEAD}<div><span>Written by</span><span>Ada Lind</span></div>`)).toEqual(["Ada Lind"]));
test("an address is no name", () =>
  expect(
    bylineOf(`<meta property="article:author" content="https://social.example/heraldpost">${HEAD}`),
  ).toEqual([]));
test("commenters are not writers", () =>
  expect(
    bylineOf(`${HEAD}<p>Words.</p><ol id="comments"><li><b class="comment-author">Bo Reyes</b></li></ol>`),
  ).toEqual([]));
test("citation data", () =>
  expect(
    bylineOf(
      `<meta name="citation_author" content="Lind, Ada"><meta name="citation_author" content="Reyes, Bo">${HEAD}`,
    ),
  ).toEqual(["Ada Lind", "Bo Reyes"]));
test.each(["By the deputy minister, Mr. Lind.", "By then Bo Reyes had left."])(
  "a sentence is no byline: %s",
  (sentence) => expect(bylineOf(`${HEAD}<p>${sentence}</p>`)).toEqual([]),
);

test("a thousand @ and addresses that end nowhere cost nothing", () => {
  const start = performance.now();
  for (const unit of ["@", "a@", "a@b.", "aaaaaaaaaaaaaaa@"]) toNames(unit.repeat(4000));
  expect(performance.now() - start).toBeLessThan(100);
});
const FAR = "<p>Words.</p>".repeat(500);
const boxes = (...names: readonly string[]): string =>
  names.map((name) => `<div class="byline">${name}</div>`).join("");
test("the one author of a box far below the text", () =>
  expect(bylineOf(`${HEAD}${FAR}${boxes("Ada Lind", "Ada Lind")}`)).toEqual(["Ada Lind"]));
test("several of them are authors of other pages", () =>
  expect(bylineOf(`${HEAD}${FAR}${boxes("Ada Lind", "Bo Reyes")}`)).toEqual([]));
test("a heading and the name below it", () =>
  expect(bylineOf(`${HEAD}<div><h3>Author</h3><p>Ada Lind</p></div>`)).toEqual(["Ada Lind"]));
