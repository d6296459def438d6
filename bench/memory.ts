// How much memory reading many pages takes: 500 pages to records in this one process, each let go of before the next.
//   npx tsx bench/memory.ts [--json]
import { openEngine } from "../src/engine.ts";
import { readPage } from "../src/read.ts";
import { goldPages, hasSet, pageBytes } from "./data.ts";

const PAGES = 500;
const SETS = ["pages/wcxb", "pages/trafilatura"] as const;

if (!SETS.every(hasSet)) process.exit(2);
const engine = await openEngine();
const pages = SETS.flatMap((set) => goldPages(set).map((page) => ({ set, page }))).slice(0, PAGES);
for (const { set, page } of pages) {
  await readPage({ name: page.id, format: "html", content: pageBytes(set, page), url: page.url }, engine);
}
await engine.close();
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  process.argv.includes("--json")
    ? `${JSON.stringify({ pages: pages.length, peakMegabytes })}\n`
    : `${pages.length} pages in one process: at most ${peakMegabytes.toFixed(0)} MB resident\n`,
);
