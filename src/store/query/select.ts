import type { FindingKind, RoleName } from "../finding-rows.ts";
import type { SqlValue } from "../sqlite.ts";
import type { Store } from "../store.ts";
import { checkDay } from "./check-day.ts";
import type { CommonFilter } from "./filters.ts";
import { matchOf } from "./match.ts";
import { limitOf, type Place, placeOf } from "./paging.ts";
import { findWho, type Who, whoCondition } from "./who.ts";

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

/** Somebody who must have a part. */
interface Asked {
  readonly role: RoleName;
  readonly who: Who;
}

/** A query in the making. */
interface Draft {
  /** The table that has the rows in the order wanted; under this name it has `day` and `standing`. */
  readonly lead: "finding" | "role" | "pair";
  /** The number of the finding. */
  readonly n: string;
  readonly conditions: string[];
  readonly values: SqlValue[];
  /** Whether a condition is about the finding itself. */
  asksFinding: boolean;
}

/** The places of the findings asked for, newest first: one more than the limit, to see whether there is more. */
export function selectPlaces(store: Store, wanted: Wanted, filter: CommonFilter): readonly Place[] {
  const limit = limitOf(filter) + 1;
  const { sql, values } = toSelect(store, wanted, filter);
  return store.db.all<Place>(sql, ...values, limit);
}

/** The SELECT of a list. Who is asked for leads, since an index has their rows in the order wanted. */
export function toSelect(
  store: Store,
  wanted: Wanted,
  filter: CommonFilter,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const asked = wanted.roles.map(({ role, who }): Asked => ({ role, who: findWho(store, who) }));
  const { draft, others } = startDraft(asked, wanted.kind);
  const { lead, n } = draft;
  addStanding(draft, filter);
  addDays(draft, filter);
  for (const other of others) addPart(draft, other);
  for (const { role, who } of wanted.without ?? [])
    addPart(draft, { role, who: findWho(store, who) }, "NOT ");
  for (const [column, value] of Object.entries(wanted.columns))
    if (value !== undefined) addOfFinding(draft, `finding.${column} = ?`, value);
  addOutlet(draft, filter);
  addCursor(draft, filter);
  const from =
    lead !== "finding" && draft.asksFinding ? `${lead} CROSS JOIN finding ON finding.n = ${n}` : lead;
  const sql = `SELECT DISTINCT ${lead}.day AS day, ${n} AS n FROM ${from}
    WHERE ${draft.conditions.join(" AND ")} ORDER BY ${lead}.day DESC, ${n} DESC LIMIT ?`;
  return { sql, values: draft.values };
}

/** Two who are asked for by different codes lead together; else the first of all leads. Parts tell the kind. */
function startDraft(
  asked: readonly Asked[],
  kind: FindingKind,
): { readonly draft: Draft; readonly others: readonly Asked[] } {
  const [first, second, ...rest] = asked;
  const draft = (lead: Draft["lead"], n: string): Draft => ({
    lead,
    n,
    conditions: [],
    values: [],
    asksFinding: false,
  });
  if (first === undefined) {
    const all = draft("finding", "finding.n");
    add(all, "finding.kind = ?", kind);
    return { draft: all, others: [] };
  }
  const codes = second && codesOf(first, second);
  if (second !== undefined && codes !== undefined) {
    const two = draft("pair", "pair.finding");
    add(two, "pair.role = ? AND pair.one = ? AND pair.other = ?", second.role, ...codes);
    return { draft: two, others: rest };
  }
  const one = draft("role", "role.finding");
  const { sql, values } = whoCondition("role", first.who);
  add(one, `role.role = ? AND ${sql}`, first.role, ...values);
  return { draft: one, others: asked.slice(1) };
}

/** A table has those who speak or act with those towards whom; one who is asked for twice may stand there once. */
function codesOf(one: Asked, two: Asked): readonly [one: string, two: string] | undefined {
  const isWay = (one.role === "speaker" && two.role !== "via") || one.role === "actor";
  if (!isWay || one.who.kind !== "code" || two.who.kind !== "code") return undefined;
  return one.who.code === two.who.code ? undefined : [one.who.code, two.who.code];
}

function add({ conditions, values }: Draft, condition: string, ...more: readonly SqlValue[]): void {
  conditions.push(condition);
  values.push(...more);
}

function addOfFinding(draft: Draft, condition: string, ...more: readonly SqlValue[]): void {
  add(draft, condition, ...more);
  draft.asksFinding = true;
}

function addPart(draft: Draft, { role, who }: Asked, not = ""): void {
  const { sql, values } = whoCondition("other", who, true);
  const exists = `EXISTS (SELECT 1 FROM role AS other WHERE other.finding = ${draft.n} AND other.role = ? AND ${sql})`;
  add(draft, not + exists, role, ...values);
}

/** What several reports tell is shown once, unless one of the reports is asked for. */
function addStanding(draft: Draft, { each, replaced, article, outlet }: CommonFilter): void {
  if (article !== undefined) {
    addOfFinding(draft, "finding.article = (SELECT n FROM article WHERE id = ?)", article);
    return;
  }
  const told = each === true || outlet !== undefined ? ["told"] : [];
  const standings = ["lead", ...told, ...(replaced === true ? ["replaced"] : [])];
  if (standings.length === 1) add(draft, `${draft.lead}.standing = 'lead'`);
  else add(draft, `${draft.lead}.standing IN (${standings.map((standing) => `'${standing}'`).join(", ")})`);
}

function addDays(draft: Draft, { since, until }: CommonFilter): void {
  if (since !== undefined) {
    // A date may be known by its year alone; no such span is longer than a year, so the index still narrows.
    add(draft, `${draft.lead}.day >= ?`, `${checkDay("since", since).slice(0, 4)}-01-01`);
    addOfFinding(draft, "finding.last_day >= ?", since);
  }
  if (until !== undefined) add(draft, `${draft.lead}.day <= ?`, checkDay("until", until));
}

function addOutlet(draft: Draft, { outlet, words }: CommonFilter): void {
  if (outlet !== undefined)
    addOfFinding(draft, "finding.article IN (SELECT n FROM article WHERE domain = ?)", outlet);
  if (words !== undefined)
    add(draft, `${draft.n} IN (SELECT rowid FROM finding_words WHERE finding_words MATCH ?)`, matchOf(words));
}

/** Undated findings stand last. */
function addCursor(draft: Draft, filter: CommonFilter): void {
  const place = placeOf(filter);
  if (place === undefined) return;
  const { lead, n } = draft;
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
