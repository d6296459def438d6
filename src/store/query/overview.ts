import type { Store } from "../store.ts";

/** What a store holds, in numbers. */
export interface Overview {
  /** Current versions of pages. */
  readonly articles: number;
  /** What several reports tell counts once. */
  readonly statements: number;
  readonly events: number;
  readonly agreements: number;
  readonly actors: number;
  /** Days of publication, YYYY-MM-DD; `null` where no page has a date. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

const leads = (kind: string): string =>
  `(SELECT count(*) FROM finding WHERE kind = '${kind}' AND standing = 'lead')`;
const day = (which: "min" | "max"): string =>
  `(SELECT ${which}(day) FROM article WHERE standing = 'current')`;

export function overview(store: Store): Overview {
  const row = store.db.get<Overview>(
    `SELECT (SELECT count(*) FROM article WHERE standing = 'current') AS articles, ${leads("statement")} AS statements,
            ${leads("event")} AS events, ${leads("agreement")} AS agreements,
            (SELECT count(*) FROM actor WHERE merged_into IS NULL) AS actors,
            ${day("min")} AS firstDay, ${day("max")} AS lastDay`,
  );
  if (row === undefined) throw new RangeError("a SELECT without FROM gave no row");
  const { articles, statements, events, agreements, actors, firstDay, lastDay } = row;
  return { articles, statements, events, agreements, actors, firstDay, lastDay };
}
