import * as v from "valibot";
import { ReadError } from "../errors.ts";
import type { Chunks } from "./chunks.ts";
import type { FailedInput, PageInput } from "./input.ts";
import { tooLarge } from "./limits.ts";
import { findLines, type Line } from "./lines.ts";

/** Left out, null and "" all say the same: unknown. */
const optionalText = v.optional(
  v.pipe(
    v.nullable(v.string()),
    v.transform((text) => text || undefined),
  ),
);

/** `{"id":"k-7","url":"https://…","html":"…","title":"…","published":"2025-03-02"}`; other fields are ignored. */
const pageLine = v.pipe(
  v.object({
    id: v.optional(v.nullable(v.union([v.string(), v.number()]))),
    url: v.optional(v.pipe(v.nullable(v.string()), v.check(isWebAddressOrEmpty, "not an http(s) address"))),
    html: v.optional(v.nullable(v.string())),
    text: v.optional(v.nullable(v.string())),
    title: optionalText,
    published: optionalText,
  }),
  v.check(
    (line) => typeof line.html === "string" || typeof line.text === "string",
    "neither html nor text is given",
  ),
);

type PageLine = v.InferOutput<typeof pageLine>;

const MAX_ID_LENGTH = 80;
// biome-ignore lint/suspicious/noControlCharactersInRegex: an id is printed on terminals
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

/** One page a line; a line that is broken is one failure and names file and line. Blank lines are passed over. */
export async function* findJsonLines(
  chunks: Chunks,
  name: string,
  maxBytes: number,
): AsyncGenerator<PageInput | FailedInput> {
  for await (const line of findLines(chunks, maxBytes)) {
    if (line.bytes && isBlank(line.bytes)) continue;
    yield toInput(line, `${name}:${line.number}`, maxBytes);
  }
}

function toInput({ bytes }: Line, place: string, maxBytes: number): PageInput | FailedInput {
  if (!bytes) return { name: place, error: tooLarge(place, maxBytes) };
  try {
    const page = parseLine(bytes, place);
    const { url, title, published } = page;
    return {
      name: withId(place, page.id),
      ...(typeof page.html === "string"
        ? { format: "html", content: page.html }
        : { format: "text", content: page.text ?? "" }),
      ...(url && { url }),
      ...(title !== undefined && { title }),
      ...(published !== undefined && { published }),
    };
  } catch (error) {
    if (error instanceof ReadError) return { name: place, error };
    throw error;
  }
}

function parseLine(bytes: Uint8Array, place: string): PageLine {
  const result = v.safeParse(pageLine, parseJson(bytes, place), { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue);
  const problem =
    field === null ? lowerFirst(issue.message) : `field "${field}": ${lowerFirst(issue.message)}`;
  throw new ReadError("bad-input", `${place}: ${problem}`);
}

function parseJson(bytes: Uint8Array, place: string): object {
  let line: unknown;
  try {
    line = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (cause) {
    throw badLine(place, cause instanceof SyntaxError ? "not one JSON object" : "not UTF-8", cause);
  }
  if (typeof line === "object" && line !== null && !Array.isArray(line)) return line;
  throw badLine(place, "not one JSON object");
}

function badLine(place: string, problem: string, cause?: unknown): ReadError {
  const message = `${place}: ${problem}; each line holds one page as {"html": …} or {"text": …}`;
  return new ReadError("bad-input", message, { cause });
}

/** "pages.jsonl:12 (k-7)" */
function withId(place: string, id: string | number | null | undefined): string {
  if (id === undefined || id === null || id === "") return place;
  return `${place} (${String(id).slice(0, MAX_ID_LENGTH).replace(CONTROL, " ")})`;
}

function isWebAddressOrEmpty(url: string | null): boolean {
  return !url || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol));
}

/** Spaces, tabs and carriage returns only. */
const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
