import { expect, test } from "vitest";
import { findTitle } from "../../src/article/title.ts";
import { decodePage } from "../../src/page/read-page.ts";

const URL = "https://www.heraldpost.example/world/talks";
const title = (html: string): string | undefined =>
  findTitle(decodePage({ name: "test", format: "html", content: html, url: URL }));
const textTitle = (content: string): string | undefined =>
  findTitle(decodePage({ name: "test", format: "text", content }));

test.each([
  "Talks fail - Herald Post",
  "Talks fail | The Herald Post",
  "Talks fail — heraldpost.example",
  "Herald Post: Talks fail",
  "Herald Post » Talks fail",
  "Talks fail | Herald Post News | Herald Post",
])("<title>%s</title> → Talks fail", (words) => expect(title(`<title>${words}</title>`)).toBe("Talks fail"));

test("the outlet's name for itself", () =>
  expect(
    title('<meta property="og:site_name" content="La Gaceta"><title>Talks fail - La Gaceta</title>'),
  ).toBe("Talks fail"));
test("a dash inside the headline stays", () =>
  expect(title("<title>Orland - a year on - Herald Post</title>")).toBe("Orland - a year on"));
test.each([
  "Orland - Kesh rail link - yes or no? - World - The Fjord",
  "The Fjord: Press releases: Orland - Kesh rail link - yes or no?",
])("the part of the title that the page prints alone: %s", (words) =>
  expect(title(`<title>${words}</title><b>Orland - Kesh rail link - yes or no?</b><p>Words.</p>`)).toBe(
    "Orland - Kesh rail link - yes or no?",
  ),
);
test("a part behind a colon begins like a headline", () =>
  expect(
    title("<title>Ministry of Orland: talks in Kesh fail</title><b>Talks in Kesh fail</b><p>Words.</p>"),
  ).toBe("Talks in Kesh fail"));
test("a link to another page prints no headline", () =>
  expect(
    title("<title>Talks in Kesh fail - Press in Orland</title><a href=/>Press in Orland</a><p>Words.</p>"),
  ).toBe("Talks in Kesh fail - Press in Orland"));
test("the h1 that the head speaks of, not the logo or a slogan", () =>
  expect(
    title(
      "<title>Talks in Kesh fail | Herald Post</title><h1>Herald Post</h1><h1>All the news of the day</h1><h1>Talks in Kesh fail</h1>",
    ),
  ).toBe("Talks in Kesh fail"));
test.each([
  ["<span>Orland</span>Talks in Kesh fail", "Talks in Kesh fail"],
  ["2 March 2026 Talks in Kesh fail", "Talks in Kesh fail"],
  ["Talks in Kesh fail (12)", "Talks in Kesh fail"],
  ["Talks in Kesh fail: what next", "Talks in Kesh fail: what next"],
  ["Talks in Kesh fail again", "Talks in Kesh fail again"],
])("an h1 with more than the head's title: %s → %s", (h1, expected) =>
  expect(title(`<title>Talks in Kesh fail | Herald Post</title><h1>${h1}</h1>`)).toBe(expected),
);
test("a phrase about the outlet is no name of it", () =>
  expect(title("<title>Heraldpost wins prize: a night in Kesh</title>")).toBe(
    "Heraldpost wins prize: a night in Kesh",
  ));
test("the head where no h1 is like it", () =>
  expect(title('<meta property="og:title" content="Talks in Kesh fail"><h1>World</h1>')).toBe(
    "Talks in Kesh fail",
  ));
test("data that cuts a long headline", () => {
  const whole =
    "Talks in Kesh fail after ministers leave early and nobody says why the third round was called off";
  const data = JSON.stringify({ "@type": "NewsArticle", headline: `${whole.slice(0, 70)}…` });
  expect(
    title(`<script type="application/ld+json">${data}</script><title>${whole} - Herald Post</title>`),
  ).toBe(whole);
});
test("no title", () => expect(title("<p>Words.</p>")).toBeUndefined());

test("the first line of a text", () =>
  expect(textTitle("Talks fail: what next\n\nThe talks in Kesh failed.")).toBe("Talks fail: what next"));
test.each([
  ["a sentence", "The talks in Kesh failed on Monday.\n\nMinisters left."],
  ["a line alone", "Talks fail"],
  ["a byline", "By Ada Lind\n\nThe talks failed."],
  ["nothing", ""],
])("%s is no headline", (_, content) => expect(textTitle(content)).toBeUndefined());
