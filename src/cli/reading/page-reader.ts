import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { ReadError, type ReadErrorCode } from "../../errors.ts";
import type { Rec } from "../../record/record.ts";
import type { PageInput } from "../../source/input.ts";

/** Reads pages on several cores. What it takes to read is opened when a page has to be read, and not before. */
export interface PageReader {
  /** @throws ReadError as `readPage` and `openEngine` do */
  read(input: PageInput, published: string | undefined): Promise<Rec>;
  close(): Promise<void>;
}

/** A page on its way to a worker. */
export interface ReadTask {
  readonly id: number;
  readonly input: PageInput;
  readonly published: string | undefined;
}

/** What a worker answers: the record, or what went wrong. */
export type ReadResult =
  | { readonly id: number; readonly record: Rec }
  | { readonly id: number; readonly code: ReadErrorCode | undefined; readonly message: string };

export interface ReaderOptions {
  /** How many workers at most, each with a model of its own on one core. Default: one a core, at most four. */
  readonly workers?: number;
}

const MOST_WORKERS = 4;
/** Pages that one worker has at hand, so that its batches hold sentences of one length. */
const AT_HAND = 4;
/**
 * Processes and not threads: the runtime of the model aborts the whole program when a thread that uses it ends, and one
 * that is killed for memory takes no other with it.
 */
const IS_SOURCE = import.meta.url.endsWith(".ts");
const WORKER = new URL(`./reader-worker.${IS_SOURCE ? "ts" : "js"}`, import.meta.url);
/** In development the worker is TypeScript like this file. */
const LOADER = new URL("../../../node_modules/tsx/dist/loader.mjs", import.meta.url);

interface Waiting {
  resolve(record: Rec): void;
  reject(error: unknown): void;
}

interface Hand {
  readonly worker: ChildProcess;
  readonly waiting: Map<number, Waiting>;
}

export function openPageReader({
  workers: most = Math.min(MOST_WORKERS, availableParallelism()),
}: ReaderOptions = {}): PageReader {
  const hands: Hand[] = [];
  let count = 0;
  /** A new worker only where those there are have their hands full: two pages do not wait for two models. */
  const findHand = (): Hand => {
    const [idlest] = hands.toSorted((a, b) => a.waiting.size - b.waiting.size);
    if (idlest !== undefined && (idlest.waiting.size < AT_HAND || hands.length >= most)) return idlest;
    const hand = startWorker();
    hands.push(hand);
    return hand;
  };
  return {
    read: (input, published) =>
      new Promise((resolve, reject) => {
        const hand = findHand();
        const id = count++;
        hand.waiting.set(id, { resolve, reject });
        hand.worker.send({ id, input, published } satisfies ReadTask);
      }),
    async close() {
      await Promise.all(hands.map(({ worker }) => end(worker)));
    },
  };
}

function startWorker(): Hand {
  const worker = fork(WORKER, {
    serialization: "advanced", // bytes stay bytes
    execArgv: IS_SOURCE ? ["--import", LOADER.href] : [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const waiting = new Map<number, Waiting>();
  worker.on("message", (result: ReadResult) => {
    const page = waiting.get(result.id);
    waiting.delete(result.id);
    if ("record" in result) page?.resolve(result.record);
    else page?.reject(toError(result));
  });
  // A worker that dies takes its pages with it; the others do not wait for ever.
  const fail = (error: unknown): void => {
    for (const page of waiting.values()) page.reject(error);
    waiting.clear();
  };
  worker.on("error", fail);
  worker.on("exit", (code, signal) => fail(new Error(`a reader ended (${signal ?? code})`)));
  return { worker, waiting };
}

/** A worker ends when nobody is left to answer. */
function end(worker: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (worker.exitCode !== null || worker.signalCode !== null) return resolve();
    worker.once("exit", () => resolve());
    if (worker.connected) worker.disconnect();
  });
}

const toError = ({
  code,
  message,
}: {
  readonly code: ReadErrorCode | undefined;
  readonly message: string;
}): Error => (code === undefined ? new Error(message) : new ReadError(code, message));
