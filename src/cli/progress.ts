import type { Io } from "./io.ts";

const CLEAR_LINE = "\r\u001b[2K";
/** Drawing is slower than reading: not every page is worth a line. */
const MIN_INTERVAL_MS = 100;

/** A line on standard error that counts, where somebody watches it and results go elsewhere. */
export interface Progress {
  show(counts: { readonly read: number; readonly failed: number }): Promise<void>;
  /** Before anything else is written to standard error, and at the end. */
  clear(): Promise<void>;
}

const none: Progress = { show: async () => {}, clear: async () => {} };

export function openProgress(
  { out, err }: Io,
  { quiet, isSilent = false }: { readonly quiet: boolean; readonly isSilent?: boolean },
): Progress {
  // On a terminal the results themselves are the progress, and a counting line would run through them.
  if (quiet || !err.isTerminal || (out.isTerminal && !isSilent)) return none;
  let shownAt = Number.NEGATIVE_INFINITY;
  return {
    async show({ read, failed }) {
      if (performance.now() - shownAt < MIN_INTERVAL_MS) return;
      shownAt = performance.now();
      await err.write(`${CLEAR_LINE}${read} read${failed > 0 ? `, ${failed} failed` : ""}`);
    },
    async clear() {
      await err.write(CLEAR_LINE);
      shownAt = Number.NEGATIVE_INFINITY;
    },
  };
}
