import type { Readable, Writable } from "node:stream";

/** What a command may touch: its three streams and the environment. Tests pass their own. */
export interface Io {
  readonly stdin: Readable;
  readonly out: Output;
  readonly err: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Output {
  readonly isTerminal: boolean;
  /** Width in columns, where it is a terminal. */
  readonly columns: number | undefined;
  /** Resolves when the stream takes more, so that a slow reader slows the program and not its memory. */
  write(text: string): Promise<void>;
}

interface Terminal extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export function toOutput(stream: Terminal): Output {
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
    write: (text) =>
      new Promise((resolve) => {
        if (stream.write(text)) resolve();
        else stream.once("drain", resolve);
      }),
  };
}
