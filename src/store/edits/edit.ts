import { ReadError } from "../../errors.ts";
import type { Store } from "../store.ts";

/** Who edits, when (UTC, ISO 8601), and why. */
export interface Editor {
  readonly by: string;
  readonly at: string;
  readonly note?: string;
}

type EditKind = "merge" | "split" | "correct" | "merge-actors";

/** What a user has done. It lies over what was read, can be undone, and never touches a text or a record. */
export interface Edit {
  readonly n: number;
  readonly at: string;
  readonly by: string;
  readonly kind: EditKind;
  /** The id of a finding, or the key of an actor. */
  readonly target: string;
  readonly field: string | null;
  /** What the target is merged with; or the value of the field, as JSON. */
  readonly value: string | null;
  readonly was: string | null;
  readonly note: string | null;
  readonly undone_at: string | null;
  readonly undone_by: string | null;
}

export interface NewEdit {
  readonly kind: EditKind;
  readonly target: string;
  readonly field?: string;
  readonly value?: string;
  readonly was?: string;
}

/** Notes an edit; gives its number. */
export function noteEdit(store: Store, edit: NewEdit, { by, at, note }: Editor): number {
  if (by.trim() === "") throw new ReadError("bad-query", "an edit needs the name of who made it");
  return store.db.run(
    "INSERT INTO edit (at, by, kind, target, field, value, was, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    at,
    by,
    edit.kind,
    edit.target,
    edit.field ?? null,
    edit.value ?? null,
    edit.was ?? null,
    note ?? null,
  );
}

/** All edits, the latest first; those of one finding or actor where it is named. */
export const listEdits = (store: Store, target?: string): readonly Edit[] =>
  target === undefined
    ? store.db.all<Edit>("SELECT * FROM edit ORDER BY n DESC")
    : store.db.all<Edit>("SELECT * FROM edit WHERE target = ? OR value = ? ORDER BY n DESC", target, target);
