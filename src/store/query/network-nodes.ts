import type { Store } from "../store.ts";

export interface NetworkNode {
  /** A code ("NOR") or the key of an actor: what `by`, `actor` and the like take. */
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly code: string;
}

interface Found {
  /** As the edges have it: a code, or the number of an actor. */
  readonly id: string;
  readonly node: NetworkNode;
}

/** The nodes of these ids. A code bears the name of its state, or of the body that is met most. */
export function findNodes(store: Store, ids: readonly string[], level: "codes" | "actors"): readonly Found[] {
  const asked = JSON.stringify(level === "codes" ? ids : ids.map(Number));
  if (level === "actors") {
    const rows = store.db.all<NetworkNode & { readonly n: number }>(
      `SELECT n, key AS id, name, kind, code FROM actor WHERE n IN (SELECT value FROM json_each(?))
        ORDER BY parts DESC, n`,
      asked,
    );
    return rows.map(({ n, id, name, kind, code }) => ({ id: String(n), node: { id, name, kind, code } }));
  }
  const rows = store.db.all<NetworkNode>(
    `SELECT code AS id, name, kind, code FROM (
       SELECT code, name, kind, row_number() OVER (
                PARTITION BY code ORDER BY kind = 'state' DESC, kind = 'igo' DESC, parts DESC, n) AS place
         FROM actor WHERE code IN (SELECT value FROM json_each(?))) WHERE place = 1 ORDER BY code`,
    asked,
  );
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = found.get(id);
    const isBody = row?.kind === "state" || row?.kind === "igo";
    // A code may be that of a finding alone: whoever bears it on one page is known by another on all.
    return { id, node: { id, name: isBody ? row.name : id, kind: isBody ? row.kind : "state", code: id } };
  });
}
