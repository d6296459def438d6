// How long a page takes, ours against @mozilla/readability on linkedom, in one process and one thread.
// Times of one run compare; those of two runs do not. Memory: bench/memory.ts.
//   npx tsx bench/speed.ts [--pages 200] [--json]
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadArticleLexicon } from "../src/article/lexicon.ts";
import { type GoldPage, goldPages, hasSet, pageBytes } from "./data.ts";
import { readability } from "./peers.ts";
import { ourReader, peerReader, type TextReader } from "./text-score.ts";

const ROUNDS = 2;
const { values } = parseArgs({
  options: { pages: { type: "string", default: "409" }, json: { type: "boolean", default: false } },
});

if (!hasSet("pages/wcxb")) process.exit(2);
const speed = await measureSpeed(goldPages("pages/wcxb").slice(0, Number(values.pages)));
if (values.json) process.stdout.write(`${JSON.stringify(speed, null, 2)}\n`);
else {
  process.stdout.write(
    `page to article, median of ${speed.pages} pages: ours ${speed.ours.toFixed(1)} ms, readability-linkedom ` +
      `${speed.readability.toFixed(1)} ms, ratio ${speed.ratio.toFixed(2)}\n`,
  );
}

/** One extractor at a time over all pages, so that none pays for the garbage of another; the better of two rounds each. */
async function measureSpeed(pages: readonly GoldPage[]) {
  const lexicon = loadArticleLexicon((name) =>
    readFileSync(new URL(`../data/page/${name}`, import.meta.url), "utf8"),
  );
  const readers = { ours: ourReader(lexicon, { captions: true }), peer: peerReader(readability) };
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ ours: await medianTime(pages, readers.ours), peer: await medianTime(pages, readers.peer) });
  }
  const ours = Math.min(...rounds.map((round) => round.ours));
  const peer = Math.min(...rounds.map((round) => round.peer));
  return { pages: pages.length, ours, readability: peer, ratio: peer / ours };
}

async function medianTime(pages: readonly GoldPage[], read: TextReader): Promise<number> {
  const times: number[] = [];
  for (const page of pages) {
    const bytes = pageBytes("pages/wcxb", page);
    const start = performance.now();
    await read(bytes, page).catch(() => "");
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}
