import type { Span } from "../../text/span.ts";

/** Which of ordered spans an offset lies in, -1 for none; asked with rising offsets or not. */
export function toFinder(spans: readonly Span[]): (offset: number) => number {
  const outer = spans.map((span, at) => ({ ...span, at })).sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: typeof outer = [];
  for (const span of outer) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return (offset) => {
    let [low, high] = [0, kept.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((kept[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const span = kept[low];
    return span && span.start <= offset && offset < span.end ? span.at : -1;
  };
}
