import { existsSync } from "node:fs";
import { ReadError } from "../errors.ts";
import { migrations } from "./migrations.ts";
import { type Database, openDatabase } from "./sqlite.ts";

/** An open store of records. Close it when done. */
export interface Store {
  readonly path: string;
  readonly db: Database;
  close(): void;
}

/** `read`: the file must be there and is left alone. `write`: it is made where it is not. */
export type StoreMode = "read" | "write";

/** "DRGM" in the header of the file: what tells our database from others. */
const APPLICATION_ID = 0x4452474d;
const PATIENCE_MS = 10_000;
/** 64 MiB of pages in memory: what the questions of a desk touch of some ten thousand articles. */
const CACHE = "PRAGMA cache_size = -65536";

/**
 * Opens the store in a file and brings its tables up to date. Throws a ReadError: `no-store` where there is none to
 * read, `not-a-store` for a file of another program, `newer-store` for one that a later version has written.
 */
export function openStore(path: string, mode: StoreMode): Store {
  if (mode === "read") {
    if (!existsSync(path))
      throw new ReadError("no-store", `there is no database at ${path}; dragoman add makes one`);
    const db = openDatabase(path, { readOnly: true, patience: PATIENCE_MS });
    if (isUpToDate(path, db)) {
      db.exec(CACHE);
      return toStore(path, db);
    }
    db.close(); // of an earlier version, or empty: it is brought up to date once, then read
    openStore(path, "write").close();
    return openStore(path, "read");
  }
  const db = openDatabase(path, { readOnly: false, patience: PATIENCE_MS });
  try {
    prepareFile(path, db);
    return toStore(path, db);
  } catch (error) {
    db.close();
    throw error;
  }
}

const toStore = (path: string, db: Database): Store => ({ path, db, close: () => db.close() });

function prepareFile(path: string, db: Database): void {
  if (isUpToDate(path, db)) {
    setUp(db);
    return;
  }
  db.exec("PRAGMA page_size = 8192"); // counts for a new file alone
  setUp(db);
  db.transaction(() => {
    const { version } = headerOf(db); // again: another process may have been first
    for (const migration of migrations.slice(version)) db.exec(migration);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
    db.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}

/** Readers go on while one process writes; what was committed survives the end of the process, however sudden. */
function setUp(db: Database): void {
  db.get("PRAGMA journal_mode = WAL");
  db.exec("PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
  db.exec(CACHE);
}

/** Throws a ReadError where the file is not ours, or beyond us. */
function isUpToDate(path: string, db: Database): boolean {
  const { application, version, tables } = headerOf(db);
  const isEmpty = application === 0 && version === 0 && tables === 0;
  if (!isEmpty && application !== APPLICATION_ID) {
    throw new ReadError("not-a-store", `${path} is a database of another program`);
  }
  if (version > migrations.length) {
    throw new ReadError(
      "newer-store",
      `${path} was written by a later version of dragoman (form ${version}; this one knows ${migrations.length})`,
    );
  }
  return version === migrations.length;
}

interface Header {
  readonly application: number;
  readonly version: number;
  readonly tables: number;
}

function headerOf(db: Database): Header {
  const header = db.get<Header>(
    `SELECT (SELECT application_id FROM pragma_application_id) AS application,
            (SELECT user_version FROM pragma_user_version) AS version,
            (SELECT count(*) FROM sqlite_schema) AS tables`,
  );
  if (header === undefined) throw new RangeError("a database file without a header");
  return header;
}
