import { ReadError } from "../errors.ts";
import type { Span } from "../text/span.ts";
import { sha256 } from "./ids.ts";
import type { Rec } from "./record.ts";
import { checkReferences } from "./references.ts";

/**
 * The verbatim gate. Every span anywhere in the record must lie in `article.text`, whole and uncut, the text must
 * be the one that was read, blocks must follow each other, and every id must lead somewhere. Throws a ReadError
 * (`not-verbatim` for words, `bad-record` for ids) that names the field; returns where all holds.
 */
export function verifyRecord(record: Rec): void {
  const { text, textSha256, blocks } = record.article;
  const digest = sha256(text);
  if (digest !== textSha256) {
    throw new ReadError(
      "not-verbatim",
      `article.text is not the text that was read: its sha256 is ${digest}, the record says ${textSha256}`,
    );
  }
  for (const { path, span } of findSpans(record, "")) checkSpan(text, path, span);
  checkBlocks(blocks);
  checkReferences(record);
}

/** Walks the whole value, so that a span in a field of the future is checked too. */
function* findSpans(value: unknown, path: string): Iterable<{ readonly path: string; readonly span: Span }> {
  if (typeof value !== "object" || value === null) return;
  if ("start" in value && "end" in value) yield { path, span: value as unknown as Span };
  for (const [key, child] of Object.entries(value)) {
    if (typeof child === "object") yield* findSpans(child, join(path, key, Array.isArray(value)));
  }
}

const join = (path: string, key: string, isIndex: boolean): string =>
  isIndex ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;

function checkSpan(text: string, path: string, { start, end }: Span): void {
  const fault = findFault(text, start, end);
  if (fault === undefined) return;
  throw new ReadError(
    "not-verbatim",
    `${path}: span ${start}..${end} ${fault} (article.text has length ${text.length})`,
  );
}

function findFault(text: string, start: number, end: number): string | undefined {
  if (!Number.isInteger(start) || !Number.isInteger(end)) return "is not of whole numbers";
  if (start < 0 || end > text.length) return "lies outside the text";
  if (start >= end) return "is empty";
  if (isInsidePair(text, start) || isInsidePair(text, end)) return "cuts a character in two";
  return undefined;
}

/** True between the two halves of a character beyond U+FFFF, such as "𝕏". */
function isInsidePair(text: string, offset: number): boolean {
  const isHigh = (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
  return isHigh && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
}

function checkBlocks(blocks: readonly Span[]): void {
  let last = 0;
  for (const [index, { start, end }] of blocks.entries()) {
    if (start < last) {
      throw new ReadError(
        "not-verbatim",
        `article.blocks[${index}]: span ${start}..${end} begins before the block ahead of it ends (${last})`,
      );
    }
    last = end;
  }
}
