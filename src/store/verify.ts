import { ReadError } from "../errors.ts";
import { formatRecord, parseRecord } from "../record/codec.ts";
import { sha256 } from "../record/ids.ts";
import { toFindingRows } from "./finding-rows.ts";
import { assemble } from "./record-of.ts";
import type { Store } from "./store.ts";

/** What is wrong in a store. */
export interface Fault {
  /** The id of the article it is in; `null` where it is the file itself. */
  readonly article: string | null;
  readonly what: string;
}

export interface Verified {
  readonly articles: number;
  readonly findings: number;
}

/**
 * Proves that the file is whole and that every word in it stands on its page: each record is put together again,
 * passes the verbatim gate, has the digest it was added with, and the words it is found by are its own. Yields each
 * fault; returns what was looked at.
 */
export function* verifyStore(store: Store): Generator<Fault, Verified> {
  yield* checkFile(store);
  let findings = 0;
  let articles = 0;
  const rows = store.db.all<{ readonly n: number; readonly id: string; readonly record_sha256: string }>(
    "SELECT n, id, record_sha256 FROM article ORDER BY n",
  );
  for (const { n, id, record_sha256 } of rows) {
    articles++;
    try {
      findings += checkRecord(store, n, record_sha256);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      yield { article: id, what: error.message };
    }
  }
  return { articles, findings };
}

function* checkFile(store: Store): Generator<Fault, void> {
  for (const { what } of store.db.all<{ readonly what: string }>(
    "SELECT integrity_check AS what FROM pragma_integrity_check",
  ))
    if (what !== "ok") yield { article: null, what: `the file is damaged: ${what}` };
  const loose = store.db.get<{ readonly count: number }>(
    "SELECT count(*) AS count FROM pragma_foreign_key_check",
  );
  if (loose !== undefined && loose.count > 0)
    yield { article: null, what: `${loose.count} rows point at rows that are gone` };
}

/** Throws a ReadError where the record does not hold; gives the number of its findings. */
function checkRecord(store: Store, article: number, digest: string): number {
  const record = parseRecord(assemble(store, article));
  if (sha256(formatRecord(record)) !== digest)
    throw new ReadError("store-broken", "its record is not the one that was added");
  const kept = new Map(
    store.db
      .all<{ readonly id: string; readonly words: string }>(
        "SELECT id, words FROM finding WHERE article = ?",
        article,
      )
      .map(({ id, words }) => [id, words]),
  );
  for (const { id, words } of toFindingRows(record)) {
    if (kept.get(id) !== words)
      throw new ReadError("not-verbatim", `the words kept for ${id} are not those of the page`);
  }
  return kept.size;
}
