/**
 * From pages to a database: pages a second and the most memory, for one worker and for two. Data: the pages of WCXB's
 * development part, under DRAGOMAN_DATA/pages/wcxb. Run: npx tsx bench/store-import.ts [--pages 200]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openPageReader } from "../src/cli/reading/page-reader.ts";
import type { PageInput } from "../src/source/input.ts";
import { addRecord } from "../src/store/add.ts";
import { openStore } from "../src/store/store.ts";
import { goldPages, hasSet, pageBytes } from "./data.ts";

const { values } = parseArgs({ options: { pages: { type: "string", default: "200" } } });
const SET = "pages/wcxb";
const AT_ONCE = 8;
const MIB = 1024 * 1024;

if (hasSet(SET)) {
  const inputs = goldPages(SET)
    .slice(0, Number(values.pages))
    .map(
      (page): PageInput => ({ name: page.id, format: "html", content: pageBytes(SET, page), url: page.url }),
    );
  for (const workers of [1, 2]) process.stdout.write(`${await importWith(workers, inputs)}\n`);
}

async function importWith(workers: number, inputs: readonly PageInput[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-import-"));
  const store = openStore(join(folder, "import.db"), "write");
  const reader = openPageReader({ workers });
  try {
    await Promise.all(inputs.slice(0, AT_ONCE).map((input) => reader.read(input, undefined))); // warm
    const start = performance.now();
    let most = 0;
    const waiting = [...inputs];
    const work = async (): Promise<void> => {
      for (let input = waiting.shift(); input !== undefined; input = waiting.shift()) {
        const record = await reader.read(input, undefined);
        addRecord(store, { record, page: { input }, at: "2031-01-01T00:00:00Z" });
        most = Math.max(most, process.memoryUsage.rss());
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const seconds = (performance.now() - start) / 1000;
    return `${workers} ${workers === 1 ? "worker" : "workers"}: ${(inputs.length / seconds).toFixed(1)} pages a second, ${(most / MIB).toFixed(0)} MiB`;
  } finally {
    await reader.close();
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
