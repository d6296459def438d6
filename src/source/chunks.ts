import { addAbortSignal, pipeline, Readable, type Transform } from "node:stream";
import { tooLarge } from "./limits.ts";

/** Bytes as they arrive: a file, standard input, the body of an answer. */
export type Chunks = AsyncIterable<Uint8Array>;

/** The first `size` bytes (fewer where there are no more), and all chunks again from the first on. */
export async function peek(
  chunks: Chunks,
  size: number,
): Promise<{ readonly head: Uint8Array; readonly chunks: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  for (let length = 0; length < size; ) {
    const next = await iterator.next();
    if (next.done) break;
    seen.push(next.value);
    length += next.value.length;
  }
  return { head: Buffer.concat(seen).subarray(0, size), chunks: replay(seen, iterator) };
}

/** All of it at once. @throws ReadError as soon as more than `maxBytes` have come */
export async function collect(chunks: Chunks, name: string, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > maxBytes) throw tooLarge(name, maxBytes);
    parts.push(chunk);
  }
  return Buffer.concat(parts, length);
}

/** The first `maxBytes` of it; the rest is not read. */
export async function collectStart(chunks: Chunks, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= maxBytes) break;
  }
  return Buffer.concat(parts).subarray(0, maxBytes);
}

/** `chunks` through a decompressor. Errors of either side come out of the iteration; stopping early stops both. */
export function through(chunks: Chunks, transform: Transform, signal?: AbortSignal): Chunks {
  // Without the signal on the transform itself, input that unpacks to nothing could go on past the deadline.
  if (signal) addAbortSignal(signal, transform);
  pipeline(Readable.from(chunks, { objectMode: false }), transform, () => {});
  return transform;
}

async function* replay(seen: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): Chunks {
  try {
    yield* seen;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
