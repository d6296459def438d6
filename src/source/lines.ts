import type { Chunks } from "./chunks.ts";

/** One line, without its line feed. `bytes` is undefined where the line was longer than allowed. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | undefined;
}

const LINE_FEED = 0x0a;

/** Lines of a byte stream, one at a time; of an overlong line nothing is kept, and the next one is whole again. */
export async function* findLines(chunks: Chunks, maxBytes: number): AsyncGenerator<Line> {
  let open = emptyLine();
  let number = 1;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      extend(open, chunk.subarray(start, end), maxBytes);
      yield { number, bytes: closed(open, maxBytes) };
      open = emptyLine();
      number += 1;
      start = end + 1;
    }
    extend(open, chunk.subarray(start), maxBytes);
  }
  if (open.length > 0) yield { number, bytes: closed(open, maxBytes) };
}

/** A line still being read. */
interface OpenLine {
  parts: Uint8Array[];
  length: number;
}

const emptyLine = (): OpenLine => ({ parts: [], length: 0 });

function extend(line: OpenLine, part: Uint8Array, maxBytes: number): void {
  line.length += part.length;
  if (line.length > maxBytes) line.parts = [];
  else line.parts.push(part);
}

function closed(line: OpenLine, maxBytes: number): Uint8Array | undefined {
  return line.length > maxBytes ? undefined : Buffer.concat(line.parts);
}
