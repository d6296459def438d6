import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { findVersion } from "../../engine.ts";
import { ReadError } from "../../errors.ts";
import { createApp } from "../../http/app.ts";
import { loadDesk } from "../../http/desk.ts";
import { openJobs } from "../../http/jobs.ts";
import { type Listening, listen } from "../../http/serve.ts";
import { openStore } from "../../store/store.ts";
import { openPageKeeper } from "../reading/page-keeper.ts";

export interface DeskOptions {
  /** The database. */
  readonly path: string;
  readonly host: string;
  readonly port: number;
  readonly token?: string;
  readonly allowPrivate: boolean;
  readonly ignoreRobots: boolean;
  /** Is told of bugs. */
  readonly report: (error: unknown) => void;
}

/** The same from `src/` and from `dist/`. */
const DESK = fileURLToPath(new URL("../../../web/dist", import.meta.url));
const MOST_THREADS = 4;

/** Opens the database, the process that reads, and the port. Throws a ReadError for what can be wrong with them. */
export async function startDesk(options: DeskOptions): Promise<Listening> {
  const { path, host, port, token, allowPrivate, ignoreRobots, report } = options;
  openStore(path, "write").close(); // made where there is none
  const store = openStore(path, "read");
  const version = findVersion();
  // One core is left to those who ask.
  const threads = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  const pages = openPageKeeper({ path, version, allowPrivate, ignoreRobots, threads });
  const jobs = openJobs(pages);
  const app = createApp({
    store,
    jobs,
    version,
    desk: loadDesk(DESK),
    report,
    ...(token !== undefined && { token }),
  });
  const closeAll = async (): Promise<void> => {
    jobs.close();
    await pages.close();
    store.close();
  };
  try {
    const listening = await listen(app, { host, port });
    return {
      address: listening.address,
      async close() {
        jobs.close();
        await listening.close();
        await closeAll();
      },
    };
  } catch (cause) {
    await closeAll();
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new ReadError("network", `cannot listen at ${host}:${port}: ${message}`, { cause });
  }
}
