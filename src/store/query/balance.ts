import type { RoleName } from "../finding-rows.ts";
import type { SqlValue } from "../sqlite.ts";
import type { Store } from "../store.ts";
import { between, type Part } from "./between.ts";
import { checkDay } from "./check-day.ts";
import { findWho } from "./who.ts";

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

/** The ways in which one can stand to another. */
const WAYS: readonly { readonly from: RoleName; readonly to: readonly RoleName[] }[] = [
  { from: "speaker", to: ["about", "addressee"] },
  { from: "actor", to: ["recipient"] },
];

interface Row {
  readonly day: string;
  readonly side: "there" | "back" | "together";
  /** 0: statements, which have no quad class. */
  readonly quad: number;
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
  const draft: Draft = { values: [], days: daysOf(since, until) };
  const selects = [
    ...WAYS.flatMap(({ from, to }) =>
      to.flatMap((role) => [
        select(draft, "there", { role: from, who: first }, { role, who: second }),
        select(draft, "back", { role: from, who: second }, { role, who: first }),
      ]),
    ),
    select(draft, "together", { role: "actor", who: first }, { role: "actor", who: second }),
  ];
  const rows = store.db.all<Row>(
    `SELECT ${PERIOD[by]} AS day, side, quad, count(*) AS count FROM (${selects.join(" UNION ")}) AS found
      WHERE quad IS NOT NULL GROUP BY 1, side, quad ORDER BY 1`,
    ...draft.values,
  );
  return toPeriods(rows);
}

interface Draft {
  readonly values: SqlValue[];
  readonly days: readonly { readonly sql: string; readonly value: string }[];
}

const daysOf = (since: string | undefined, until: string | undefined): Draft["days"] => [
  ...(since === undefined ? [] : [{ sql: "one.day >= ?", value: checkDay("since", since) }]),
  ...(until === undefined ? [] : [{ sql: "one.day <= ?", value: checkDay("until", until) }]),
];

/** Findings in which two have these parts. Adds its values to the draft. */
function select({ values, days }: Draft, side: Row["side"], one: Part, other: Part): string {
  const { from, where, values: parts, quad } = between(one, other.role, other.who);
  values.push(...parts, ...days.map(({ value }) => value));
  const conditions = [
    `${where} AND one.standing = 'lead' AND one.day IS NOT NULL`,
    ...days.map(({ sql }) => sql),
  ];
  return `SELECT '${side}' AS side, one.day AS day, one.finding AS n, ${quad} AS quad FROM ${from} WHERE ${conditions.join(" AND ")}`;
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

function addTo({ statements, quads }: BalanceSide, quad: number, count: number): BalanceSide {
  if (quad === 0) return { statements: statements + count, quads };
  const [q1, q2, q3, q4] = quads.map((each, at) => (quad === at + 1 ? each + count : each));
  return { statements, quads: [q1 ?? 0, q2 ?? 0, q3 ?? 0, q4 ?? 0] };
}
