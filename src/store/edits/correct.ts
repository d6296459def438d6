import { ReadError } from "../../errors.ts";
import { parseRecord } from "../../record/codec.ts";
import type { Rec } from "../../record/record.ts";
import { type FindingKind, toFindingRows } from "../finding-rows.ts";
import { updateFinding } from "../insert.ts";
import { assemble } from "../record-of.ts";
import type { Store } from "../store.ts";
import { type Editor, noteEdit } from "./edit.ts";
import { rejoin } from "./same.ts";

/** What can be corrected of each kind. Fields of people take ids of actors of the same article. */
export const correctable: Readonly<Record<FindingKind, readonly string[]>> = {
  statement: ["act", "speakers", "targets"],
  event: ["type", "mode", "status", "time", "quad", "scale", "actors", "recipients"],
  agreement: ["kind", "status", "parties", "targets"],
};
const LISTS = { statement: "statements", event: "events", agreement: "agreements" } as const;

interface Target {
  readonly n: number;
  readonly article: number;
  readonly kind: FindingKind;
  readonly json: string;
  readonly corrected: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Corrects a field of a finding: what was read stays in the record, the correction is what queries find and show.
 * Throws a ReadError `bad-query` for a field that cannot be corrected or a value that it cannot have. Gives the edit's
 * number.
 */
export function correctFinding(
  store: Store,
  id: string,
  field: string,
  value: unknown,
  editor: Editor,
): number {
  return store.db.transaction(() => {
    const target = targetOf(store, id);
    if (!correctable[target.kind].includes(field)) {
      const known = correctable[target.kind].join(", ");
      throw new ReadError("bad-query", `${field} of ${target.kind} cannot be corrected; ${known} can`);
    }
    const now = JSON.parse(target.corrected ?? target.json) as Fields;
    const corrected = withField(now, field, value);
    write(store, target, corrected);
    const was = JSON.stringify(fieldOf(now, field) ?? null);
    const edit = noteEdit(
      store,
      { kind: "correct", target: id, field, value: JSON.stringify(value), was },
      editor,
    );
    rejoin(store, [id]);
    return edit;
  });
}

/** Makes a finding what the corrections say that hold: after one was undone, or the page was read again. */
export function applyCorrections(store: Store, id: string): void {
  const target = store.db.get<Target>(
    "SELECT n, article, kind, json, corrected FROM finding WHERE id = ?",
    id,
  );
  if (target === undefined) return;
  const edits = store.db.all<{ readonly field: string; readonly value: string }>(
    "SELECT field, value FROM edit WHERE kind = 'correct' AND undone_at IS NULL AND target = ? ORDER BY n",
    id,
  );
  if (edits.length === 0 && target.corrected === null) return;
  const read = JSON.parse(target.json) as Fields;
  write(
    store,
    target,
    edits.reduce((now, { field, value }) => withField(now, field, JSON.parse(value)), read),
  );
  rejoin(store, [id]);
}

/** What users have corrected before in findings that came in again: ids outlive a reading. */
export function correctArticle(store: Store, article: number): void {
  const corrected = store.db.all<{ readonly id: string }>(
    `SELECT DISTINCT finding.id FROM finding JOIN edit ON edit.target = finding.id
      WHERE finding.article = ? AND edit.kind = 'correct' AND edit.undone_at IS NULL`,
    article,
  );
  for (const { id } of corrected) applyCorrections(store, id);
}

/** Speakers stand one level deeper in the record. */
function withField(finding: Fields, field: string, value: unknown): Fields {
  if (field !== "speakers") return { ...finding, [field]: value };
  return { ...finding, speaker: { ...(finding.speaker as object), actors: value } };
}

const fieldOf = (finding: Fields, field: string): unknown =>
  field === "speakers" ? (finding.speaker as { readonly actors: unknown }).actors : finding[field];

/** The corrected finding has to be one that a record could hold: the codec looks at it among its like. */
function write(store: Store, target: Target, corrected: Fields): void {
  const list = LISTS[target.kind];
  const record = assemble(store, target.article) as Fields;
  const found = (record[list] as readonly Fields[]).map((each) =>
    each.id === corrected.id ? corrected : each,
  );
  const row = toFindingRows(parse({ ...record, [list]: found })).find(({ id }) => id === corrected.id);
  if (row === undefined) throw new RangeError("a finding without its row");
  const isAsRead = JSON.stringify(corrected) === JSON.stringify(JSON.parse(target.json));
  updateFinding(store, target.n, target.article, row, isAsRead ? null : row.json);
}

function parse(json: unknown): Rec {
  try {
    return parseRecord(json);
  } catch (error) {
    if (error instanceof ReadError) throw new ReadError("bad-query", error.message, { cause: error });
    throw error;
  }
}

function targetOf(store: Store, id: string): Target {
  const target = store.db.get<Target>(
    "SELECT n, article, kind, json, corrected FROM finding WHERE id = ?",
    id,
  );
  if (target === undefined)
    throw new ReadError("bad-query", `no statement, event or agreement has the id ${id}`);
  return target;
}
