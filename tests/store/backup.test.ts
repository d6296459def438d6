import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { addRecord } from "../../src/store/add.ts";
import { backupStore } from "../../src/store/backup.ts";
import { listStatements } from "../../src/store/query/findings.ts";
import { openStore } from "../../src/store/store.ts";
import { verifyStore } from "../../src/store/verify.ts";
import { harbourReport, shipsReport } from "../support/reports.ts";
import { emptyStore, NOW, storePath } from "../support/store.ts";

test("a backup holds what there is, is a store itself, and is made beside a writer", () => {
  const store = emptyStore();
  addRecord(store, { record: shipsReport, at: NOW });
  const path = storePath();
  const reader = openStore(store.path, "read");
  store.db.transaction(() => {
    store.db.run("INSERT INTO page (key) VALUES ('not yet')");
    backupStore(reader, path);
  });
  reader.close();
  addRecord(store, { record: harbourReport, at: NOW });
  const backup = openStore(path, "read");
  expect(listStatements(backup, {}).items).toHaveLength(2);
  expect([...verifyStore(backup)]).toEqual([]);
  backup.close();
});

test("a file that is there is not written over", () => {
  const path = storePath();
  writeFileSync(path, "mine");
  expect(() => backupStore(emptyStore(), path)).toThrow(/is there already/);
});
