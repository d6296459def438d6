import { statSync } from "node:fs";
import { type Call, type Command, EXIT, UsageError } from "../command.ts";
import { toPrintable } from "../format/printable.ts";
import type { Io } from "../io.ts";
import { databaseOption, withStore } from "../store-options.ts";

const NAME = "backup";
const MEBIBYTE = 1024 * 1024;

export const backupCommand: Command = {
  name: NAME,
  summary: "Write the database into another file, while it may be in use",
  operands: "FILE",
  description: [
    "The file is a database like the other, packed, and holds what was there at one moment. A file that is there already is not written over.",
  ],
  options: [databaseOption],
  examples: [{ line: "dragoman backup desk-monday.db", shows: "keep what there is now" }],
  run: backup,
};

async function backup(call: Call, io: Io): Promise<number> {
  const [path, ...rest] = call.inputs;
  if (path === undefined || rest.length > 0) throw new UsageError("name one file to write to", NAME);
  const { backupStore } = await import("../../store/backup.ts");
  return withStore(call, io, "read", async (store) => {
    backupStore(store, path);
    await io.out.write(`${toPrintable(path)}: ${(statSync(path).size / MEBIBYTE).toFixed(1)} MiB\n`);
    return EXIT.ok;
  });
}
