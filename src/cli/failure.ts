import { ReadError } from "../errors.ts";
import { toPrintable } from "./format/printable.ts";

/** A failure in one line: what happened and its code. A bug says that it is one. */
export function formatFailure(error: unknown): string {
  if (error instanceof ReadError) return toPrintable(`${error.message} (${error.code})`);
  const message = error instanceof Error ? error.message : String(error);
  return toPrintable(`this is a bug in dragoman, please report it: ${message}`);
}

/** The same for one input among many: named, once. */
export function formatInputFailure(name: string, error: unknown): string {
  const failure = formatFailure(error);
  const shown = toPrintable(name);
  return `dragoman: ${failure.includes(shown) ? "" : `${shown}: `}${failure}\n`;
}
