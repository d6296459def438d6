import { expect, test } from "vitest";
import { htmlInput, markdownInput, openTestEngine, readHostile } from "../support/hostile.ts";

const DEPTH = 100_000;
const LIMIT_MS = 30_000;
const PROSE = "Gabon’s minister said on Monday that the road “would be open by June”, and left.";
const engine = await openTestEngine();

const opened = [
  "div",
  "b",
  "a",
  "table",
  "font",
  "ul><li",
  "blockquote",
  "span",
  "section",
  "svg",
  "i><p",
  "table><tr><td",
  "button",
  "select",
  "template",
  "form",
  "nobr",
  "h1",
  "dl><dd",
  "math><mi",
];

test.each(opened)(
  `${DEPTH} times <%s> ends in a record`,
  async (tag) => {
    const outcome = await readHostile(
      htmlInput(`<p>${PROSE}</p>${`<${tag}>`.repeat(DEPTH)}${PROSE}`),
      engine,
    );
    expect(outcome.kind).toBe("record");
    expect(outcome.milliseconds).toBeLessThan(LIMIT_MS);
  },
  2 * LIMIT_MS,
);

test(
  "words below the deepest level that the tree keeps are not lost",
  async () => {
    const page = `<article>${"<div>".repeat(DEPTH)}<p>${PROSE}</p><p>${PROSE.replace("June", "July")}</p>`;
    const outcome = await readHostile(htmlInput(page), engine);
    if (outcome.kind !== "record") throw outcome.error;
    expect(outcome.record.article.issues).toContainEqual({ code: "nesting-cut" });
    expect(outcome.record.article.text).toContain("by July");
    expect(outcome.record.article.text).not.toContain("left.Gabon");
  },
  2 * LIMIT_MS,
);

test.each([">", "- ", "*", "[", "(", "<div>\n", "1. "])(
  "20,000 times %j in Markdown ends in a record",
  async (mark) => {
    const outcome = await readHostile(markdownInput(`${mark.repeat(20_000)}${PROSE}`), engine);
    expect(outcome.milliseconds).toBeLessThan(LIMIT_MS);
  },
  2 * LIMIT_MS,
);

test(
  "JSON-LD 100,000 deep ends in a record",
  async () => {
    for (const json of [
      "[".repeat(DEPTH),
      `${'{"a":'.repeat(DEPTH)}1${"}".repeat(DEPTH)}`,
      `${'{"@graph":['.repeat(DEPTH)}`,
    ]) {
      const page = `<script type="application/ld+json">${json}</script><article><p>${PROSE}</p></article>`;
      const outcome = await readHostile(htmlInput(page), engine);
      expect(outcome.kind).toBe("record");
      expect(outcome.milliseconds).toBeLessThan(LIMIT_MS);
    }
  },
  4 * LIMIT_MS,
);
