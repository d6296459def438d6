import { type Call, type Command, EXIT, UsageError } from "../command.ts";
import { formatHelp, formatOverview } from "../format/help.ts";
import type { Io } from "../io.ts";
import { findNearest } from "../suggest.ts";

export const helpCommand: Command = {
  name: "help",
  summary: "Tell how to use dragoman, or one of its commands",
  operands: "[COMMAND]",
  description: [],
  options: [],
  examples: [{ line: "dragoman help read", shows: "all about reading pages" }],
  run: printHelp,
};

async function printHelp({ inputs, commands }: Call, io: Io): Promise<number> {
  const [name] = inputs;
  await io.out.write(name === undefined ? formatOverview(commands) : formatHelp(findCommand(name, commands)));
  return EXIT.ok;
}

function findCommand(name: string, commands: readonly Command[]): Command {
  const command = commands.find((known) => known.name === name);
  if (command) return command;
  const nearest = findNearest(
    name,
    commands.map((known) => known.name),
  );
  throw new UsageError(`no command named "${name}"${nearest ? `; did you mean "${nearest}"?` : ""}`);
}
