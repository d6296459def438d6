import type { PageOrder, PageStep, Pages } from "../../http/pages.ts";
import type { Rec } from "../../record/record.ts";
import type { Added } from "../../store/add.ts";
import { type AskedProcess, startAsked } from "./asked-process.ts";

/** What the process that reads pages is started with. */
export interface KeeperSetup {
  /** The database. */
  readonly path: string;
  readonly version: string;
  readonly allowPrivate: boolean;
  readonly ignoreRobots: boolean;
  /** Threads that the model computes with. */
  readonly threads: number;
}

/** A page on its way to it. */
export interface KeepOrder {
  readonly keep: boolean;
  readonly page: PageOrder;
}

/** Pages that are read in a process of their own. Close it when done. */
export interface PageKeeper extends Pages {
  close(): Promise<void>;
}

/** The process is started by the first page, and again by the next one where it has died. */
export function openPageKeeper(setup: KeeperSetup): PageKeeper {
  let keeper: AskedProcess | undefined;
  const ask = (order: KeepOrder, told: (step: PageStep) => void): Promise<unknown> => {
    if (keeper === undefined || keeper.isOver) keeper = startAsked("keeper-process", setup);
    return keeper.ask(order, (step) => told(step as PageStep));
  };
  return {
    read: (page, told) => ask({ keep: false, page }, told) as Promise<Rec>,
    keep: (page, told) => ask({ keep: true, page }, told) as Promise<Added>,
    close: async () => keeper?.close(),
  };
}
