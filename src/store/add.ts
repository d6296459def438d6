import { ReadError } from "../errors.ts";
import { parseRecord } from "../record/codec.ts";
import type { ArticleId } from "../record/ids.ts";
import type { Rec } from "../record/record.ts";
import { correctArticle } from "./edits/correct.ts";
import { insertRecord } from "./insert.ts";
import { joinArticle } from "./join/join-article.ts";
import { findNotice, followNotice } from "./notices.ts";
import { insertSource, type SavedPage } from "./source.ts";
import type { Store } from "./store.ts";
import { findPage, placeAmongVersions } from "./versions.ts";

/** A record to keep, and the page it was read from where there is one. */
export interface Addition {
  readonly record: Rec;
  readonly page?: SavedPage;
  /** UTC, ISO 8601. */
  readonly at: string;
}

/**
 * `changed`: the page was known and has changed; its earlier version stays, marked as replaced. `empty`: nothing on
 * the page reads like an article, so that there is nothing to keep.
 */
export type AddOutcome = "added" | "changed" | "unchanged" | "empty";

export interface Added {
  readonly outcome: AddOutcome;
  readonly article: ArticleId;
}

/**
 * Adds a record: all of it or nothing. The same article again changes nothing. Throws a ReadError `not-verbatim` or
 * `bad-record` for a record that does not hold: nothing gets in that cannot be shown on the page.
 */
export function addRecord(store: Store, { record: given, page: saved, at }: Addition): Added {
  const record = parseRecord(given);
  const article = record.article.id;
  if (record.article.text === "") return { outcome: "empty", article };
  return store.db.transaction(() => {
    if (isKnown(store, article)) return { outcome: "unchanged", article };
    checkIds(store, record);
    const page = findPage(store, record);
    const notice = findNotice(record);
    const n = insertRecord(store, record, {
      page: page.n,
      version: page.versions + 1,
      addedAt: at,
      notice,
    });
    if (saved !== undefined) insertSource(store, n, saved);
    correctArticle(store, n);
    placeAmongVersions(store, page.n);
    if (isCurrent(store, n)) joinArticle(store, n);
    if (notice !== null && isCurrent(store, n)) followNotice(store, n, record);
    return { outcome: page.versions > 0 ? "changed" : "added", article };
  });
}

const isKnown = (store: Store, id: string): boolean =>
  store.db.get("SELECT 1 FROM article WHERE id = ?", id) !== undefined;

const isCurrent = (store: Store, article: number): boolean =>
  store.db.get("SELECT 1 FROM article WHERE n = ? AND standing = 'current'", article) !== undefined;

/** Ids are made from content; one that stands for something else already was made by somebody else. */
function checkIds(store: Store, record: Rec): void {
  const seen = new Set<string>();
  for (const { id } of [...record.statements, ...record.events, ...record.agreements]) {
    if (seen.has(id) || store.db.get("SELECT 1 FROM finding WHERE id = ?", id) !== undefined)
      throw new ReadError("bad-record", `the id ${id} stands for something else already`);
    seen.add(id);
  }
}
