import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Article } from "../../src/article/article.ts";
import { findArticle } from "../../src/article/find-article.ts";
import { loadArticleLexicon } from "../../src/article/lexicon.ts";
import { decodePage } from "../../src/page/read-page.ts";
import type { PageInput } from "../../src/source/input.ts";
import { recorder } from "../../src/text/trace.ts";

const folder = new URL("../cases/article/", import.meta.url);
const tables = new URL("../../data/page/", import.meta.url);
const lexicon = loadArticleLexicon((name) => readFileSync(new URL(name, tables), "utf8"));
const FORMATS = { "page.html": "html", "page.txt": "text", "page.md": "markdown" } as const;

function readCase(name: string): PageInput {
  const files = readdirSync(new URL(`${name}/`, folder));
  const file = Object.keys(FORMATS).find((known) => files.includes(known)) as keyof typeof FORMATS;
  return { name, format: FORMATS[file], content: readFileSync(new URL(`${name}/${file}`, folder)) };
}

/** The article in words: each block as its kind and text, the rest as it is. */
function show({ text, blocks, ...rest }: Article) {
  return { ...rest, blocks: blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]) };
}

test.each(readdirSync(folder))("%s", async (name) => {
  const { trace, steps } = recorder();
  const shown = show(findArticle(decodePage(readCase(name)), lexicon, trace));
  const file = new URL(`${name}/expected.json`, folder);
  const decisions = steps.map(({ rule, verdict, excerpt }) => `${verdict} ${rule}: ${excerpt}`).join("\n");
  await expect(`${JSON.stringify(shown, null, 2)}\n`, decisions).toMatchFileSnapshot(file.pathname);
});
