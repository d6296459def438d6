import type { RoleName } from "../finding-rows.ts";
import type { SqlValue } from "../sqlite.ts";
import type { Store } from "../store.ts";
import type { FindingCard } from "./cards.ts";
import { checkDay } from "./check-day.ts";
import { hydrate } from "./hydrate.ts";
import { type Listed, limitOf, type Paging, type Place, placeOf, toListed } from "./paging.ts";
import { findWho, type Who, whoCondition } from "./who.ts";

export interface TimelineFilter extends Paging {
  readonly since?: string;
  readonly until?: string;
  /** Default: the earliest first. */
  readonly newestFirst?: boolean;
  /** Only these kinds. */
  readonly kinds?: readonly FindingCard["kind"][];
}

/** How two can stand to each other in a finding: the part of the one and that of the other. */
const PAIRS: readonly {
  readonly kind: FindingCard["kind"];
  readonly one: RoleName;
  readonly other: RoleName;
}[] = [
  { kind: "statement", one: "speaker", other: "about" },
  { kind: "statement", one: "speaker", other: "addressee" },
  { kind: "event", one: "actor", other: "recipient" },
  { kind: "event", one: "actor", other: "actor" },
  { kind: "agreement", one: "party", other: "party" },
  { kind: "agreement", one: "party", other: "against" },
];

/**
 * What two said of each other, did to each other and agreed with each other, by day. Throws a ReadError `bad-query`
 * where one of them is not known.
 */
export function timeline(store: Store, a: string, b: string, filter: TimelineFilter): Listed<FindingCard> {
  const limit = limitOf(filter);
  const [first, second] = [findWho(store, a), findWho(store, b)];
  const values: SqlValue[] = [];
  const selects = PAIRS.filter(
    ({ kind }) => filter.kinds === undefined || filter.kinds.includes(kind),
  ).flatMap(({ one, other }) => [
    select(values, { role: one, who: first }, { role: other, who: second }, filter),
    ...(one === other
      ? []
      : [select(values, { role: one, who: second }, { role: other, who: first }, filter)]),
  ]);
  if (selects.length === 0) return { items: [], next: null };
  const order = filter.newestFirst === true ? "DESC" : "ASC";
  const cursor = cursorCondition(filter, values);
  const rows = store.db.all<Place>(
    `SELECT DISTINCT day, n FROM (${selects.join(" UNION ALL ")}) ${cursor}
      ORDER BY day ${order} NULLS LAST, n ${order} LIMIT ?`,
    ...values,
    limit + 1,
  );
  const numbers = rows.slice(0, limit).map(({ n }) => n);
  return toListed(rows, limit, hydrate(store, numbers));
}

interface Part {
  readonly role: RoleName;
  readonly who: Who;
}

/** Findings in which both have their parts. Adds its values to `values`, in the order of its marks. */
function select(values: SqlValue[], one: Part, other: Part, { since, until }: TimelineFilter): string {
  const [a, b] = [whoCondition("one", one.who), whoCondition("other", other.who, true)];
  values.push(one.role, ...a.values, other.role, ...b.values);
  const days = [
    ...(since === undefined ? [] : ["one.day >= ?"]),
    ...(until === undefined ? [] : ["one.day <= ?"]),
  ];
  if (since !== undefined) values.push(checkDay("since", since));
  if (until !== undefined) values.push(checkDay("until", until));
  return `SELECT one.day AS day, one.finding AS n FROM role AS one CROSS JOIN role AS other ON other.finding = one.finding
    WHERE ${[`one.role = ? AND ${a.sql}`, "one.standing = 'lead'", `other.role = ? AND ${b.sql}`, "other.part <> one.part", ...days].join(" AND ")}`;
}

function cursorCondition(filter: TimelineFilter, values: SqlValue[]): string {
  const place = placeOf(filter);
  if (place === undefined) return "";
  const beyond = filter.newestFirst === true ? "<" : ">";
  if (place.day === null) {
    values.push(place.n);
    return `WHERE day IS NULL AND n ${beyond} ?`;
  }
  values.push(place.day, place.day, place.n);
  return `WHERE day ${beyond} ? OR (day = ? AND n ${beyond} ?) OR day IS NULL`;
}
