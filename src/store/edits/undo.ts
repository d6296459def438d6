import { ReadError } from "../../errors.ts";
import type { Store } from "../store.ts";
import { partActors } from "./actors.ts";
import { applyCorrections } from "./correct.ts";
import type { Edit, Editor } from "./edit.ts";
import { rejoin } from "./same.ts";

/** Takes an edit back. It stays in the list, marked. Throws a ReadError `bad-query` where there is none to undo. */
export function undoEdit(store: Store, n: number, { by, at }: Editor): void {
  store.db.transaction(() => {
    const edit = store.db.get<Edit>("SELECT * FROM edit WHERE n = ?", n);
    if (edit === undefined) throw new ReadError("bad-query", `there is no edit ${n}`);
    if (edit.undone_at !== null)
      throw new ReadError("bad-query", `edit ${n} was undone at ${edit.undone_at}`);
    store.db.run("UPDATE edit SET undone_at = ?, undone_by = ? WHERE n = ?", at, by, n);
    switch (edit.kind) {
      case "merge":
        return rejoin(store, [edit.target, edit.value ?? ""]);
      case "split":
        return rejoin(store, [edit.target]);
      case "correct":
        return applyCorrections(store, edit.target);
      case "merge-actors":
        return partActors(store, edit.target);
      default:
        return edit.kind satisfies never;
    }
  });
}
