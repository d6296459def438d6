export interface PlacedSpan {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** Every value with a `start` and an `end`, wherever it stands in a record, and the path to it. */
export function findSpans(value: unknown, path = "record"): readonly PlacedSpan[] {
  if (typeof value !== "object" || value === null) return [];
  const { start, end } = value as { readonly start?: unknown; readonly end?: unknown };
  const own = typeof start === "number" && typeof end === "number" ? [{ path, start, end }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, child]) => findSpans(child, `${path}.${key}`))];
}
