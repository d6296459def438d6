import { setFlagsFromString } from "node:v8";

/**
 * How much V8's heap may grow beyond what was alive at its last full collection before the next one, in percent. V8's own
 * rule lets it grow to three times: most of a page is garbage by the time the network has read it, but old enough that
 * only a full collection finds it. Half as much costs no time that could be measured (docs/accuracy.md).
 */
const GROWTH = 50;

/** Keeps the heap of this process near the size of what is alive in it. For programs, not for the library: it holds for all their code. */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
