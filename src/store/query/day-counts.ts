import type { Store } from "../store.ts";
import type { AgreementFilter, CommonFilter, EventFilter, StatementFilter } from "./filters.ts";
import { wantedAgreements, wantedEvents, wantedStatements } from "./findings.ts";
import { toSelect, type Wanted } from "./select.ts";

/** How many findings one day has. */
export interface DayCount {
  readonly day: string;
  readonly count: number;
}

/** How many statements each day has, the earliest day first; a day without any is left out, and so is what has no date. */
export const countStatementsByDay = (store: Store, filter: StatementFilter): readonly DayCount[] =>
  countByDay(store, wantedStatements(filter), filter);

/** The same for events. */
export const countEventsByDay = (store: Store, filter: EventFilter): readonly DayCount[] =>
  countByDay(store, wantedEvents(filter), filter);

/** The same for agreements. */
export const countAgreementsByDay = (store: Store, filter: AgreementFilter): readonly DayCount[] =>
  countByDay(store, wantedAgreements(filter), filter);

const NO_LIMIT = -1;
/** The latest that are given: history in the news reaches back for centuries. */
const MAX_DAYS = 1000;

function countByDay(
  store: Store,
  wanted: Wanted,
  { limit: _, cursor: __, ...filter }: CommonFilter,
): readonly DayCount[] {
  const { sql, values } = toSelect(store, wanted, filter);
  const rows = store.db.all<DayCount>(
    `SELECT day, count(*) AS count FROM (${sql}) WHERE day IS NOT NULL GROUP BY day ORDER BY day DESC LIMIT ${MAX_DAYS}`,
    ...values,
    NO_LIMIT,
  );
  return rows.map(({ day, count }) => ({ day, count })).reverse();
}
