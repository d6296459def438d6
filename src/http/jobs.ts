import type { Rec } from "../record/record.ts";
import type { Added, AddOutcome } from "../store/add.ts";
import type { PageOrder, PageStep, Pages } from "./pages.ts";
import { type Problem, RequestError, toProblem } from "./problem.ts";
import { openQueue } from "./queue.ts";

/** A page on its way: what the server tells of it. */
export interface Job {
  readonly id: string;
  readonly name: string;
  readonly keep: boolean;
  readonly state: "waiting" | PageStep | "done" | "failed";
  readonly outcome: AddOutcome | null;
  readonly article: string | null;
  readonly problem: Problem | null;
}

interface Started<Result> {
  readonly job: Job;
  /** Rejects where the page could not be read. */
  readonly result: Promise<Result>;
}

/** Pages that are being read, wait for it, or were read lately. */
export interface Jobs {
  read(order: PageOrder): Started<Rec>;
  keep(order: PageOrder): Started<Added>;
  /** The latest first. */
  list(): readonly Job[];
  find(id: string): Job | undefined;
  /** Tells every change until the function that it gives is called. `ended`: the server goes down. */
  watch(told: (job: Job) => void, ended: () => void): () => void;
  /** Nothing more is taken; who watches is told that it ends. */
  close(): void;
}

export interface JobLimits {
  /** Pages that are read at the same time: enough for the batches of the network. */
  readonly atOnce: number;
  readonly mostWaiting: number;
  /** How many of the finished are remembered. */
  readonly remembered: number;
}

const DEFAULT_LIMITS: JobLimits = { atOnce: 4, mostWaiting: 1000, remembered: 1000 };
const RETRY_SECONDS = 10;

/** Jobs by id, and those who watch them. */
interface Board {
  readonly jobs: Map<string, Job>;
  readonly watchers: Set<Watcher>;
  set(job: Job): void;
}

interface Watcher {
  readonly told: (job: Job) => void;
  readonly ended: () => void;
}

export function openJobs(pages: Pages, limits: JobLimits = DEFAULT_LIMITS): Jobs {
  const board = openBoard(limits.remembered);
  const queue = openQueue(limits.atOnce);
  let count = 0;
  let isClosed = false;

  /** Puts work into the queue; its steps and its end are put on the board. */
  const start = <Result>(work: Work<Result>): Started<Result> => {
    if (isClosed || queue.waiting >= limits.mostWaiting)
      throw new RequestError("busy", `${queue.waiting} pages are waiting`, RETRY_SECONDS);
    count++;
    const { name, keep } = work;
    const waiting = { id: String(count), name, keep, ...UNKNOWN, state: "waiting" } as const;
    board.set(waiting);
    const result = new Promise<Result>((resolve, reject) => {
      queue.add(async () => {
        try {
          const found = await work.run((state) => board.set({ ...waiting, state }));
          board.set({ ...waiting, state: "done", ...work.toDone(found) });
          resolve(found);
        } catch (error) {
          board.set({ ...waiting, state: "failed", problem: toProblem(error) });
          reject(error);
        }
      });
    });
    result.catch(() => {}); // nobody may be waiting for it; the job tells
    return { job: waiting, result };
  };
  return {
    read: (order) =>
      start({ name: order.name, keep: false, run: (told) => pages.read(order, told), toDone: () => ({}) }),
    keep: (order) =>
      start({ name: order.name, keep: true, run: (told) => pages.keep(order, told), toDone: toKept }),
    list: () => [...board.jobs.values()].reverse(),
    find: (id) => board.jobs.get(id),
    watch(told, ended) {
      const watcher = { told, ended };
      if (isClosed) ended();
      else board.watchers.add(watcher);
      return () => void board.watchers.delete(watcher);
    },
    close() {
      isClosed = true;
      for (const { ended } of board.watchers) ended();
      board.watchers.clear();
    },
  };
}

interface Work<Result> {
  readonly name: string;
  readonly keep: boolean;
  run(told: (step: PageStep) => void): Promise<Result>;
  toDone(result: Result): Partial<Job>;
}

const UNKNOWN = { outcome: null, article: null, problem: null } as const;

const toKept = ({ outcome, article }: Added): Partial<Job> => ({
  outcome,
  article: outcome === "empty" ? null : article,
});

function openBoard(remembered: number): Board {
  const jobs = new Map<string, Job>();
  const watchers = new Set<Watcher>();
  return {
    jobs,
    watchers,
    set(job) {
      jobs.set(job.id, job);
      if (isFinished(job)) forgetOldest(jobs, remembered);
      for (const { told } of watchers) told(job);
    },
  };
}

const isFinished = ({ state }: Job): boolean => state === "done" || state === "failed";

/** Those that are not finished stay, however many. */
function forgetOldest(jobs: Map<string, Job>, most: number): void {
  const finished = [...jobs.values()].filter(isFinished);
  for (const { id } of finished.slice(0, Math.max(0, finished.length - most))) jobs.delete(id);
}
