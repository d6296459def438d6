import { DatabaseSync } from "@photostructure/sqlite";
import { ReadError } from "../errors.ts";

/** What a column can hold and a parameter can be. */
export type SqlValue = string | number | null | Uint8Array;

/** An open database file. Statements are prepared once and kept. The only place that knows the driver. */
export interface Database {
  /** Runs statements that give no rows, as many as the text holds. */
  exec(sql: string): void;
  all<Row>(sql: string, ...values: readonly SqlValue[]): readonly Row[];
  get<Row>(sql: string, ...values: readonly SqlValue[]): Row | undefined;
  /**
   * Rows that are JSON arrays, of a SELECT with one column, `row`, such as `json_array(n, name) AS row`. A hundred rows of
   * eight columns take half the time of `all` so: they come over as one text, and not as a thousand values.
   */
  tuples<Row extends readonly unknown[]>(sql: string, ...values: readonly SqlValue[]): readonly Row[];
  /** Rows one by one, for results that are too long to hold. */
  each<Row>(sql: string, ...values: readonly SqlValue[]): IterableIterator<Row>;
  /** Gives the number of the row that was inserted. */
  run(sql: string, ...values: readonly SqlValue[]): number;
  /** All of it or nothing; one within another is a part of it. Other processes may read meanwhile, none may write. */
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

export interface OpenOptions {
  readonly readOnly: boolean;
  /** How long to wait for another process that writes, in milliseconds. */
  readonly patience: number;
}

type Statement = ReturnType<InstanceType<typeof DatabaseSync>["prepare"]>;

/** SQL texts of one program are few; those built from filters are more, and are let go when they are many. */
const MAX_PREPARED = 300;

/** Opens a database file, or makes it. Throws a ReadError for what can be wrong with a file. */
export function openDatabase(path: string, { readOnly, patience }: OpenOptions): Database {
  const file = guard(path, () => new DatabaseSync(path, { readOnly, timeout: patience }));
  const prepared = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size >= MAX_PREPARED) prepared.clear();
    const statement = file.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  return {
    exec: (sql) => guard(path, () => file.exec(sql)),
    all: <Row>(sql: string, ...values: readonly SqlValue[]) =>
      guard(path, () => prepare(sql).all(...values)) as readonly Row[],
    get: <Row>(sql: string, ...values: readonly SqlValue[]) =>
      guard(path, () => prepare(sql).get(...values)) as Row | undefined,
    tuples: <Row extends readonly unknown[]>(sql: string, ...values: readonly SqlValue[]) => {
      const whole = `SELECT '[' || coalesce(group_concat("row"), '') || ']' AS rows FROM (${sql})`;
      const found = guard(path, () => prepare(whole).get(...values)) as { readonly rows: string };
      return JSON.parse(found.rows) as readonly Row[];
    },
    // Not from the memory of prepared statements: two walks over the same text must not share a cursor.
    each: <Row>(sql: string, ...values: readonly SqlValue[]) =>
      guard(path, () => file.prepare(sql).iterate(...values)) as IterableIterator<Row>,
    run: (sql, ...values) => guard(path, () => Number(prepare(sql).run(...values).lastInsertRowid)),
    transaction(work) {
      if (file.isTransaction) return work();
      guard(path, () => file.exec("BEGIN IMMEDIATE"));
      try {
        const result = work();
        guard(path, () => file.exec("COMMIT"));
        return result;
      } catch (error) {
        if (file.isTransaction) file.exec("ROLLBACK");
        throw error;
      }
    },
    close: () => {
      prepared.clear();
      if (file.isOpen) file.close();
    },
  };
}

/** Primary result codes that are facts about the file; any other error of SQLite is a bug of ours. sqlite.org/rescode.html */
const FACTS: ReadonlyMap<number, readonly [code: ReadError["code"], what: string]> = new Map([
  [5, ["store-locked", "another process is writing to it; try again"]],
  [8, ["store-locked", "it may not be written"]],
  [10, ["store-broken", "the disk cannot be read or written"]],
  [11, ["store-broken", "the file is damaged; go back to a backup"]],
  [13, ["store-broken", "the disk is full"]],
  [14, ["no-store", "it cannot be opened"]],
  [26, ["not-a-store", "it is no database"]],
]);

function guard<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const fact = FACTS.get(primaryCode(error));
    if (fact === undefined) throw error;
    throw new ReadError(fact[0], `${path}: ${fact[1]}`, { cause: error });
  }
}

/** SQLite's extended codes hold the primary one in their low byte. */
function primaryCode(error: unknown): number {
  if (!(error instanceof Error) || !("errcode" in error) || typeof error.errcode !== "number") return 0;
  return error.errcode & 0xff;
}
