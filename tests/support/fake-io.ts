import { Readable } from "node:stream";
import type { Io, Output } from "../../src/cli/io.ts";

export interface FakeIo extends Io {
  readonly printed: { out: string; err: string };
}

export interface FakeTerminals {
  readonly stdin?: string;
  /** Which of the two outputs somebody watches. */
  readonly outTerminal?: boolean;
  readonly errTerminal?: boolean;
  readonly columns?: number;
  readonly env?: Io["env"];
}

/** The three streams of a command, kept in memory. */
export function fakeIo({
  stdin = "",
  outTerminal,
  errTerminal,
  columns,
  env = {},
}: FakeTerminals = {}): FakeIo {
  const printed = { out: "", err: "" };
  const output = (name: "out" | "err", isTerminal = false): Output => ({
    isTerminal,
    columns: isTerminal ? columns : undefined,
    async write(text) {
      printed[name] += text;
    },
  });
  return {
    stdin: Readable.from([Buffer.from(stdin)]),
    out: output("out", outTerminal),
    err: output("err", errTerminal),
    env,
    printed,
  };
}
