import { ReadError } from "../../errors.ts";

/** A part of a list. `next`: ask again with it as `cursor` for what follows; `null` at the end. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface Paging {
  /** How many at most; 50 where not told, 500 at most. */
  readonly limit?: number;
  readonly cursor?: string;
}

/** Where a list by day stands: the day and the number of the last row that was given. */
export interface Place {
  readonly day: string | null;
  readonly n: number;
}

const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 500;

/** Throws a ReadError `bad-query` for a limit that is none. */
export function limitOf({ limit = DEFAULT_LIMIT }: Paging): number {
  if (Number.isInteger(limit) && limit > 0) return Math.min(limit, MAX_LIMIT);
  throw new ReadError("bad-query", `limit takes a whole number from 1 to ${MAX_LIMIT}, got ${limit}`);
}

/** Throws a ReadError `bad-query` for a cursor that no list has given. */
export function placeOf({ cursor }: Paging): Place | undefined {
  if (cursor === undefined) return undefined;
  const [day, n, ...rest] = parse(cursor);
  const isPlace = (day === null || typeof day === "string") && typeof n === "number" && rest.length === 0;
  if (!isPlace || !Number.isSafeInteger(n)) throw badCursor(cursor);
  return { day, n };
}

export const toCursor = ({ day, n }: Place): string =>
  Buffer.from(JSON.stringify([day, n])).toString("base64url");

/** One row more than asked for was fetched: whether it came tells whether there is more. */
export function toListed<Row extends Place, Item>(
  rows: readonly Row[],
  limit: number,
  items: readonly Item[],
): Listed<Item> {
  const last = rows[limit - 1];
  return { items, next: rows.length > limit && last !== undefined ? toCursor(last) : null };
}

function parse(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

const badCursor = (cursor: string): ReadError =>
  new ReadError("bad-query", `"${cursor.slice(0, 40)}" is no cursor that a list has given`);
