import { expect, test } from "vitest";
import { htmlInput, openTestEngine, readHostile, textInput } from "../support/hostile.ts";

const MEBIBYTE = 1024 * 1024;
/** The first takes a quarter of this; a shared machine may be slow. */
const LIMIT_MS = 120_000;
const engine = await openTestEngine();

const SENTENCE = "Gabon’s minister said on Monday that the road “would be open by June”, and left. ";
const fill = (unit: string, mebibytes = 20): string =>
  unit.repeat(Math.ceil((mebibytes * MEBIBYTE) / unit.length));

const pages: Readonly<Record<string, () => ReturnType<typeof htmlInput>>> = {
  "one paragraph of 20 MiB": () => htmlInput(`<article><h1>Long</h1><p>${fill(SENTENCE)}</p></article>`),
  "one attribute of 20 MiB": () =>
    htmlInput(`<article><p class="${fill("share ")}">${SENTENCE}</p></article>`),
  "a million tiny elements": () => htmlInput(`<article>${"<b>x</b>".repeat(1_000_000)}</article>`),
  "one word of 20 MiB": () => textInput(fill("x")),
  "text of 4 MiB in one line": () => textInput(fill(SENTENCE, 4)),
  "text of 4 MiB in short lines": () => textInput(fill("- said\n", 4)),
  "4 MiB of quotation marks": () => textInput(fill("“", 4)),
  "4 MiB of opening marks": () => htmlInput(fill("<", 4)),
  "4 MiB of NUL": () => htmlInput(new Uint8Array(4 * MEBIBYTE)),
  "one comment of 4 MiB": () => htmlInput(`<!--${fill("- ", 4)}--><article><p>${SENTENCE}</p></article>`),
  "one script of 4 MiB": () =>
    htmlInput(`<script>${fill("a<b;", 4)}</script><article><p>${SENTENCE}</p></article>`),
  "broken JSON-LD of 4 MiB": () =>
    htmlInput(
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${fill('x\\"', 4)}</script><p>${SENTENCE}</p>`,
    ),
  "40,000 paragraphs": () => htmlInput(`<article>${`<p>${SENTENCE}</p>`.repeat(40_000)}</article>`),
  "60,000 links in a list": () =>
    htmlInput(
      `<article><p>${SENTENCE}</p><ul>${"<li><a href=/x>Niger opens brid</a>".repeat(60_000)}</ul></article>`,
    ),
  "a table of 100,000 cells": () => htmlInput(`<table>${`<tr>${"<td>7".repeat(10)}`.repeat(10_000)}</table>`),
  "20,000 attributes on one element": () =>
    htmlInput(`<p ${Array.from({ length: 20_000 }, (_, at) => `a${at}=1`).join(" ")}>${SENTENCE}</p>`),
};

test.each(Object.keys(pages))(
  "%s: a record or one clear error, in time",
  async (name) => {
    const outcome = await readHostile(pages[name]!(), engine);
    expect(outcome.milliseconds).toBeLessThan(LIMIT_MS);
  },
  2 * LIMIT_MS,
);
