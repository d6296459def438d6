import { expect, test } from "vitest";
import { decodePage } from "../../src/page/read-page.ts";

/** "field from value" of each claim, most trusted first. */
function claimsOf(html: string, url?: string): readonly string[] {
  const page = decodePage({
    name: "test",
    format: "html",
    content: html,
    ...(url === undefined ? {} : { url }),
  });
  return page.claims.map(({ field, from, value }) => `${field} ${from} ${value}`);
}

test.each([
  ['<meta property="og:title" content="Talks fail">', "title meta:og:title Talks fail"],
  ['<meta property="og:title" content="Talks &amp;amp; trade">', "title meta:og:title Talks & trade"],
  ['<meta name="DC.date" content="2024-06-20">', "published meta:dc.date 2024-06-20"],
  ['<meta name="w-published-date" content="2024-06-20">', "published meta:w-published-date 2024-06-20"],
  ['<meta property="article:section" content="World">', "section meta:article:section World"],
  [
    '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Lind">',
    "author meta:twitter:data1 Ada Lind",
  ],
  [
    '<article itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="author" itemscope><i itemprop="name">Ada Lind</i></b></article>',
    "author microdata:NewsArticle.author Ada Lind",
  ],
  ['<p><time datetime="2024-06-20T09:10">20 June</time></p>', "published time:datetime 2024-06-20T09:10"],
  [
    '<abbr itemprop="datePublished" title="2024-06-20">yesterday</abbr>',
    "published microdata:Thing.datepublished 2024-06-20",
  ],
  ['<a rel="author" href="/x">Ada Lind</a>', "author rel:author Ada Lind"],
  ['<a href="/authors/ada-lind">Ada Lind</a>', "author link:author Ada Lind"],
  ['<span class="post-byline">By Ada Lind</span>', "author class:byline By Ada Lind"],
  ['<div class="publishDate">20 June 2024</div>', "published class:date 20 June 2024"],
  ['<link rel="canonical" href="https://a.example/b">', "canonical link:canonical https://a.example/b"],
  ['<html lang="de-AT"><p>x', "language html:lang de-AT"],
  ["<h1>Talks <em>fail</em></h1>", "title h1 Talks fail"],
  ["<head><title>Talks fail</title>", "title title-element Talks fail"],
])("%s", (html, claim) => expect(claimsOf(html)).toContain(claim));

test.each([
  ["https://a.example/2024/06/20/talks", "2024-06-20"],
  ["https://a.example/2024/6/5/talks", "2024-06-05"],
  ["https://a.example/talks-20240620.html", "2024-06-20"],
  ["https://a.example/news/20-06-2024", "2024-06-20"],
])("a day in %s", (url, day) => expect(claimsOf("", url)).toContain(`published url ${day}`));

test.each([
  "https://a.example/2024/06/3-questions",
  "https://a.example/item/20241399",
  "https://a.example/2024/talks",
  "https://a.example/?date=2024-06-20",
])("no day in %s", (url) => expect(claimsOf("", url)).toEqual([]));

test("a wrapper is no byline", () =>
  expect(claimsOf(`<div class="author-page">${"<p>Many words of an article.</p>".repeat(30)}</div>`)).toEqual(
    [],
  ));
test("an icon's title is not the page's", () =>
  expect(claimsOf("<svg><title>Menu</title></svg>")).toEqual([]));
test("words like authority and validate name nothing", () =>
  expect(claimsOf('<p class="authority validate">20 June 2024</p>')).toEqual([]));
