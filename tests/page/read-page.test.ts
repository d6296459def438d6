import { expect, test } from "vitest";
import { decodePage } from "../../src/page/read-page.ts";

const claimed = (page: ReturnType<typeof decodePage>): readonly string[] =>
  page.claims.map(({ field, from, value }) => `${field} ${from} ${value}`);

test("text stays as it is", () => {
  const page = decodePage({ name: "a.txt", format: "text", content: "Talks fail\n\n\u0000 Kesh" });
  expect(page.body).toEqual({ kind: "text", text: "Talks fail\n\n\u0000 Kesh" });
});
test("what the caller states goes first", () => {
  const page = decodePage({
    name: "a.jsonl:1",
    format: "html",
    content: "<h1>Talks</h1>",
    title: "Talks fail",
    published: "2024-06-20",
  });
  expect(claimed(page).slice(0, 2)).toEqual(["title given Talks fail", "published given 2024-06-20"]);
});
test("Markdown: front matter, heading and paragraphs", () => {
  const page = decodePage({
    name: "a.md",
    format: "markdown",
    content: '---\ntitle: "Talks: a failure"\ndate: 2024-06-20\n---\n\n# Talks\n\nThey *failed*.',
  });
  expect(claimed(page)).toEqual([
    "title front-matter:title Talks: a failure",
    "published front-matter:date 2024-06-20",
    "title h1 Talks",
  ]);
  expect(page.body.kind).toBe("html");
});
test("Markdown without front matter keeps its rules", () =>
  expect(
    claimed(decodePage({ name: "a.md", format: "markdown", content: "text\n\n---\n\ntitle: no\n" })),
  ).toEqual([]));
test("a page over the limit is cut between characters", () => {
  const page = decodePage({
    name: "a.txt",
    format: "text",
    content: `x${"😀".repeat(16 * 1024 * 1024 + 4)}`,
  });
  expect(page.issues).toEqual([{ code: "page-cut" }]);
  expect(page.body.kind === "text" && /[\ud800-\udbff]$/.test(page.body.text)).toBe(false);
});
