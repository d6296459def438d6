import type { RoleName } from "../finding-rows.ts";
import type { SqlValue } from "../sqlite.ts";
import type { Store } from "../store.ts";
import { checkDay } from "./check-day.ts";
import { findWho, whoCondition } from "./who.ts";

/** What went one way in a period. */
interface BalanceSide {
  readonly statements: number;
  /** Events by quad class: verbal cooperation, material cooperation, verbal conflict, material conflict. */
  readonly quads: readonly [number, number, number, number];
}

export interface BalancePeriod {
  /** Its first day. */
  readonly day: string;
  /** What the first said of the second and did to it; and the other way round. */
  readonly there: BalanceSide;
  readonly back: BalanceSide;
  /** What both did with each other. */
  readonly together: BalanceSide;
}

export interface BalanceFilter {
  readonly since?: string;
  readonly until?: string;
  /** Length of a period; default a week, from Monday. */
  readonly by?: "day" | "week" | "month";
}

const PERIOD = {
  day: "found.day",
  week: "date(found.day, 'weekday 0', '-6 days')",
  month: "substr(found.day, 1, 7) || '-01'",
} as const;

/** The ways in which two can stand to each other, and on which side of the balance each counts. */
const WAYS: readonly {
  readonly side: "there" | "back" | "together";
  readonly first: RoleName;
  readonly second: RoleName;
}[] = [
  { side: "there", first: "speaker", second: "about" },
  { side: "there", first: "speaker", second: "addressee" },
  { side: "there", first: "actor", second: "recipient" },
  { side: "back", first: "about", second: "speaker" },
  { side: "back", first: "addressee", second: "speaker" },
  { side: "back", first: "recipient", second: "actor" },
  { side: "together", first: "actor", second: "actor" },
];

interface Row {
  readonly day: string;
  readonly side: "there" | "back" | "together";
  readonly quad: number | null;
  readonly count: number;
}

/**
 * How two stand to each other over time, the earliest period first; periods in which nothing was are left out. Acts
 * count where they occurred and are news of their page. Throws a ReadError `bad-query` where one of them is not known.
 */
export function balance(
  store: Store,
  a: string,
  b: string,
  { since, until, by = "week" }: BalanceFilter,
): readonly BalancePeriod[] {
  const [first, second] = [findWho(store, a), findWho(store, b)];
  const values: SqlValue[] = [];
  const days = [
    ...(since === undefined ? [] : [{ sql: "one.day >= ?", value: checkDay("since", since) }]),
    ...(until === undefined ? [] : [{ sql: "one.day <= ?", value: checkDay("until", until) }]),
  ];
  const selects = WAYS.map((way) => {
    const [one, other] = [whoCondition("one", first), whoCondition("other", second)];
    values.push(way.first, ...one.values, way.second, ...other.values, ...days.map(({ value }) => value));
    return `SELECT '${way.side}' AS side, one.day AS day, one.finding AS n
      FROM role AS one JOIN role AS other ON other.finding = one.finding AND other.part <> one.part
     WHERE ${[`one.role = ? AND ${one.sql}`, "one.standing = 'lead'", "one.day IS NOT NULL", `other.role = ? AND ${other.sql}`, ...days.map(({ sql }) => sql)].join(" AND ")}`;
  });
  const rows = store.db.all<Row>(
    `SELECT ${PERIOD[by]} AS day, side, finding.quad, count(*) AS count
       FROM (${selects.join(" UNION ")}) AS found JOIN finding ON finding.n = found.n
      WHERE finding.kind = 'statement' OR (finding.kind = 'event' AND finding.status = 'occurred' AND finding.time = 'current')
      GROUP BY 1, side, finding.quad ORDER BY 1`,
    ...values,
  );
  return toPeriods(rows);
}

const NOTHING: BalanceSide = { statements: 0, quads: [0, 0, 0, 0] };

function toPeriods(rows: readonly Row[]): readonly BalancePeriod[] {
  const found = new Map<string, BalancePeriod>();
  for (const { day, side, quad, count } of rows) {
    const period = found.get(day) ?? { day, there: NOTHING, back: NOTHING, together: NOTHING };
    found.set(day, { ...period, [side]: addTo(period[side], quad, count) });
  }
  return [...found.values()];
}

/** Statements have no quad class. */
function addTo({ statements, quads }: BalanceSide, quad: number | null, count: number): BalanceSide {
  if (quad === null) return { statements: statements + count, quads };
  const [q1, q2, q3, q4] = quads.map((each, at) => (quad === at + 1 ? each + count : each));
  return { statements, quads: [q1 ?? 0, q2 ?? 0, q3 ?? 0, q4 ?? 0] };
}
