import { ReadError } from "../../errors.ts";
import type { Store } from "../store.ts";
import { type Editor, noteEdit } from "./edit.ts";

interface Row {
  readonly n: number;
  readonly merged_into: number | null;
}

/** Says that the first actor is the second. Throws a ReadError `bad-query` where that cannot be. Gives the edit's number. */
export function mergeActors(store: Store, key: string, into: string, editor: Editor): number {
  return store.db.transaction(() => {
    const [from, to] = [rowOf(store, key), rowOf(store, into)];
    if (from.n === to.n) throw new ReadError("bad-query", `${key} is the same as itself already`);
    if (from.merged_into !== null)
      throw new ReadError("bad-query", `${key} was merged already; undo that first`);
    if (to.merged_into !== null)
      throw new ReadError("bad-query", `${into} was merged into another; name that one`);
    const edit = noteEdit(store, { kind: "merge-actors", target: key, value: into }, editor);
    setMerged(store, from.n, to.n);
    return edit;
  });
}

/** Takes a merge back: everybody who came with it is who they were. */
export function partActors(store: Store, key: string): void {
  const { n } = rowOf(store, key);
  store.db.run("UPDATE actor SET merged_into = NULL WHERE n = ?", n);
  settle(store, n, n);
}

/** Whoever was merged into the first goes with it, so that no merge leads to another. */
function setMerged(store: Store, from: number, to: number): void {
  store.db.run("UPDATE actor SET merged_into = ? WHERE n = ?", to, from);
  settle(store, from, to);
  for (const { n } of store.db.all<{ readonly n: number }>("SELECT n FROM actor WHERE merged_into = ?", from))
    setMerged(store, n, to);
}

function settle(store: Store, own: number, actor: number): void {
  store.db.run("UPDATE part SET actor = ? WHERE own = ?", actor, own);
  store.db.run("UPDATE role SET actor = ? WHERE part IN (SELECT n FROM part WHERE own = ?)", actor, own);
}

function rowOf(store: Store, key: string): Row {
  const row = store.db.get<Row>("SELECT n, merged_into FROM actor WHERE key = ?", key);
  if (row === undefined)
    throw new ReadError("bad-query", `no actor has the key "${key}"; dragoman actors prints keys`);
  return row;
}
