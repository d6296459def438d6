import { expect } from "vitest";
import { type Engine, openEngine } from "../../src/engine.ts";
import { ReadError } from "../../src/errors.ts";
import { readPage } from "../../src/read.ts";
import { formatRecord, parseRecord } from "../../src/record/codec.ts";
import type { Rec } from "../../src/record/record.ts";
import type { PageInput } from "../../src/source/input.ts";
import { flatModel } from "./flat-model.ts";

export type Outcome =
  | { readonly kind: "record"; readonly record: Rec; readonly milliseconds: number }
  | { readonly kind: "refused"; readonly error: ReadError; readonly milliseconds: number };

/** Opened once for a test file: the engine with its rules and lexicons, but without the network. */
export async function openTestEngine(): Promise<Engine> {
  const engine = await openEngine();
  await engine.close();
  return { ...engine, model: flatModel };
}

export const htmlInput = (content: string | Uint8Array): PageInput => ({
  name: "hostile.html",
  format: "html",
  content,
});
export const textInput = (content: string | Uint8Array): PageInput => ({
  name: "hostile.txt",
  format: "text",
  content,
});
export const markdownInput = (content: string): PageInput => ({
  name: "hostile.md",
  format: "markdown",
  content,
});

/**
 * Reads what is meant to break the reader. A record must pass its own codec and hold together; a refusal must be a
 * `ReadError` whose message stands on one short line. Anything else thrown is a crash, and fails the test.
 */
export async function readHostile(input: PageInput, engine: Engine): Promise<Outcome> {
  const start = performance.now();
  try {
    const record = await readPage(input, engine);
    const milliseconds = performance.now() - start;
    expectSoundRecord(record);
    return { kind: "record", record, milliseconds };
  } catch (error) {
    if (!(error instanceof ReadError) || error.code === "not-verbatim" || error.code === "bad-record")
      throw error;
    expect(error.message).toMatch(/^[^\n]{10,500}$/);
    return { kind: "refused", error, milliseconds: performance.now() - start };
  }
}

/** What holds of every record, whatever the page: its codec takes it back, and its text is its blocks. */
export function expectSoundRecord(record: Rec): void {
  const json = formatRecord(record);
  expect(formatRecord(parseRecord(JSON.parse(json)))).toBe(json);
  const { text, blocks } = record.article;
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join("\n\n")).toBe(text);
}
