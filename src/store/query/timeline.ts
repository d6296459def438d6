import type { RoleName } from "../finding-rows.ts";
import type { SqlValue } from "../sqlite.ts";
import type { Store } from "../store.ts";
import { between, type Part } from "./between.ts";
import type { FindingCard } from "./cards.ts";
import { checkDay } from "./check-day.ts";
import { hydrate } from "./hydrate.ts";
import { type Listed, limitOf, type Paging, type Place, placeOf, toListed } from "./paging.ts";
import { findWho } from "./who.ts";

export interface TimelineFilter extends Paging {
  readonly since?: string;
  readonly until?: string;
  /** Default: the earliest first. */
  readonly newestFirst?: boolean;
  /** Only these kinds. */
  readonly kinds?: readonly FindingCard["kind"][];
}

/** How one can stand to another in a finding: the part of the one, and those of the other. */
interface Way {
  readonly kind: FindingCard["kind"];
  readonly one: RoleName;
  readonly there: readonly RoleName[];
  /** The other way round; where both have the same part, once is enough. */
  readonly back: readonly RoleName[];
}

const WAYS: readonly Way[] = [
  { kind: "statement", one: "speaker", there: ["about", "addressee"], back: ["about", "addressee"] },
  { kind: "event", one: "actor", there: ["recipient", "actor"], back: ["recipient"] },
  { kind: "agreement", one: "party", there: ["party", "against"], back: ["against"] },
];

/**
 * What two said of each other, did to each other and agreed with each other, by day. Throws a ReadError `bad-query`
 * where one of them is not known.
 */
export function timeline(store: Store, a: string, b: string, filter: TimelineFilter): Listed<FindingCard> {
  const limit = limitOf(filter);
  const [first, second] = [findWho(store, a), findWho(store, b)];
  const values: SqlValue[] = [];
  const selects = WAYS.filter(
    ({ kind }) => filter.kinds === undefined || filter.kinds.includes(kind),
  ).flatMap(({ one, there, back }) => [
    ...there.flatMap((role) => select(values, { role: one, who: first }, { role, who: second }, filter)),
    ...back.flatMap((role) => select(values, { role: one, who: second }, { role, who: first }, filter)),
  ]);
  if (selects.length === 0) return { items: [], next: null };
  const rows = store.db.all<Place>(
    `SELECT DISTINCT day, n FROM (${selects.join(" UNION ALL ")}) ORDER BY ${orderOf(filter, "day", "n")} LIMIT ?`,
    ...values,
    limit + 1,
  );
  const numbers = rows.slice(0, limit).map(({ n }) => n);
  return toListed(rows, limit, hydrate(store, numbers));
}

function orderOf({ newestFirst }: TimelineFilter, day: string, n: string): string {
  return newestFirst === true ? `${day} DESC, ${n} DESC` : `${day} ASC NULLS LAST, ${n} ASC`;
}

/**
 * The first of the findings in which both have their parts, as many as are wanted. An index has them by day, so that
 * SQLite stops early; the undated stand at its wrong end for those who want the earliest first, and are asked for by
 * themselves. Adds its values to `values`, in the order of its marks.
 */
function select(values: SqlValue[], one: Part, other: Part, filter: TimelineFilter): readonly string[] {
  const { from, where, values: parts } = between(one, other.role, other.who);
  const days = daysOf(filter);
  const isDated = filter.newestFirst === true || filter.since !== undefined || filter.until !== undefined;
  const datings = isDated ? [""] : ["AND one.day > ''", "AND one.day IS NULL"];
  return datings.map((dating) => {
    const after = afterCursor(filter);
    values.push(...parts, ...days.values, ...after.values, limitOf(filter) + 1);
    const order = filter.newestFirst === true ? "one.day DESC, one.finding DESC" : "one.day, one.finding";
    return `SELECT day, n FROM (SELECT DISTINCT one.day AS day, one.finding AS n FROM ${from}
     WHERE ${where} AND one.standing = 'lead' ${dating} ${days.sql} ${after.sql} ORDER BY ${order} LIMIT ?)`;
  });
}

interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const daysOf = ({ since, until }: TimelineFilter): Condition => ({
  sql: `${since === undefined ? "" : "AND one.day >= ?"} ${until === undefined ? "" : "AND one.day <= ?"}`,
  values: [
    ...(since === undefined ? [] : [checkDay("since", since)]),
    ...(until === undefined ? [] : [checkDay("until", until)]),
  ],
});

function afterCursor(filter: TimelineFilter): Condition {
  const place = placeOf(filter);
  if (place === undefined) return { sql: "", values: [] };
  const beyond = filter.newestFirst === true ? "<" : ">";
  if (place.day === null)
    return { sql: `AND one.day IS NULL AND one.finding ${beyond} ?`, values: [place.n] };
  return {
    sql: `AND (one.day ${beyond} ? OR (one.day = ? AND one.finding ${beyond} ?) OR one.day IS NULL)`,
    values: [place.day, place.day, place.n],
  };
}
