import type { Edit, Editor } from "../../store/edits/edit.ts";
import type { Store } from "../../store/store.ts";
import { type Call, type Command, EXIT, UsageError } from "../command.ts";
import { toPrintable } from "../format/printable.ts";
import type { Io } from "../io.ts";
import { databaseOption, nowUtc, withStore } from "../store-options.ts";

const NAME = "edit";
const ACTIONS = ["merge", "split", "correct", "merge-actors", "undo", "list"] as const;
type Action = (typeof ACTIONS)[number];

export const editCommand: Command = {
  name: NAME,
  summary: "Merge, split and correct what was found; every edit is noted and can be undone",
  operands: "ACTION …",
  description: [
    "merge ID ID: the two tell the same. split ID: it does not tell the same as those it was joined with. correct ID FIELD=VALUE: act of a statement; type, mode, status, time, quad, scale of an event; kind, status of an agreement; and who takes part (speakers, targets, actors, recipients, parties: ids of actors of the article, parted by commas). merge-actors KEY KEY: the first is the second. undo N: takes edit N back. list [ID]: what was edited.",
    "Edits lie over what was read: no text and no record is touched, dragoman verify still holds, and pages that are read again keep them.",
  ],
  options: [
    { name: "by", value: "NAME", help: "Who edits. Default: USER in the environment." },
    { name: "note", value: "TEXT", help: "Why." },
    databaseOption,
    { name: "json", help: "With list: print JSON, a line an edit." },
  ],
  examples: [
    { line: "dragoman edit correct 7fE3aQ act=deny", shows: "correct the act of a statement" },
    { line: "dragoman edit list", shows: "who edited what, and when" },
  ],
  run: edit,
};

async function edit(call: Call, io: Io): Promise<number> {
  const [name, ...operands] = call.inputs;
  const action = ACTIONS.find((known) => known === name);
  if (action === undefined) throw new UsageError(`say what to do: ${ACTIONS.join(", ")}`, NAME);
  if (action === "list") return printEdits(call, io, operands);
  const editor = findEditor(call, io);
  return withStore(call, io, "write", async (store) => {
    const done = await apply(store, action, operands, editor);
    await io.out.write(`${toPrintable(done)}\n`);
    return EXIT.ok;
  });
}

async function apply(
  store: Store,
  action: Exclude<Action, "list">,
  operands: readonly string[],
  editor: Editor,
): Promise<string> {
  switch (action) {
    case "merge": {
      const [id, other] = take(operands, 2, "merge takes two ids");
      const { mergeFindings } = await import("../../store/edits/same.ts");
      return `edit ${mergeFindings(store, id, other, editor)}`;
    }
    case "split": {
      const [id] = take(operands, 1, "split takes one id");
      const { splitFinding } = await import("../../store/edits/same.ts");
      return `edit ${splitFinding(store, id, editor)}`;
    }
    case "merge-actors": {
      const [key, into] = take(operands, 2, "merge-actors takes two keys");
      const { mergeActors } = await import("../../store/edits/actors.ts");
      return `edit ${mergeActors(store, key, into, editor)}`;
    }
    case "correct": {
      const [id, change] = take(operands, 2, "correct takes an id and FIELD=VALUE");
      const { correctFinding } = await import("../../store/edits/correct.ts");
      const [field, value] = toChange(change);
      return `edit ${correctFinding(store, id, field, value, editor)}`;
    }
    case "undo": {
      const [given] = take(operands, 1, "undo takes the number of an edit");
      const { undoEdit } = await import("../../store/edits/undo.ts");
      if (!/^\d{1,15}$/.test(given))
        throw new UsageError(`undo takes the number of an edit, got "${given}"`, NAME);
      undoEdit(store, Number(given), editor);
      return `edit ${given} is undone`;
    }
    default:
      return action satisfies never;
  }
}

function take(operands: readonly string[], count: number, what: string): readonly [string, string] {
  if (operands.length !== count) throw new UsageError(what, NAME);
  const [first = "", second = ""] = operands;
  return [first, second];
}

const LISTS: ReadonlySet<string> = new Set(["speakers", "targets", "actors", "recipients", "parties"]);
const NUMBERS: ReadonlySet<string> = new Set(["quad", "scale"]);

/** "act=deny", "speakers=id,id", "mode=" (none) */
function toChange(given: string): readonly [field: string, value: unknown] {
  const at = given.indexOf("=");
  if (at < 1) throw new UsageError(`correct takes FIELD=VALUE, got "${given}"`, NAME);
  const [field, value] = [given.slice(0, at), given.slice(at + 1)];
  if (LISTS.has(field)) return [field, value.split(",").filter((part) => part !== "")];
  if (NUMBERS.has(field)) return [field, Number(value)];
  return [field, value === "" ? null : value];
}

function findEditor({ options }: Call, { env }: Io): Editor {
  const by = options.value("by") ?? env.USER ?? "";
  const note = options.value("note");
  if (by.trim() === "") throw new UsageError("say who edits: --by NAME", NAME);
  return { by, at: nowUtc(), ...(note !== undefined && { note }) };
}

async function printEdits(call: Call, io: Io, [id]: readonly string[]): Promise<number> {
  const { listEdits } = await import("../../store/edits/edit.ts");
  return withStore(call, io, "read", async (store) => {
    for (const each of listEdits(store, id)) {
      await io.out.write(call.options.has("json") ? `${JSON.stringify(each)}\n` : formatEdit(each));
    }
    return EXIT.ok;
  });
}

function formatEdit({
  n,
  at,
  by,
  kind,
  target,
  field,
  value,
  was,
  note,
  undone_at,
  undone_by,
}: Edit): string {
  const what =
    field === null
      ? [target, value].filter((part) => part !== null).join(" = ")
      : `${target} ${field}: ${was} → ${value}`;
  const undone = undone_at === null ? "" : ` (undone by ${undone_by}, ${undone_at})`;
  return toPrintable(
    `${n}  ${at}  ${by}  ${kind} ${what}${note === null ? "" : ` · ${note}`}${undone}`,
  ).concat("\n");
}
