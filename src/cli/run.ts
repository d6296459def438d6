import { type Command, EXIT, UsageError } from "./command.ts";
import { formatFailure } from "./failure.ts";
import { formatHelp, formatWelcome } from "./format/help.ts";
import { toPrintable } from "./format/printable.ts";
import type { Io } from "./io.ts";
import { parseArguments } from "./parse-arguments.ts";
import { findNearest } from "./suggest.ts";

/** `dragoman --help` and the like: what people type before they know the commands. */
const SWITCHES: Readonly<Record<string, string>> = {
  "--help": "help",
  "-h": "help",
  "--version": "version",
  "-v": "version",
  "-V": "version",
};
/** "page.html", "./news", "https://kesh.example/a": more a thing to read than a command. */
const LOOKS_LIKE_INPUT = /[./\\]|^-$/;

/** Follows one command line and gives the exit code: 0 done, 1 something failed, 2 wrong use. Never throws. */
export async function runCommandLine(
  args: readonly string[],
  commands: readonly Command[],
  io: Io,
): Promise<number> {
  try {
    return await dispatch(args, commands, io);
  } catch (error) {
    if (error instanceof UsageError) {
      await io.err.write(`dragoman: ${toPrintable(error.message)}\n${formatHint(error.command)}\n`);
      return EXIT.wrongUse;
    }
    await io.err.write(`dragoman: ${formatFailure(error)}\n`);
    return EXIT.someFailed;
  }
}

async function dispatch(args: readonly string[], commands: readonly Command[], io: Io): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined) {
    await io.out.write(formatWelcome(commands));
    return EXIT.ok;
  }
  const name = SWITCHES[first] ?? first;
  const command = commands.find((known) => known.name === name);
  if (!command) throw unknownCommand(first, commands);
  const call = parseArguments(rest, command, commands);
  if (call.options.has("help")) {
    await io.out.write(formatHelp(command));
    return EXIT.ok;
  }
  return command.run(call, io);
}

function unknownCommand(name: string, commands: readonly Command[]): UsageError {
  if (LOOKS_LIKE_INPUT.test(name)) {
    return new UsageError(`no command named "${name}"; to read it, say: dragoman read ${name}`);
  }
  const nearest = findNearest(
    name,
    commands.map((command) => command.name),
  );
  return new UsageError(`no command named "${name}"${nearest ? `; did you mean "${nearest}"?` : ""}`);
}

const formatHint = (command: string | undefined): string =>
  command ? `Try: dragoman help ${command}` : "Try: dragoman help";
