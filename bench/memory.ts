// How much memory `dragoman read` takes for many pages: the built program reads pages of the data, a file a page, in one
// process; what it holds is asked ten times a second. Linux alone.
//   npm run build && npx tsx bench/memory.ts [--pages 500] [--json]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { goldPages, hasSet, pageBytes } from "./data.ts";

const SETS = ["pages/wcxb", "pages/trafilatura", "pages/readability"] as const;
const PROGRAM = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const ASKED_EVERY = 100; // milliseconds
const PEAK = /^VmHWM:\s+(\d+) kB/m;

const { values } = parseArgs({
  options: { pages: { type: "string", default: "500" }, json: { type: "boolean", default: false } },
});
if (!SETS.every(hasSet)) process.exit(2);
const folder = mkdtempSync(join(tmpdir(), "dragoman-memory-"));
try {
  const pages = writePages(Number(values.pages));
  const peakMegabytes = await peakOf(spawn(process.execPath, [PROGRAM, "read", "--quiet", folder]));
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ pages, peakMegabytes })}\n`
      : `${pages} pages read by one process: at most ${peakMegabytes.toFixed(0)} MB resident\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** Writes so many pages of the sets, or all; says how many there are. */
function writePages(most: number): number {
  const pages = SETS.flatMap((set) => goldPages(set).map((page) => ({ set, page }))).slice(0, most);
  for (const [at, { set, page }] of pages.entries())
    writeFileSync(join(folder, `${at}.html`), pageBytes(set, page));
  return pages.length;
}

/** The most that a process has held, MB; it writes its peak down itself, so that none is missed but behind the last look. */
async function peakOf(child: ReturnType<typeof spawn>): Promise<number> {
  let peak = 0;
  const look = setInterval(() => {
    const [, kib = 0] = PEAK.exec(statusOf(child.pid)) ?? [];
    peak = Math.max(peak, Number(kib) / 1024);
  }, ASKED_EVERY);
  child.stdout?.resume();
  child.stderr?.pipe(process.stderr);
  const [code] = await once(child, "exit");
  clearInterval(look);
  if (code === 2) throw new Error(`${PROGRAM} does not run: npm run build`);
  return peak;
}

function statusOf(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return ""; // it has just ended
  }
}
