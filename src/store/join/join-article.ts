import type { Store } from "../store.ts";
import { join, leave } from "./group.ts";
import { type Compared, comparedOf, findSame } from "./same.ts";
import { joinStory, leaveStory } from "./stories.ts";

/** Ties an article and what was found in it to what other reports tell. */
export function joinArticle(store: Store, article: number): void {
  joinStory(store, article);
  for (const finding of comparedOf(store, article)) joinFinding(store, finding);
}

/** Ties one finding to what tells the same, as when its article came in. */
export function rejoinFinding(store: Store, n: number): void {
  const article = store.db.get<{ readonly article: number }>(
    "SELECT article FROM finding WHERE n = ?",
    n,
  )?.article;
  const finding = comparedOf(store, article ?? 0).find((each) => each.n === n);
  if (finding !== undefined) joinFinding(store, finding);
}

/** What a user has split stays by itself, and what a user has merged comes together, whatever we think. */
function joinFinding(store: Store, finding: Compared): void {
  if (!isSplit(store, finding.n)) {
    const same = findSame(store, finding);
    if (same !== undefined && !isSplit(store, same.n)) join(store, finding.n, same.n, same.why);
  }
  for (const { n } of mergedByUser(store, finding.n)) join(store, finding.n, n, "user");
}

/** Lets go of an article that is replaced or removed: other reports keep what they have in common. */
export function partArticle(store: Store, article: number): void {
  for (const { n } of comparedOf(store, article)) leave(store, n);
  leaveStory(store, article);
  store.db.run("DELETE FROM band WHERE article = ?", article);
}

const isSplit = (store: Store, finding: number): boolean =>
  store.db.get(
    `SELECT 1 FROM edit WHERE kind = 'split' AND undone_at IS NULL AND target = (SELECT id FROM finding WHERE n = ?)`,
    finding,
  ) !== undefined;

const mergedByUser = (store: Store, finding: number): readonly { readonly n: number }[] =>
  store.db.all(
    `SELECT other.n FROM finding AS own
       CROSS JOIN edit ON edit.kind = 'merge' AND edit.undone_at IS NULL AND (edit.target = own.id OR edit.value = own.id)
       CROSS JOIN finding AS other ON other.id IN (edit.target, edit.value) AND other.n <> own.n
      WHERE own.n = ? AND other.standing <> 'replaced' AND own.kind = other.kind`,
    finding,
  );
