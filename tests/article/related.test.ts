import { expect, test } from "vitest";
import { findArticle } from "../../src/article/find-article.ts";
import { decodePage } from "../../src/page/read-page.ts";
import { openTestEngine } from "../support/hostile.ts";

const { lexicons } = await openTestEngine();
const relatedOf = (content: string): readonly string[] =>
  findArticle(decodePage({ name: "a.txt", format: "text", content }), lexicons.article).related.map(
    ({ heading, title }) => `${heading}: ${title}`,
  );

test("ten thousand headings of a list in a row are walked once", () => {
  const start = performance.now();
  relatedOf("Most Read News\n".repeat(10_000));
  expect(performance.now() - start).toBeLessThan(3000);
});
