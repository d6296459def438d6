import type { Rec, RecordActor } from "../record/record.ts";
import { actorKey, foldName } from "./actor-key.ts";
import type { Store } from "./store.ts";

/** An actor of a record in the store: the row of its part, and who it is across pages. */
export interface Part {
  readonly n: number;
  readonly actor: number | null;
  readonly code: string;
}

/** Writes the actors of a record, each tied to who it is across pages. */
export function insertActors(store: Store, article: number, record: Rec): ReadonlyMap<string, Part> {
  return new Map(
    record.actors.map((actor, ordinal) => [actor.id, insertPart(store, article, actor, ordinal)]),
  );
}

function insertPart(store: Store, article: number, actor: RecordActor, ordinal: number): Part {
  const own = findOrMakeActor(store, actor);
  const merged = own === null ? null : mergedWith(store, own);
  const { id, name, kind, code, sector, office } = actor;
  const n = store.db.run(
    `INSERT INTO part (article, ordinal, id, own, actor, name, kind, code, sector, office, json)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    article,
    ordinal,
    id,
    own,
    merged,
    name,
    kind,
    code,
    sector,
    office?.title ?? null,
    JSON.stringify(actor),
  );
  return { n, actor: merged, code };
}

function findOrMakeActor(store: Store, actor: RecordActor): number | null {
  const key = actorKey(actor);
  if (key === undefined) return null;
  const { name, kind, code, sector, wikidata } = actor;
  const known = store.db.get<{ readonly n: number; readonly sector: string }>(
    "SELECT n, sector FROM actor WHERE key = ?",
    key,
  );
  const n =
    known?.n ??
    store.db.run(
      "INSERT INTO actor (key, name, kind, code, sector, wikidata) VALUES (?, ?, ?, ?, ?, ?)",
      key,
      name,
      kind,
      code,
      sector,
      wikidata,
    );
  if (known?.sector === "UNK" && sector !== "UNK")
    store.db.run("UPDATE actor SET sector = ? WHERE n = ?", sector, n);
  store.db.run(
    "INSERT OR IGNORE INTO actor_name (folded, actor, name) VALUES (?, ?, ?)",
    foldName(name),
    n,
    name,
  );
  return n;
}

/** Follows what a user has merged, to its end. */
function mergedWith(store: Store, actor: number): number {
  const into = store.db.get<{ readonly into: number | null }>(
    'SELECT merged_into AS "into" FROM actor WHERE n = ?',
    actor,
  )?.into;
  return into === null || into === undefined ? actor : mergedWith(store, into);
}
