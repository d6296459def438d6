import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { ReadError } from "../errors.ts";
import { type Chunks, peek, through } from "./chunks.ts";
import type { PageInput } from "./input.ts";

export interface ContentType {
  /** "text/html", lower case. */
  readonly type: string;
  readonly charset: string | undefined;
}

const FORMAT_OF_TYPE: ReadonlyMap<string, PageInput["format"]> = new Map([
  ["text/html", "html"],
  ["application/xhtml+xml", "html"],
  ["text/plain", "text"],
  ["text/markdown", "markdown"],
  ["text/x-markdown", "markdown"],
]);

/** What is asked for: pages first, text where there is none. */
export const ACCEPTED_TYPES = "text/html, application/xhtml+xml, text/markdown;q=0.8, text/plain;q=0.7";

/** `; charset="utf-8"` */
const CHARSET = /;\s{0,20}charset\s{0,20}=\s{0,20}["']?([^\s"';,]{1,40})/i;
/** More than one coding is unheard of on real pages; a long chain is an attack. */
const MAX_CODINGS = 2;

/** "text/html; charset=windows-1251" */
export function parseContentType(header: string): ContentType {
  return {
    type: (header.split(/[;,]/, 1)[0] ?? "").trim().toLowerCase(),
    charset: CHARSET.exec(header)?.[1],
  };
}

/** @throws ReadError where the type is none that can be a news page */
export function formatOfType({ type }: ContentType, url: URL): PageInput["format"] {
  const format = FORMAT_OF_TYPE.get(type);
  if (format) return format;
  throw new ReadError(
    "unsupported-content",
    `${url.href} is ${type || "of no stated type"}, not HTML, text or Markdown`,
  );
}

/** The body with its compression undone, as a stream: nothing is unpacked before it is asked for. */
export function decodeBody(
  body: Chunks,
  codings: string,
  { url, signal }: { readonly url: URL; readonly signal: AbortSignal },
): Chunks {
  const names = codings
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim())
    .filter((coding) => coding !== "" && coding !== "identity");
  if (names.length > MAX_CODINGS) throw unsupportedCoding(url, codings);
  return names.reduceRight((chunks, name) => undo(chunks, name, { url, signal }), body);
}

function undo(
  chunks: Chunks,
  coding: string,
  { url, signal }: { readonly url: URL; readonly signal: AbortSignal },
): Chunks {
  // Flushing at the end keeps what a server sent without a proper gzip trailer, as browsers do.
  const zlib = { finishFlush: constants.Z_SYNC_FLUSH };
  switch (coding) {
    case "gzip":
    case "x-gzip":
      return through(chunks, createGunzip(zlib), signal);
    case "br":
      return through(
        chunks,
        createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH }),
        signal,
      );
    case "deflate":
      return inflate(chunks, signal);
    default:
      throw unsupportedCoding(url, coding);
  }
}

/** "deflate" is zlib by the standard, but some servers send it bare; a zlib head has method 8 in its low bits. */
async function* inflate(raw: Chunks, signal: AbortSignal): Chunks {
  const { head, chunks } = await peek(raw, 1);
  const zlib = { finishFlush: constants.Z_SYNC_FLUSH };
  const isZlib = ((head[0] ?? 0) & 0x0f) === 8;
  yield* through(chunks, isZlib ? createInflate(zlib) : createInflateRaw(zlib), signal);
}

function unsupportedCoding(url: URL, coding: string): ReadError {
  return new ReadError(
    "unsupported-content",
    `${url.href} is compressed as "${coding}"; gzip, deflate and br are read`,
  );
}
