import { brotliCompressSync } from "node:zlib";
import { formatRecord, parseRecord } from "../record/codec.ts";
import { sha256 } from "../record/ids.ts";
import type { Rec } from "../record/record.ts";
import { correctArticle } from "./edits/correct.ts";
import { insertParts, updateArticle } from "./insert.ts";
import { joinArticle, partArticle } from "./join/join-article.ts";
import { findNotice } from "./notices.ts";
import { recordOf } from "./record-of.ts";
import type { Store } from "./store.ts";

/** An article that can be read again. */
export interface Rereadable {
  readonly n: number;
  readonly id: string;
}

/**
 * `same`: the reader finds what it found before. `other-text`: it now takes another part of the page for the article;
 * that is another article, and is kept as a version of its own.
 */
export type RereadOutcome = "same" | "reread" | "other-text";

/**
 * Articles whose pages were kept, newest first: the current ones that another reader has read; with `all` every one,
 * replaced ones too.
 */
export function findRereadable(
  store: Store,
  { reader, all }: { readonly reader: Rec["reader"]; readonly all: boolean },
): readonly Rereadable[] {
  return store.db.all<Rereadable>(
    `SELECT article.n, article.id FROM article JOIN source ON source.article = article.n
      WHERE ? OR (article.standing = 'current' AND (article.reader_version <> ? OR article.model IS NOT ?))
      ORDER BY article.day DESC, article.n DESC`,
    all ? 1 : 0,
    reader.version,
    reader.model,
  );
}

/**
 * Puts a new reading of an article in the place of the one before, which is kept. Ids are made from content, so that
 * what both have found keeps its id, and what users have said about it. All of it or nothing.
 */
export function replaceReading(store: Store, article: number, given: Rec, at: string): RereadOutcome {
  const record = parseRecord(given);
  return store.db.transaction(() => {
    const before = recordOf(store, article);
    if (before.article.id !== record.article.id) return "other-text";
    if (isSameReading(before, record)) {
      updateArticle(store, article, record, findNotice(record));
      return "same";
    }
    keep(store, article, before, at);
    const isCurrent =
      store.db.get("SELECT 1 FROM article WHERE n = ? AND standing = 'current'", article) !== undefined;
    if (isCurrent) partArticle(store, article);
    for (const table of ["reaction", "finding", "part"])
      store.db.run(`DELETE FROM ${table} WHERE article = ?`, article);
    updateArticle(store, article, record, findNotice(record));
    insertParts(store, article, record);
    correctArticle(store, article);
    if (isCurrent) joinArticle(store, article);
    else markReplaced(store, article);
    return "reread";
  });
}

/** Earlier readings of an article, the latest first. */
export function earlierReadings(
  store: Store,
  article: number,
): readonly {
  readonly reader_version: string;
  readonly model: string | null;
  readonly replaced_at: string;
}[] {
  return store.db.all(
    "SELECT reader_version, model, replaced_at FROM reading WHERE article = ? ORDER BY n DESC",
    article,
  );
}

const isSameReading = (one: Rec, other: Rec): boolean =>
  digest({ ...one, reader: other.reader }) === digest(other);

const digest = (record: Rec): string => sha256(formatRecord(record));

function keep(store: Store, article: number, record: Rec, at: string): void {
  const { version, model } = record.reader;
  store.db.run(
    "INSERT INTO reading (article, reader_version, model, replaced_at, record) VALUES (?, ?, ?, ?, ?)",
    article,
    version,
    model,
    at,
    brotliCompressSync(formatRecord(record)),
  );
}

function markReplaced(store: Store, article: number): void {
  store.db.run("UPDATE finding SET standing = 'replaced' WHERE article = ?", article);
  store.db.run(
    "UPDATE role SET standing = 'replaced' WHERE finding IN (SELECT n FROM finding WHERE article = ?)",
    article,
  );
}
