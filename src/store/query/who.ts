import { ReadError } from "../../errors.ts";
import { foldName } from "../actor-key.ts";
import type { SqlValue } from "../sqlite.ts";
import type { Store } from "../store.ts";

/** Whom a query means: everybody of a state or body (its code), or certain actors (their rows). */
export type Who =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "actors"; readonly actors: readonly number[] };

interface Found {
  readonly n: number;
  readonly kind: string;
  readonly code: string;
}

/** "NOR" */
const CODE = /^[A-Z]{3}$/;
/** How many actors one word may stand for: "Kim" */
const MAX_ACTORS = 50;

/**
 * Whom a word means: a code ("NOR"), the key of an actor ("person:NOR:ingrid solberg"), the name of a state (all who
 * belong to it), else whoever has the name or a name that holds all its words. Throws a ReadError `bad-query` where
 * the store knows nobody of that name.
 */
export function findWho(store: Store, word: string): Who {
  if (CODE.test(word)) return { kind: "code", code: word };
  const keyed = store.db.get<Found>("SELECT n, kind, code FROM actor WHERE key = ?", word);
  if (keyed !== undefined) return { kind: "actors", actors: [keyed.n, ...mergedInto(store, keyed.n)] };
  const found = findByName(store, foldName(word));
  const state = found.find(({ kind }) => kind === "state");
  if (state !== undefined) return { kind: "code", code: state.code };
  if (found.length > 0) return { kind: "actors", actors: found.map(({ n }) => n) };
  throw new ReadError("bad-query", `nobody in this database is called "${word}"`);
}

/** Those of exactly this name; where there are none, those whose name holds it: "solberg", "ingrid". */
function findByName(store: Store, folded: string): readonly Found[] {
  if (folded === "") return [];
  const found = (condition: string, name: string): readonly Found[] =>
    store.db.all<Found>(
      `SELECT DISTINCT actor.n, actor.kind, actor.code FROM actor_name JOIN actor ON actor.n = actor_name.actor
        WHERE ${condition} LIMIT ${MAX_ACTORS}`,
      name,
    );
  const exact = found("actor_name.folded = ?", folded);
  return exact.length > 0 ? exact : found("(' ' || actor_name.folded || ' ') LIKE '% ' || ? || ' %'", folded);
}

const mergedInto = (store: Store, actor: number): readonly number[] =>
  store.db.all<{ readonly n: number }>("SELECT n FROM actor WHERE merged_into = ?", actor).map(({ n }) => n);

/**
 * The condition that a row of `role` is one of them, with its values. `isLookedUp`: the row is found by its finding
 * already; the plus keeps SQLite from going through all rows of that actor instead (sqlite.org/optoverview.html).
 */
export function whoCondition(
  alias: string,
  who: Who,
  isLookedUp = false,
): { readonly sql: string; readonly values: readonly SqlValue[] } {
  const plus = isLookedUp ? "+" : "";
  if (who.kind === "code") return { sql: `${plus}${alias}.code = ?`, values: [who.code] };
  const [only] = who.actors;
  if (who.actors.length === 1 && only !== undefined)
    return { sql: `${plus}${alias}.actor = ?`, values: [only] };
  return {
    sql: `${plus}${alias}.actor IN (SELECT value FROM json_each(?))`,
    values: [JSON.stringify(who.actors)],
  };
}
