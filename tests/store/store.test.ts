import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { migrations } from "../../src/store/migrations.ts";
import { openDatabase } from "../../src/store/sqlite.ts";
import { openStore } from "../../src/store/store.ts";
import { emptyStore, storePath } from "../support/store.ts";

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return "none";
};
const openRaw = (path: string) => openDatabase(path, { readOnly: false, patience: 100 });

test("a file that is not there is made to write, and not to read", () => {
  const path = storePath();
  expect(codeOf(() => openStore(path, "read"))).toBe("no-store");
  openStore(path, "write").close();
  expect(codeOf(() => openStore(path, "read").close())).toBe("none");
});

test("an empty file is a store to be", () => {
  const path = storePath();
  writeFileSync(path, "");
  expect(codeOf(() => openStore(path, "read").close())).toBe("none");
});

test("a file that is no database is refused and left alone", () => {
  const path = storePath();
  writeFileSync(path, "once upon a time, in a harbour far away, there was a text file\n".repeat(200));
  expect(codeOf(() => openStore(path, "write"))).toBe("not-a-store");
});

test("a database of another program is refused", () => {
  const path = storePath();
  const other = openRaw(path);
  other.exec("CREATE TABLE bookmark (url TEXT)");
  other.close();
  expect(codeOf(() => openStore(path, "write"))).toBe("not-a-store");
  expect(codeOf(() => openStore(path, "read"))).toBe("not-a-store");
});

test("a store of a later version is refused, with both forms named", () => {
  const store = emptyStore();
  store.db.exec(`PRAGMA user_version = ${migrations.length + 1}`);
  expect(() => openStore(store.path, "write")).toThrow(
    new RegExp(
      `later version of dragoman \\(form ${migrations.length + 1}; this one knows ${migrations.length}\\)`,
    ),
  );
});

test("readers read while one writes, and a second writer waits", () => {
  const writer = emptyStore();
  const reader = openStore(writer.path, "read");
  const second = openRaw(writer.path);
  writer.db.transaction(() => {
    writer.db.run("INSERT INTO page (key) VALUES ('a')");
    expect(reader.db.all("SELECT * FROM page")).toEqual([]);
    expect(codeOf(() => second.transaction(() => {}))).toBe("store-locked");
  });
  expect(reader.db.all("SELECT * FROM page")).toHaveLength(1);
  reader.close();
  second.close();
});

test("a reader cannot write", () => {
  const path = storePath();
  openStore(path, "write").close();
  const reader = openStore(path, "read");
  expect(codeOf(() => reader.db.run("INSERT INTO page (key) VALUES ('a')"))).toBe("store-locked");
  reader.close();
});

test("a transaction within another is kept or undone with it", () => {
  const store = emptyStore();
  const add = (key: string) => store.db.run("INSERT INTO page (key) VALUES (?)", key);
  const fail = () =>
    store.db.transaction(() => {
      store.db.transaction(() => add("a"));
      throw new RangeError("half way");
    });
  expect(fail).toThrow("half way");
  expect(store.db.all("SELECT * FROM page")).toEqual([]);
  store.db.transaction(() => store.db.transaction(() => add("a")));
  expect(store.db.all("SELECT * FROM page")).toHaveLength(1);
});

test("tuples come in the order of their SELECT, whatever is in them, and none are an empty list", () => {
  const store = emptyStore();
  const keys = ['a "quoted", word', "line\nbreak\u0001", "𝕏 [1,2]"];
  for (const key of keys) store.db.run("INSERT INTO page (key) VALUES (?)", key);
  const ask = (order: string) =>
    store.db.tuples<readonly [number, string]>(
      `SELECT json_array(n, key) AS row FROM page ORDER BY n ${order}`,
    );
  expect(ask("ASC")).toEqual(keys.map((key, at) => [at + 1, key]));
  expect(ask("DESC")).toEqual(keys.map((key, at) => [at + 1, key]).toReversed());
  expect(store.db.tuples("SELECT json_array(n) AS row FROM page WHERE key = ?", "none")).toEqual([]);
});

test("what fails inside a transaction is undone", () => {
  const store = emptyStore();
  const fail = () =>
    store.db.transaction(() => {
      store.db.run("INSERT INTO page (key) VALUES ('a')");
      throw new RangeError("half way");
    });
  expect(fail).toThrow("half way");
  expect(store.db.all("SELECT * FROM page")).toEqual([]);
});
