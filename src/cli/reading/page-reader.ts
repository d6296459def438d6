import { availableParallelism } from "node:os";
import type { Rec } from "../../record/record.ts";
import type { PageInput } from "../../source/input.ts";
import { type AskedProcess, startAsked } from "./asked-process.ts";

/** Reads pages on several cores. What it takes to read is opened when a page has to be read, and not before. */
export interface PageReader {
  /** @throws ReadError as `readPage` and `openEngine` do */
  read(input: PageInput, published: string | undefined): Promise<Rec>;
  close(): Promise<void>;
}

/** A page on its way to a process that reads. */
export interface ReadOrder {
  readonly input: PageInput;
  readonly published: string | undefined;
}

export interface ReaderOptions {
  /** How many processes at most, each with a model of its own on one core. Default: one a core, at most four. */
  readonly workers?: number;
}

const MOST_WORKERS = 4;
/** Pages that one process has at hand, so that its batches hold sentences of one length. */
const AT_HAND = 4;

export function openPageReader({
  workers: most = Math.min(MOST_WORKERS, availableParallelism()),
}: ReaderOptions = {}): PageReader {
  let workers: readonly AskedProcess[] = [];
  /** A new one only where those there are have their hands full: two pages do not wait for two models. */
  const findWorker = (): AskedProcess => {
    workers = workers.filter(({ isOver }) => !isOver);
    const [idlest] = workers.toSorted((a, b) => a.waiting - b.waiting);
    if (idlest !== undefined && (idlest.waiting < AT_HAND || workers.length >= most)) return idlest;
    const worker = startAsked("reader-process");
    workers = [...workers, worker];
    return worker;
  };
  return {
    read: (input, published) => findWorker().ask({ input, published } satisfies ReadOrder) as Promise<Rec>,
    async close() {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}
