import { partArticle } from "./join/join-article.ts";
import type { Store } from "./store.ts";
import { placeAmongVersions } from "./versions.ts";

/**
 * Removes an article with all that was found in it and the page it came from. Where it was the current version of its
 * page, the one before is current again; what it had replaced elsewhere stands again too. False where there is none.
 */
export function removeArticle(store: Store, id: string): boolean {
  return store.db.transaction(() => {
    const row = store.db.get<{ readonly n: number; readonly page: number; readonly standing: string }>(
      "SELECT n, page, standing FROM article WHERE id = ?",
      id,
    );
    if (row === undefined) return false;
    const touched = store.db.all<{ readonly n: number; readonly page: number }>(
      "SELECT n, page FROM article WHERE replaced_by = ? OR (page = ? AND n <> ?)",
      row.n,
      row.page,
      row.n,
    );
    if (row.standing === "current") partArticle(store, row.n);
    store.db.run("DELETE FROM article WHERE n = ?", row.n);
    for (const page of new Set(touched.map((each) => each.page))) placeAmongVersions(store, page);
    store.db.run(
      "DELETE FROM page WHERE n = ? AND NOT EXISTS (SELECT 1 FROM article WHERE page = page.n)",
      row.page,
    );
    removeLooseActors(store);
    return true;
  });
}

/** Those who stand on no page any more, unless a user has said something about them. */
function removeLooseActors(store: Store): void {
  store.db.run(
    `DELETE FROM actor WHERE parts = 0 AND NOT EXISTS (SELECT 1 FROM part WHERE part.own = actor.n OR part.actor = actor.n)
       AND NOT EXISTS (SELECT 1 FROM edit WHERE actor.key IN (edit.target, edit.value))`,
  );
}
