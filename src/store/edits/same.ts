import { ReadError } from "../../errors.ts";
import { join, leave } from "../join/group.ts";
import { rejoinFinding } from "../join/join-article.ts";
import type { Store } from "../store.ts";
import { type Editor, noteEdit } from "./edit.ts";

interface Target {
  readonly n: number;
  readonly kind: string;
  readonly standing: string;
}

/** Says that two findings are the same. Throws a ReadError `bad-query` where that cannot be. Gives the edit's number. */
export function mergeFindings(store: Store, id: string, other: string, editor: Editor): number {
  return store.db.transaction(() => {
    const [a, b] = [targetOf(store, id), targetOf(store, other)];
    if (a.n === b.n) throw new ReadError("bad-query", `${id} is the same as itself already`);
    if (a.kind !== b.kind)
      throw new ReadError("bad-query", `${id} is of kind ${a.kind}, ${other} is of kind ${b.kind}`);
    const edit = noteEdit(store, { kind: "merge", target: id, value: other }, editor);
    join(store, a.n, b.n, "user");
    return edit;
  });
}

/** Says that a finding is not the same as those it was joined with. Gives the edit's number. */
export function splitFinding(store: Store, id: string, editor: Editor): number {
  return store.db.transaction(() => {
    const { n } = targetOf(store, id);
    const edit = noteEdit(store, { kind: "split", target: id }, editor);
    leave(store, n);
    return edit;
  });
}

/** After a merge or split was undone: what we think ourselves holds again. */
export function rejoin(store: Store, ids: readonly string[]): void {
  for (const id of ids) {
    const target = store.db.get<Target>("SELECT n, kind, standing FROM finding WHERE id = ?", id);
    if (target === undefined || target.standing === "replaced") continue;
    leave(store, target.n);
    rejoinFinding(store, target.n);
  }
}

function targetOf(store: Store, id: string): Target {
  const target = store.db.get<Target>("SELECT n, kind, standing FROM finding WHERE id = ?", id);
  if (target === undefined)
    throw new ReadError("bad-query", `no statement, event or agreement has the id ${id}`);
  if (target.standing === "replaced")
    throw new ReadError("bad-query", `${id} stands in an article that was replaced`);
  return target;
}
