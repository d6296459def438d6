import { expect } from "vitest";
import type { Engine } from "../../src/engine.ts";
import { readPage } from "../../src/read.ts";
import { formatRecord } from "../../src/record/codec.ts";
import type { Rec } from "../../src/record/record.ts";
import type { PageInput } from "../../src/source/input.ts";
import { findSpans } from "./find-spans.ts";
import { expectSoundRecord } from "./hostile.ts";
import { firstOutOfOrder, pageCharacters, withoutSpace } from "./page-text.ts";

/** What holds of the record of every page. A law that does not hold fails with its name and the place. */
export async function expectLaws(input: PageInput, engine: Engine): Promise<void> {
  const record = await readPage(input, engine);
  expectSoundRecord(record);
  expectWordsInSpans(record);
  expectFoldedBlocks(record);
  expectOwnCharacters(record, input);
  expect(formatRecord(await readPage(input, engine)), "same input, same bytes").toBe(formatRecord(record));
}

/** A span lies inside the text and begins and ends with a character that is seen. */
function expectWordsInSpans(record: Rec): void {
  const { text } = record.article;
  for (const { path, start, end } of findSpans(record)) {
    expect(0 <= start && start < end && end <= text.length, `${path} lies inside the text`).toBe(true);
    expect(text.slice(start, end), `${path} begins and ends with words`).toMatch(/^\S(?:[\s\S]*\S)?$/);
  }
}

/** White space in a block is folded: single spaces, single line breaks, none at its edges. */
function expectFoldedBlocks({ article: { text, blocks } }: Rec): void {
  for (const { start, end } of blocks) {
    expect(text.slice(start, end), "white space is folded").not.toMatch(/^\s|\s$|\n\n|[^\S\n]{2}/);
  }
}

/** The text holds the page's own characters, in the page's order, and no others. */
function expectOwnCharacters({ article }: Rec, input: PageInput): void {
  const text = withoutSpace(article.text);
  const at = firstOutOfOrder(text, pageCharacters(input));
  expect(
    at === undefined ? undefined : text.slice(Math.max(0, at - 40), at + 20),
    "only the page's own characters",
  ).toBeUndefined();
}
