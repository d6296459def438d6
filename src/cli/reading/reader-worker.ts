import { type Engine, openEngine } from "../../engine.ts";
import { ReadError } from "../../errors.ts";
import { readPage } from "../../read.ts";
import type { ReadResult, ReadTask } from "./page-reader.ts";

/** A process that reads pages with a model of its own, and answers each with its record or what went wrong. */
let opening: Promise<Engine> | undefined;

process.on("message", async (task: ReadTask) => process.send?.(await answer(task)));
// The parent has ended, or wants no more.
process.on("disconnect", () => process.exit());
// Whoever interrupts the program interrupts the parent too, and that one knows what to do.
process.on("SIGINT", () => {});

async function answer({ id, input, published }: ReadTask): Promise<ReadResult> {
  try {
    opening ??= openEngine({ threads: 1 });
    const record = await readPage(input, await opening, published === undefined ? {} : { published });
    return { id, record };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id, code: error instanceof ReadError ? error.code : undefined, message };
  }
}
