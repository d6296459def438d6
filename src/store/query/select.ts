import type { FindingKind, RoleName } from "../finding-rows.ts";
import type { SqlValue } from "../sqlite.ts";
import type { Store } from "../store.ts";
import { checkDay } from "./check-day.ts";
import type { CommonFilter } from "./filters.ts";
import { matchOf } from "./match.ts";
import { limitOf, type Place, placeOf } from "./paging.ts";
import { findWho, whoCondition } from "./who.ts";

/** What a list is asked for, beside what all lists can be asked for. */
export interface Wanted {
  readonly kind: FindingKind;
  /** Who has to have which part: all of them. */
  readonly roles: readonly { readonly role: RoleName; readonly who: string }[];
  /** Who must not have which part. */
  readonly without?: Wanted["roles"];
  /** Columns of `finding` that must hold these values; undefined does not narrow. */
  readonly columns: Readonly<Record<string, SqlValue | undefined>>;
}

/** A query in the making. */
interface Draft {
  readonly conditions: string[];
  readonly values: SqlValue[];
}

/** The places of the findings asked for, newest first: one more than the limit, to see whether there is more. */
export function selectPlaces(store: Store, wanted: Wanted, filter: CommonFilter): readonly Place[] {
  const limit = limitOf(filter) + 1;
  const { sql, values } = toSelect(store, wanted, filter);
  return store.db.all<Place>(sql, ...values, limit);
}

/** The SELECT of a list. The first role leads, since an index has its rows in the order wanted. */
export function toSelect(
  store: Store,
  wanted: Wanted,
  filter: CommonFilter,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const draft: Draft = { conditions: [], values: [] };
  const [first, ...others] = wanted.roles;
  const lead = first === undefined ? "finding" : "role";
  const n = first === undefined ? "finding.n" : "role.finding";
  if (first !== undefined) {
    const { sql, values } = whoCondition("role", findWho(store, first.who));
    add(draft, `role.role = ? AND ${sql}`, first.role, ...values);
  }
  addStanding(draft, lead, filter);
  addDays(draft, lead, filter);
  add(draft, "finding.kind = ?", wanted.kind);
  for (const other of others) addPart(draft, store, n, other);
  for (const other of wanted.without ?? []) addPart(draft, store, n, other, "NOT ");
  for (const [column, value] of Object.entries(wanted.columns))
    if (value !== undefined) add(draft, `finding.${column} = ?`, value);
  addOutlet(draft, filter);
  addCursor(draft, lead, n, filter);
  const from = lead === "role" ? "role CROSS JOIN finding ON finding.n = role.finding" : "finding";
  const sql = `SELECT DISTINCT ${lead}.day AS day, ${n} AS n FROM ${from}
    WHERE ${draft.conditions.join(" AND ")} ORDER BY ${lead}.day DESC, ${n} DESC LIMIT ?`;
  return { sql, values: draft.values };
}

function add({ conditions, values }: Draft, condition: string, ...more: readonly SqlValue[]): void {
  conditions.push(condition);
  values.push(...more);
}

function addPart(
  draft: Draft,
  store: Store,
  n: string,
  { role, who }: Wanted["roles"][number],
  not = "",
): void {
  const { sql, values } = whoCondition("other", findWho(store, who), true);
  const exists = `EXISTS (SELECT 1 FROM role AS other WHERE other.finding = ${n} AND other.role = ? AND ${sql})`;
  add(draft, not + exists, role, ...values);
}

/** What several reports tell is shown once, unless one of the reports is asked for. */
function addStanding(draft: Draft, lead: string, { each, replaced, article, outlet }: CommonFilter): void {
  if (article !== undefined) {
    add(draft, "finding.article = (SELECT n FROM article WHERE id = ?)", article);
    return;
  }
  const told = each === true || outlet !== undefined ? ["told"] : [];
  const standings = ["lead", ...told, ...(replaced === true ? ["replaced"] : [])];
  if (standings.length === 1) add(draft, `${lead}.standing = 'lead'`);
  else add(draft, `${lead}.standing IN (${standings.map((standing) => `'${standing}'`).join(", ")})`);
}

function addDays(draft: Draft, lead: string, { since, until }: CommonFilter): void {
  if (since !== undefined) {
    // A date may be known by its year alone; no such span is longer than a year, so the index still narrows.
    add(draft, `${lead}.day >= ?`, `${checkDay("since", since).slice(0, 4)}-01-01`);
    add(draft, "finding.last_day >= ?", since);
  }
  if (until !== undefined) add(draft, `${lead}.day <= ?`, checkDay("until", until));
}

function addOutlet(draft: Draft, { outlet, words }: CommonFilter): void {
  if (outlet !== undefined) add(draft, "finding.article IN (SELECT n FROM article WHERE domain = ?)", outlet);
  if (words !== undefined) {
    add(draft, "finding.n IN (SELECT rowid FROM finding_words WHERE finding_words MATCH ?)", matchOf(words));
  }
}

/** Undated findings stand last. */
function addCursor(draft: Draft, lead: string, n: string, filter: CommonFilter): void {
  const place = placeOf(filter);
  if (place === undefined) return;
  if (place.day === null) add(draft, `${lead}.day IS NULL AND ${n} < ?`, place.n);
  else {
    add(
      draft,
      `(${lead}.day < ? OR (${lead}.day = ? AND ${n} < ?) OR ${lead}.day IS NULL)`,
      place.day,
      place.day,
      place.n,
    );
  }
}
