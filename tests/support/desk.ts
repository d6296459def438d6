import { onTestFinished } from "vitest";
import { type AppOptions, createApp } from "../../src/http/app.ts";
import { type JobLimits, type Jobs, openJobs } from "../../src/http/jobs.ts";
import type { Pages } from "../../src/http/pages.ts";
import { addRecord } from "../../src/store/add.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { harbourReport, shipsReport } from "./reports.ts";
import { emptyStore, NOW, storePath } from "./store.ts";

/** A server without a port over a store that holds two reports. */
export interface TestDesk {
  readonly path: string;
  /** The same file, to write. */
  readonly writing: Store;
  readonly jobs: Jobs;
  ask(path: string, init?: RequestInit): Promise<Response>;
  json<Body>(path: string, init?: RequestInit): Promise<Body>;
}

export interface TestDeskOptions extends Partial<Omit<AppOptions, "store" | "jobs" | "version">> {
  readonly pages?: Pages;
  readonly jobLimits?: JobLimits;
}

export const VERSION = "9.9.9";

export function openTestDesk({ pages, jobLimits, ...options }: TestDeskOptions = {}): TestDesk {
  const path = storePath();
  const writing = emptyStore(path);
  for (const record of [shipsReport, harbourReport]) addRecord(writing, { record, at: NOW });
  const store = openStore(path, "read");
  onTestFinished(() => store.close());
  const jobs = openJobs(pages ?? keepingInto(writing), jobLimits);
  const app = createApp({ store, jobs, version: VERSION, ...options });
  const ask = async (asked: string, init?: RequestInit): Promise<Response> =>
    app.fetch(new Request(`http://localhost:4815${asked}`, init));
  return {
    path,
    writing,
    jobs,
    ask,
    json: async <Body>(asked: string, init?: RequestInit) => (await (await ask(asked, init)).json()) as Body,
  };
}

/** Reads every page as the report about ships. */
const keepingInto = (store: Store): Pages => ({
  async read(_order, told) {
    told("reading");
    return shipsReport;
  },
  async keep(_order, told) {
    told("reading");
    told("keeping");
    return addRecord(store, { record: shipsReport, at: NOW });
  },
});
