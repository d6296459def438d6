import type { InputOptions } from "../source/find-inputs.ts";
import type { InputFormat } from "../source/input.ts";
import { type Option, type Options, UsageError } from "./command.ts";

const FORMATS: readonly InputFormat[] = ["html", "text", "markdown", "jsonl"];
const MAX_TIMEOUT_SECONDS = 3600;

/** The options of every command that reads pages. */
export const inputOptions: readonly Option[] = [
  {
    name: "input-format",
    value: FORMATS.join("|"),
    choices: FORMATS,
    help: "What files and standard input hold, instead of what their endings and first bytes say.",
  },
  {
    name: "timeout",
    value: "SECONDS",
    help: "How long a web page may take in all. Default: 20.",
  },
  {
    name: "allow-private",
    help: "Fetch from private and loopback addresses too.",
  },
  {
    name: "ignore-robots",
    help: "Fetch pages that the site's robots.txt asks programs to leave alone.",
  },
  {
    name: "quiet",
    short: "q",
    help: "No progress and no messages about pages that failed; the exit code still tells.",
  },
];

/** What stood on the command line, as `findInputs` wants it, but for what only the engine knows: its version. */
export type InputChoices = Omit<InputOptions, "stdin" | "web"> & {
  readonly web: Omit<InputOptions["web"], "version">;
};

/** Throws a UsageError for a value that makes no sense; so ask before anything is opened. */
export function toInputChoices(options: Options, command: string): InputChoices {
  const format = FORMATS.find((known) => known === options.value("input-format"));
  const timeout = options.value("timeout");
  return {
    ...(format !== undefined && { format }),
    web: {
      ignoreRobots: options.has("ignore-robots"),
      allowPrivate: options.has("allow-private"),
      ...(timeout !== undefined && { timeout: toSeconds(timeout, command) * 1000 }),
    },
  };
}

function toSeconds(given: string, command: string): number {
  const seconds = Number(given);
  if (seconds > 0 && seconds <= MAX_TIMEOUT_SECONDS) return seconds;
  throw new UsageError(
    `--timeout takes seconds, more than 0 and at most ${MAX_TIMEOUT_SECONDS}, got "${given}"`,
    command,
  );
}
