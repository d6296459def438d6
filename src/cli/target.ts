import { open } from "node:fs/promises";
import { ReadError } from "../errors.ts";
import type { Io } from "./io.ts";

/** Where results go: a file that was named, or standard output. */
export interface Target {
  write(piece: string | Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Throws a ReadError `not-readable` where the file cannot be written. */
export async function openTarget(path: string | undefined, { out }: Io): Promise<Target> {
  if (path === undefined) {
    return {
      // Bytes go to files alone: the command line is refused before it comes to this.
      write: (piece) => out.write(typeof piece === "string" ? piece : new TextDecoder().decode(piece)),
      close: async () => {},
    };
  }
  const file = await open(path, "w").catch((cause: unknown) => {
    throw new ReadError("not-readable", `${path} cannot be written`, { cause });
  });
  return {
    async write(piece) {
      await file.writeFile(piece);
    },
    close: () => file.close(),
  };
}
