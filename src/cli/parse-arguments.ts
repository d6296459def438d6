import { parseArgs } from "node:util";
import { type Call, type Command, type Option, type Options, UsageError } from "./command.ts";
import { findNearest } from "./suggest.ts";

const HELP: Option = { name: "help", short: "h", help: "Print this help." };

/** Every option a command takes, with the one that all take. */
export const optionsOf = (command: Command): readonly Option[] => [...command.options, HELP];

/** Reads what follows the command's name. Throws a UsageError that names the word and the nearest right one. */
export function parseArguments(
  args: readonly string[],
  command: Command,
  commands: readonly Command[],
): Call {
  const options = optionsOf(command);
  const dashed = command.takesDashed === true ? findDashed(args) : [];
  const { tokens, positionals } = parseArgs({
    args: args.filter((arg) => !dashed.includes(arg)),
    allowPositionals: true,
    strict: false, // our own messages are shorter, and suggest
    tokens: true,
    options: Object.fromEntries(options.map((option) => [option.name, toConfig(option)])),
  });
  const given = new Map<string, string | undefined>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = options.find(({ name }) => name === token.name);
    if (!option) throw unknownOption(token.rawName, command);
    given.set(option.name, checkValue(option, token.value, command));
  }
  return { inputs: [...positionals, ...dashed], options: toOptions(given), commands };
}

/** "-ships" among words; not "-n" or "--limit", nor anything behind "--". */
const DASHED = /^-[^-].+/;

function findDashed(args: readonly string[]): readonly string[] {
  const end = args.indexOf("--");
  return args.slice(0, end < 0 ? args.length : end).filter((arg) => DASHED.test(arg));
}

function toConfig({ value, short }: Option): { type: "string" | "boolean"; short?: string } {
  return { type: value === undefined ? "boolean" : "string", ...(short === undefined ? {} : { short }) };
}

function toOptions(given: ReadonlyMap<string, string | undefined>): Options {
  return { has: (name) => given.has(name), value: (name) => given.get(name) };
}

function checkValue(
  { name, value, choices }: Option,
  given: string | undefined,
  command: Command,
): string | undefined {
  if (value === undefined) {
    if (given !== undefined) throw new UsageError(`--${name} takes no value, got "${given}"`, command.name);
    return undefined;
  }
  if (given === undefined || given === "") {
    throw new UsageError(`--${name} needs a value: ${value}`, command.name);
  }
  if (choices && !choices.includes(given)) {
    const nearest = findNearest(given, choices);
    const hint = nearest ? `; did you mean "${nearest}"?` : `; it takes ${choices.join(", ")}`;
    throw new UsageError(`--${name} does not take "${given}"${hint}`, command.name);
  }
  return given;
}

function unknownOption(rawName: string, command: Command): UsageError {
  const nearest = findNearest(
    rawName,
    optionsOf(command).map(({ name }) => `--${name}`),
  );
  const hint = nearest ? `; did you mean ${nearest}?` : "";
  return new UsageError(`dragoman ${command.name} has no option ${rawName}${hint}`, command.name);
}
