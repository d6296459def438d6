import type { Io } from "./io.ts";

/** One option of a command. Help, docs, parsing and suggestions are all made from it. */
export interface Option {
  /** Without dashes: "format". */
  readonly name: string;
  readonly short?: string;
  /** What the value is called in the help: "DATE"; undefined for a switch. */
  readonly value?: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** What stood on the command line, checked against the command's options. */
export interface Call {
  readonly inputs: readonly string[];
  readonly options: Options;
  /** The whole table, for `help`. */
  readonly commands: readonly Command[];
}

export interface Options {
  has(name: string): boolean;
  value(name: string): string | undefined;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What follows the name: "INPUT…". */
  readonly operands: string;
  /** Operands may begin with one dash: "-ships". Options have two, or one and one letter. */
  readonly takesDashed?: true;
  /** Paragraphs of the long help. */
  readonly description: readonly string[];
  readonly options: readonly Option[];
  readonly examples: readonly { readonly line: string; readonly shows: string }[];
  /** Gives the exit code. Loads what it needs when it is called, so that `help` is quick. */
  run(call: Call, io: Io): Promise<number>;
}

export const EXIT = { ok: 0, someFailed: 1, wrongUse: 2 } as const;

/** A command line that cannot be followed: message, and where the way is described. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** The command to ask help for. */
  readonly command: string | undefined;
  constructor(message: string, command?: string) {
    super(message);
    this.command = command;
  }
}
