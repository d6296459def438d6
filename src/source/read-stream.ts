import { createGunzip } from "node:zlib";
import { ReadError } from "../errors.ts";
import { type Chunks, collect, peek, through } from "./chunks.ts";
import { SNIFFED_BYTES, sniffFormat } from "./formats.ts";
import type { FailedInput, InputFormat, PageInput } from "./input.ts";
import { findJsonLines } from "./json-lines.ts";

export interface StreamOptions {
  /** Sniffed from the first bytes where undefined. */
  readonly format: InputFormat | undefined;
  readonly maxBytes: number;
}

const GZIP_MAGIC = [0x1f, 0x8b] as const;

/** The pages of one stream: one, or one a line. Gzip is known by its first two bytes, whatever the name says. */
export async function* readStream(
  raw: Chunks,
  name: string,
  { format: given, maxBytes }: StreamOptions,
): AsyncGenerator<PageInput | FailedInput> {
  const start = await peek(raw, GZIP_MAGIC.length);
  const isGzip = GZIP_MAGIC.every((byte, index) => start.head[index] === byte);
  const plain = isGzip ? gunzip(start.chunks, name) : start.chunks;
  const { format, chunks } = given ? { format: given, chunks: plain } : await sniff(plain, name);
  if (format === "jsonl") yield* findJsonLines(chunks, name, maxBytes);
  else yield { name, format, content: await collect(chunks, name, maxBytes) };
}

async function sniff(plain: Chunks, name: string): Promise<{ format: InputFormat; chunks: Chunks }> {
  const { head, chunks } = await peek(plain, SNIFFED_BYTES);
  return { format: sniffFormat(name, head), chunks };
}

async function* gunzip(chunks: Chunks, name: string): Chunks {
  try {
    yield* through(chunks, createGunzip());
  } catch (cause) {
    if (!isZlibError(cause)) throw cause;
    throw new ReadError("not-readable", `${name} is broken gzip (${cause.message}); compress it again`, {
      cause,
    });
  }
}

function isZlibError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}
