import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { ReadError } from "../../errors.ts";
import type { PageOrder, PageStep, Pages } from "../../http/pages.ts";
import type { Rec } from "../../record/record.ts";
import type { Added } from "../../store/add.ts";
import type { Answer, Ask, ReaderSetup } from "./messages.ts";

/** Pages that are read in a process of their own. Close it when done. */
export interface OpenPages extends Pages {
  close(): Promise<void>;
}

interface Pending {
  readonly told: (step: PageStep) => void;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** This file and the script of that process have the same ending: `.ts` from source, `.js` when built. */
const ENDING = import.meta.url.endsWith(".ts") ? "ts" : "js";
const SCRIPT = fileURLToPath(new URL(`./page-process.${ENDING}`, import.meta.url));

/** The process is started by the first page, and again by the next one where it has died. */
export function openPages(setup: ReaderSetup): OpenPages {
  const pending = new Map<number, Pending>();
  let reader: ChildProcess | undefined;
  let count = 0;

  const failAll = (error: Error): void => {
    reader = undefined;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  const hear = (answer: Answer): void => {
    const waiting = pending.get(answer.id);
    if (waiting === undefined) return;
    if (answer.kind === "step") {
      waiting.told(answer.step);
      return;
    }
    pending.delete(answer.id);
    if (answer.kind === "done") waiting.resolve(answer.result);
    else waiting.reject(toError(answer.code, answer.message));
  };
  const start = (): ChildProcess => {
    // "advanced": bytes stay bytes
    const started = fork(SCRIPT, [JSON.stringify(setup)], { serialization: "advanced" });
    started.on("message", hear);
    started.on("error", failAll);
    started.on("exit", () => {
      if (reader === started) failAll(new RangeError("the process that reads pages has ended"));
    });
    return started;
  };
  const ask = <Result>(order: PageOrder, keep: boolean, told: (step: PageStep) => void): Promise<Result> =>
    new Promise<Result>((resolve, reject) => {
      count++;
      pending.set(count, { told, resolve: (result) => resolve(result as Result), reject });
      reader ??= start();
      reader.send({ id: count, keep, order } satisfies Ask);
    });
  return {
    read: (order, told) => ask<Rec>(order, false, told),
    keep: (order, told) => ask<Added>(order, true, told),
    async close() {
      const ending = reader;
      reader = undefined;
      if (ending === undefined) return;
      const exited = once(ending, "exit");
      ending.kill();
      await exited;
    },
  };
}

/** An error of that process as it was thrown there. */
const toError = (code: ReadError["code"] | null, message: string): Error =>
  code === null ? new RangeError(message) : new ReadError(code, message);
