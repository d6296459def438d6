import { foldName } from "../actor-key.ts";
import type { SqlValue } from "../sqlite.ts";
import type { Store } from "../store.ts";
import { type Listed, limitOf, type Paging, placeOf, toCursor } from "./paging.ts";

/** Somebody across all pages. */
export interface ActorSummary {
  readonly key: string;
  /** The name of the page on which it was met first. */
  readonly name: string;
  /** All names under which pages have it. */
  readonly names: readonly string[];
  readonly kind: string;
  readonly code: string;
  readonly sector: string;
  readonly wikidata: string | null;
  /** The office by the page that came in last and tells one. */
  readonly office: string | null;
  /** How many parts it takes in statements, events and agreements, reprints included. */
  readonly parts: number;
}

export interface ActorFilter extends Paging {
  /** A part of the name. */
  readonly name?: string;
  readonly code?: string;
  readonly kind?: string;
}

interface ActorRow extends Omit<ActorSummary, "names" | "office"> {
  readonly n: number;
}

/** Actors, those who take most parts first. */
export function listActors(store: Store, filter: ActorFilter): Listed<ActorSummary> {
  const limit = limitOf(filter);
  const skip = placeOf(filter)?.n ?? 0;
  const conditions = ["merged_into IS NULL"];
  const values: SqlValue[] = [];
  for (const column of ["code", "kind"] as const) {
    const value = filter[column];
    if (value === undefined) continue;
    conditions.push(`${column} = ?`);
    values.push(value);
  }
  if (filter.name !== undefined) {
    conditions.push(
      `n IN (SELECT coalesce(named.merged_into, named.n) FROM actor_name JOIN actor AS named ON named.n = actor_name.actor
              WHERE (' ' || actor_name.folded) LIKE '% ' || ? || '%')`,
    );
    values.push(foldName(filter.name));
  }
  const rows = store.db.all<ActorRow>(
    `SELECT n, key, name, kind, code, sector, wikidata, parts FROM actor WHERE ${conditions.join(" AND ")}
      ORDER BY parts DESC, n LIMIT ? OFFSET ?`,
    ...values,
    limit + 1,
    skip,
  );
  return {
    items: rows.slice(0, limit).map((row) => toSummary(store, row)),
    next: rows.length > limit ? toCursor({ day: null, n: skip + limit }) : null,
  };
}

/** One actor by its key; one that was merged into another gives that other. */
export function findActor(store: Store, key: string): ActorSummary | undefined {
  const row = store.db.get<ActorRow>(
    `SELECT actor.n, actor.key, actor.name, actor.kind, actor.code, actor.sector, actor.wikidata, actor.parts
       FROM actor AS asked JOIN actor ON actor.n = coalesce(asked.merged_into, asked.n) WHERE asked.key = ?`,
    key,
  );
  return row === undefined ? undefined : toSummary(store, row);
}

function toSummary(store: Store, { n, ...row }: ActorRow): ActorSummary {
  const names = store.db.all<{ readonly name: string }>(
    `SELECT DISTINCT name FROM actor_name
      WHERE actor IN (SELECT ? UNION ALL SELECT n FROM actor WHERE merged_into = ?) ORDER BY name`,
    n,
    n,
  );
  const office = store.db.get<{ readonly office: string }>(
    "SELECT office FROM part INDEXED BY part_office WHERE actor = ? AND office IS NOT NULL ORDER BY n DESC LIMIT 1",
    n,
  );
  const { key, name, kind, code, sector, wikidata, parts } = row;
  return {
    key,
    name,
    names: names.map((each) => each.name),
    kind,
    code,
    sector,
    wikidata,
    office: office?.office ?? null,
    parts,
  };
}
