import type { ReadErrorCode } from "../../errors.ts";
import type { PageOrder, PageStep } from "../../http/pages.ts";

/** What the process that reads pages is started with. */
export interface ReaderSetup {
  /** The database. */
  readonly path: string;
  readonly version: string;
  readonly allowPrivate: boolean;
  readonly ignoreRobots: boolean;
  /** Threads that the model computes with. */
  readonly threads: number;
}

/** To that process. */
export interface Ask {
  readonly id: number;
  readonly keep: boolean;
  readonly order: PageOrder;
}

/** From it, each about the order with that id. */
export type Answer =
  | { readonly id: number; readonly kind: "step"; readonly step: PageStep }
  | { readonly id: number; readonly kind: "done"; readonly result: unknown }
  /** `code`: of a ReadError; `null` for a bug. */
  | {
      readonly id: number;
      readonly kind: "failed";
      readonly code: ReadErrorCode | null;
      readonly message: string;
    };
