import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { ReadError, type ReadErrorCode } from "../../errors.ts";

/** To a process that is asked. */
export interface Ask {
  readonly id: number;
  readonly order: unknown;
}

/** From it, each about the order with that id. */
export type Answer =
  | { readonly id: number; readonly kind: "step"; readonly step: unknown }
  | { readonly id: number; readonly kind: "done"; readonly result: unknown }
  /** `code`: of a ReadError; `null` for a bug. */
  | {
      readonly id: number;
      readonly kind: "failed";
      readonly code: ReadErrorCode | null;
      readonly message: string;
    };

/** A process that does what it is asked, several things at once. Close it when done. */
export interface AskedProcess {
  /** How many orders it has at hand. */
  readonly waiting: number;
  /** It has ended, or was closed: it takes no more. */
  readonly isOver: boolean;
  /** Rejects with what was thrown there, or where the process ends before it has answered. `told`: of steps on the way. */
  ask(order: unknown, told?: (step: unknown) => void): Promise<unknown>;
  close(): Promise<void>;
}

interface Pending {
  told(step: unknown): void;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Processes and not threads: the runtime of the model aborts the whole program when a thread that uses it ends, and one
 * that is killed for memory takes no other with it.
 */
const IS_SOURCE = import.meta.url.endsWith(".ts");
/** In development the scripts are TypeScript like this file. */
const LOADER = new URL("../../../node_modules/tsx/dist/loader.mjs", import.meta.url);

/**
 * Starts the process that a script beside this one is, named without its ending; what it does stands in
 * `answerOrders`. `setup`: what it is told as JSON before anything is asked.
 */
export function startAsked(script: string, setup: unknown = null): AskedProcess {
  const pending = new Map<number, Pending>();
  let count = 0;
  let isOver = false;
  const child = fork(
    fileURLToPath(new URL(`./${script}.${IS_SOURCE ? "ts" : "js"}`, import.meta.url)),
    [JSON.stringify(setup)],
    {
      serialization: "advanced", // bytes stay bytes
      execArgv: IS_SOURCE ? ["--import", LOADER.href] : [],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  // A process that dies takes its orders with it; those who wait do not wait for ever.
  const end = (error: Error): void => {
    isOver = true;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  child.on("error", end);
  child.on("exit", (code, signal) =>
    end(new Error(`a process that reads pages has ended (${signal ?? code})`)),
  );
  child.on("message", (answer: Answer) => {
    const waiting = pending.get(answer.id);
    if (answer.kind === "step") {
      waiting?.told(answer.step);
      return;
    }
    pending.delete(answer.id);
    if (answer.kind === "done") waiting?.resolve(answer.result);
    else waiting?.reject(toError(answer.code, answer.message));
  });
  return {
    get waiting() {
      return pending.size;
    },
    get isOver() {
      return isOver;
    },
    ask: (order, told = () => {}) =>
      new Promise((resolve, reject) => {
        const id = count++;
        pending.set(id, { told, resolve, reject });
        child.send({ id, order } satisfies Ask);
      }),
    async close() {
      if (isOver) return;
      isOver = true;
      const exited = once(child, "exit");
      child.kill();
      await exited;
    },
  };
}

/** An error of that process as it was thrown there. */
const toError = (code: ReadErrorCode | null, message: string): Error =>
  code === null ? new RangeError(message) : new ReadError(code, message);
