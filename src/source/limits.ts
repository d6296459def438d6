import { ReadError } from "../errors.ts";

const MIB = 1024 * 1024;

/** The most one page may hold, in bytes, after decompression. Real news pages stay under 10 MiB. */
export const MAX_PAGE_BYTES = 32 * MIB;

/** How much one answer may hold, and until when it may take. */
export interface Limits {
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

export function tooLarge(name: string, maxBytes: number): ReadError {
  return new ReadError(
    "too-large",
    `${name} holds more than ${formatBytes(maxBytes)}, the most one page may have`,
  );
}

function formatBytes(bytes: number): string {
  return bytes % MIB === 0 ? `${bytes / MIB} MiB` : `${bytes} bytes`;
}
