// How long a page takes, ours against @mozilla/readability on linkedom, page by page in one process and one thread; and
// how much memory 500 pages take. Times of one run compare; those of two runs do not.
//   npx tsx bench/speed.ts [--pages 200] [--json]
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadArticleLexicon } from "../src/article/lexicon.ts";
import { openEngine } from "../src/engine.ts";
import { readPage } from "../src/read.ts";
import { type GoldPage, goldPages, hasSet, pageBytes } from "./data.ts";
import { readability } from "./peers.ts";
import { ourReader, peerReader, type TextReader } from "./text-score.ts";

const MEMORY_PAGES = 500;
const { values } = parseArgs({
  options: { pages: { type: "string", default: "409" }, json: { type: "boolean", default: false } },
});

if (!hasSet("pages/wcxb") || !hasSet("pages/trafilatura")) process.exit(2);
const memory = await measureMemory();
const speed = await measureSpeed(goldPages("pages/wcxb").slice(0, Number(values.pages)));
if (values.json) process.stdout.write(`${JSON.stringify({ ...speed, ...memory }, null, 2)}\n`);
else {
  process.stdout.write(
    `page to article, median of ${speed.pages} pages: ours ${speed.ours.toFixed(1)} ms, readability-linkedom ` +
      `${speed.readability.toFixed(1)} ms, ratio ${speed.ratio.toFixed(2)}\n` +
      `whole reading of ${MEMORY_PAGES} pages in one process: at most ${memory.peakMegabytes.toFixed(0)} MB resident\n`,
  );
}

/** First, in a fresh process: pages to records, each let go of before the next. */
async function measureMemory() {
  const engine = await openEngine();
  const sets = (["pages/wcxb", "pages/trafilatura"] as const).flatMap((set) =>
    goldPages(set).map((page) => ({ set, page })),
  );
  for (const { set, page } of sets.slice(0, MEMORY_PAGES)) {
    await readPage({ name: page.id, format: "html", content: pageBytes(set, page), url: page.url }, engine);
  }
  return { peakMegabytes: process.resourceUsage().maxRSS / 1024 };
}

async function measureSpeed(pages: readonly GoldPage[]) {
  const lexicon = loadArticleLexicon((name) =>
    readFileSync(new URL(`../data/page/${name}`, import.meta.url), "utf8"),
  );
  const readers: readonly TextReader[] = [ourReader(lexicon, { captions: true }), peerReader(readability)];
  const times = readers.map((): number[] => []);
  for (const page of pages) {
    const bytes = pageBytes("pages/wcxb", page);
    // In turn on each page, so that a slow moment of the machine meets both.
    for (const [i, read] of readers.entries()) {
      const start = performance.now();
      await read(bytes, page).catch(() => "");
      times[i]?.push(performance.now() - start);
    }
  }
  const [ours = 0, peer = 0] = times.map(median);
  return { pages: pages.length, ours, readability: peer, ratio: peer / ours };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
