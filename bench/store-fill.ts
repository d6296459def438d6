import { existsSync } from "node:fs";
import { addRecord } from "../src/store/add.ts";
import { openStore, type Store } from "../src/store/store.ts";
import { recordOfNumber } from "./store-records.ts";

const AT_ONCE = 200;
/** So many are added as pages are; more are made from their rows. */
const MOST_ADDED = 10_000;

/**
 * Makes a database of so many invented articles where there is none. Ten thousand are added as any page is; of more, the
 * rest are copies of their rows a day later each time, with ids of their own: they answer as others do, in a tenth of
 * the time. What was read is not that of their ids, so `verify` would not pass them. `told`: of how many are in it.
 */
export function fillStore(file: string, count: number, told: (added: number) => void = () => {}): void {
  if (existsSync(file)) return;
  const store = openStore(file, "write");
  const added = Math.min(count, MOST_ADDED);
  for (let first = 0; first < added; first += AT_ONCE) {
    const last = Math.min(added, first + AT_ONCE);
    store.db.transaction(() => {
      for (let number = first; number < last; number++)
        addRecord(store, { record: recordOfNumber(number), at: "2031-01-01T00:00:00Z" });
    });
    told(last);
  }
  for (let copy = 1; copy * added < count; copy++) {
    store.db.transaction(() => copyAll(store, copy));
    told((copy + 1) * added);
  }
  store.db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  store.close();
}

const shifted = (column: string): string => `date(${column}, '+' || :copy || ' days')`;
/** A number of that table, moved behind those that there were. */
const moved = (table: string, column = "n"): string =>
  `${column} + :copy * (SELECT most FROM most WHERE name = '${table}')`;

/** What is not the same in a copy, by table. */
const CHANGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  page: { n: moved("page"), key: "key || '#' || :copy" },
  article: {
    n: moved("article"),
    id: "id || :copy",
    page: moved("page", "page"),
    day: shifted("day"),
    story: moved("article", "story"),
    replaced_by: moved("article", "replaced_by"),
  },
  band: { article: moved("article", "article"), hash: "hash + :copy" },
  part: { n: moved("part"), article: moved("article", "article") },
  finding: {
    n: moved("finding"),
    id: "id || :copy",
    article: moved("article", "article"),
    lead: moved("finding", "lead"),
    join_key: "join_key || :copy",
    day: shifted("day"),
    last_day: shifted("last_day"),
  },
  role: { finding: moved("finding", "finding"), part: moved("part", "part"), day: shifted("day") },
  pair: { finding: moved("finding", "finding"), day: shifted("day") },
  reaction: {
    n: moved("reaction"),
    article: moved("article", "article"),
    answer: moved("finding", "answer"),
    answered: moved("finding", "answered"),
    day: shifted("day"),
  },
  reaction_doer: { reaction: moved("reaction", "reaction"), day: shifted("day") },
};

/** Copies the rows that were added as pages are. */
function copyAll({ db }: Store, copy: number): void {
  if (copy === 1) {
    db.exec("CREATE TEMP TABLE most (name TEXT PRIMARY KEY, most INTEGER)");
    for (const table of ["page", "article", "part", "finding", "reaction"])
      db.run(`INSERT INTO most SELECT '${table}', max(n) FROM ${table}`);
  }
  for (const [table, changes] of Object.entries(CHANGES)) {
    const columns = db
      .all<{ readonly name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
      .map(({ name }) => name);
    const values = columns.map((column) => (changes[column] ?? column).replaceAll(":copy", String(copy)));
    const [key = "n"] = Object.keys(changes);
    const of = key === "n" ? table : key;
    db.run(
      `INSERT INTO ${table} (${columns.join(", ")}) SELECT ${values.join(", ")} FROM ${table}
        WHERE ${key} <= (SELECT most FROM most WHERE name = '${of}')`,
    );
  }
  db.run(
    `INSERT INTO finding_words (rowid, words) SELECT n, words FROM finding
      WHERE n > ${copy} * (SELECT most FROM most WHERE name = 'finding')`,
  );
}
