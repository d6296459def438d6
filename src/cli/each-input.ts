import { isFailedInput, type PageInput } from "../source/input.ts";
import { type Call, EXIT, UsageError } from "./command.ts";
import { formatInputFailure } from "./failure.ts";
import { type InputChoices, toInputChoices } from "./input-options.ts";
import type { Io } from "./io.ts";
import type { Printer } from "./printer.ts";
import { openProgress } from "./progress.ts";

/** Pages that go through the network together: enough for its batches to hold sentences of one length. */
export const PAGES_AT_ONCE = 8;

/** What a command does with one page, and where the results go. */
export interface Work<Value> {
  readonly choices: InputChoices;
  /** Of this program, for the sites it asks. */
  readonly version: string;
  read(input: PageInput): Promise<Value>;
  /** Pages that may be read at the same time. */
  readonly atOnce: number;
  /** What is done with each result, one by one, in the order of the inputs. Where it throws, the page has failed. */
  readonly inOrder?: (value: Value) => Value;
  /** The results are no text that runs over the screen, so that a counting line is in nobody's way. */
  readonly isSilent?: boolean;
  readonly printer: Printer<Value>;
}

/**
 * Does the work for every page that the command line names, a few at a time, so that memory does not grow with their
 * number; prints in order. A page that fails is a line on standard error and stops nothing. Gives the exit code.
 */
export async function forEachInput<Value>(call: Call, io: Io, work: Work<Value>): Promise<number> {
  const quiet = call.options.has("quiet");
  const progress = openProgress(io, { quiet, ...(work.isSilent && { isSilent: true }) });
  let read = 0;
  let failed = 0;
  const report = async (name: string, error: unknown): Promise<void> => {
    failed++;
    if (quiet) return;
    await progress.clear();
    await io.err.write(formatInputFailure(name, error));
  };
  const { findInputs } = await import("../source/find-inputs.ts");
  const found = findInputs(call.inputs, {
    ...work.choices,
    web: { ...work.choices.web, version: work.version },
    stdin: io.stdin,
  });
  const begun: Begun<Value>[] = [];
  const settleFirst = async (): Promise<void> => {
    const first = begun.shift();
    if (!first) return;
    const result = await inOrder(await first.result, work.inOrder);
    if ("error" in result) await report(first.name, result.error);
    else {
      await work.printer.print(first.name, result.value);
      read++;
    }
    await progress.show({ read, failed });
  };
  for await (const input of found) {
    const result = isFailedInput(input) ? failure(input.error) : attempt(() => work.read(input));
    begun.push({ name: input.name, result });
    if (begun.length >= work.atOnce) await settleFirst();
  }
  while (begun.length > 0) await settleFirst();
  await progress.clear();
  await work.printer.finish();
  return failed === 0 ? EXIT.ok : EXIT.someFailed;
}

/** A command that reads pages must be told which, in a way that makes sense. Throws a UsageError. */
export function checkInputs({ inputs, options }: Call, command: string): InputChoices {
  if (inputs.length > 0) return toInputChoices(options, command);
  throw new UsageError(
    "nothing to read: name a file, a folder, a web address, or - for standard input",
    command,
  );
}

/** A page that is being read. */
interface Begun<Value> {
  readonly name: string;
  readonly result: Promise<Result<Value>>;
}

const failure = async (error: unknown): Promise<Result<never>> => ({ error });

type Result<Value> = { readonly value: Value } | { readonly error: unknown };

const inOrder = async <Value>(result: Result<Value>, work: Work<Value>["inOrder"]): Promise<Result<Value>> =>
  "error" in result || work === undefined ? result : attempt(async () => work(result.value));

/** One bad page, even one that meets a bug, must not stop the rest. */
async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error };
  }
}
