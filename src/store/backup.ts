import { existsSync, renameSync, rmSync } from "node:fs";
import { ReadError } from "../errors.ts";
import type { Store } from "./store.ts";

/**
 * Writes the whole store into another file, packed, while others may read and write: it holds what was there at one
 * moment. The file appears when it is whole. Throws a ReadError `not-readable` where there is one already.
 */
export function backupStore(store: Store, path: string): void {
  if (existsSync(path))
    throw new ReadError("not-readable", `${path} is there already; a backup writes over nothing`);
  const unfinished = `${path}.part`;
  rmSync(unfinished, { force: true }); // of a backup that was broken off
  store.db.run("VACUUM INTO ?", unfinished);
  renameSync(unfinished, path);
}
