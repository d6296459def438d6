import { overlaps, type Span } from "../text/span.ts";

/** Items by where their spans begin, so that a question takes time only for what it finds, however long the page. */
export interface SpanIndex<Item> {
  /** Items of which a span begins inside another, in order. */
  startingIn(span: Span): readonly Item[];
  /** Items of which a span overlaps another, among short spans. */
  at(span: Span): readonly Item[];
  /** Items whose spans begin last before an offset, `REACH` at most, in order. */
  lastBefore(offset: number): readonly Item[];
}

/** How many items back something is looked for. */
const REACH = 60;
/** Characters of the longest trigger or cue. */
const LONGEST = 80;

/** Indexes items by all their spans. */
export function indexBySpan<Item>(
  items: readonly Item[],
  spansOf: (item: Item) => readonly Span[],
): SpanIndex<Item> {
  const entries = items
    .flatMap((item) => spansOf(item).map((span) => ({ item, span })))
    .sort((a, b) => a.span.start - b.span.start);
  const placeOf = (offset: number): number => {
    let [low, high] = [0, entries.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((entries[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const between = (start: number, end: number) => entries.slice(placeOf(start), placeOf(end));
  return {
    startingIn: ({ start, end }) => between(start, end).map(({ item }) => item),
    at: (span) =>
      between(span.start - LONGEST, span.end)
        .filter((entry) => overlaps(entry.span, span))
        .map(({ item }) => item),
    lastBefore: (offset) => {
      const end = placeOf(offset);
      return entries.slice(Math.max(0, end - REACH), end).map(({ item }) => item);
    },
  };
}

/** The items that overlap none that was kept before, among the last `REACH` kept. */
export function withoutOverlaps<Item>(items: readonly Item[], spanOf: (item: Item) => Span): readonly Item[] {
  const kept: Item[] = [];
  for (const item of items)
    if (!kept.slice(-REACH).some((other) => overlaps(spanOf(other), spanOf(item)))) kept.push(item);
  return kept;
}
