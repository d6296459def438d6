import { type Call, type Command, EXIT } from "../command.ts";
import type { Io } from "../io.ts";

export const versionCommand: Command = {
  name: "version",
  summary: "Print the version",
  operands: "",
  description: [],
  options: [],
  examples: [],
  run: printVersion,
};

async function printVersion(_call: Call, io: Io): Promise<number> {
  const { findVersion } = await import("../../engine.ts");
  await io.out.write(`dragoman ${findVersion()}\n`);
  return EXIT.ok;
}
