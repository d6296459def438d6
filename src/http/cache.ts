/** Answers that are kept for as long as nobody writes to the database: desks ask the same again and again. */
export interface Cache<Value> {
  get(key: string, version: string): Value | undefined;
  /** `size`: in characters. */
  put(key: string, version: string, value: Value, size: number): void;
}

/** One long answer must not push out all others. */
const MOST_OF_ALL = 1 / 16;

/** Keeps answers of one version, those that were wanted last, up to so many characters together. */
export function openCache<Value>(most: number): Cache<Value> {
  const kept = new Map<string, { readonly value: Value; readonly size: number }>();
  let version = "";
  let total = 0;
  const follow = (current: string): void => {
    if (version === current) return;
    kept.clear();
    version = current;
    total = 0;
  };
  return {
    get(key, current) {
      follow(current);
      const found = kept.get(key);
      if (found === undefined) return undefined;
      kept.delete(key); // a Map keeps the order in which keys came: what is wanted goes to its end
      kept.set(key, found);
      return found.value;
    },
    put(key, current, value, size) {
      follow(current);
      if (size > most * MOST_OF_ALL || kept.has(key)) return;
      kept.set(key, { value, size });
      total += size;
      for (const [oldest, entry] of kept) {
        if (total <= most) return;
        kept.delete(oldest);
        total -= entry.size;
      }
    },
  };
}
