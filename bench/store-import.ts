/**
 * From pages to a database: pages a second, seconds of a core a page, and the most memory of all processes together, for
 * one that reads and for two. Data: the pages of WCXB's development part, under DRAGOMAN_DATA/pages/wcxb. With --growth
 * instead: what adding one of 100, 1,000 and 10,000 invented records takes (needs no data).
 * Run: npx tsx bench/store-import.ts [--pages 200] [--growth]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openPageReader } from "../src/cli/reading/page-reader.ts";
import type { PageInput } from "../src/source/input.ts";
import { addRecord } from "../src/store/add.ts";
import { openStore, type Store } from "../src/store/store.ts";
import { goldPages, hasSet, pageBytes } from "./data.ts";
import { usageOfAll } from "./processes.ts";
import { recordOfNumber } from "./store-records.ts";

const { values } = parseArgs({
  options: { pages: { type: "string", default: "200" }, growth: { type: "boolean", default: false } },
});
const SET = "pages/wcxb";
const AT_ONCE = 8;
const SIZES = [100, 1000, 10_000];
const AT = "2031-01-01T00:00:00Z";

if (values.growth) await withStore(async (store) => measureGrowth(store));
else if (hasSet(SET)) {
  const inputs = goldPages(SET)
    .slice(0, Number(values.pages))
    .map(
      (page): PageInput => ({ name: page.id, format: "html", content: pageBytes(SET, page), url: page.url }),
    );
  for (const workers of [1, 2])
    await withStore(async (store) => print(await importWith(store, workers, inputs)));
}

async function importWith(store: Store, workers: number, inputs: readonly PageInput[]): Promise<string> {
  const reader = openPageReader({ workers });
  try {
    await Promise.all(inputs.slice(0, AT_ONCE).map((input) => reader.read(input, undefined))); // warm
    const [start, before] = [performance.now(), usageOfAll()];
    let most = 0;
    const waiting = [...inputs];
    const work = async (): Promise<void> => {
      for (let input = waiting.shift(); input !== undefined; input = waiting.shift()) {
        const record = await reader.read(input, undefined);
        addRecord(store, { record, page: { input }, at: AT });
        most = Math.max(most, usageOfAll().mib);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const seconds = (performance.now() - start) / 1000;
    const cpu = (usageOfAll().cpu - before.cpu) / inputs.length;
    const readers = workers === 1 ? "one process that reads" : `${workers} processes that read`;
    return `${readers}: ${(inputs.length / seconds).toFixed(1)} pages a second, ${cpu.toFixed(2)} s of a core a page, at most ${most} MiB together`;
  } finally {
    await reader.close();
  }
}

/** What one more takes where there are that many: the last tenth of each size is measured. */
function measureGrowth(store: Store): void {
  let number = 0;
  for (const size of SIZES) {
    const addUntil = (end: number): void => {
      for (; number < end; number++) addRecord(store, { record: recordOfNumber(number), at: AT });
    };
    addUntil(size * 0.9);
    const start = process.cpuUsage();
    addUntil(size);
    const { user, system } = process.cpuUsage(start);
    const each = (user + system) / 1000 / (size * 0.1);
    print(`${size} articles: ${each.toFixed(1)} ms of a core to add one, ${usageOfAll().mib} MiB`);
  }
}

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-import-"));
  const store = openStore(join(folder, "import.db"), "write");
  try {
    await work(store);
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
