import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openStore, type Store } from "../../src/store/store.ts";

/** A path for a database that is gone after the test. */
export function storePath(): string {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "test.db");
}

/** An empty store that is gone after the test. */
export function emptyStore(path: string = storePath()): Store {
  const store = openStore(path, "write");
  onTestFinished(() => store.close());
  return store;
}

/** When the additions of tests happen. */
export const NOW = "2031-03-05T08:00:00Z";
