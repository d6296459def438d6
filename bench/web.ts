/**
 * The desk in the system's Chromium over a database of invented records: how long until the first statement of the
 * first view stands there, and how much script came for it. Prints both.
 * Run: npx tsx bench/web.ts [--articles 10000] [--times 7] [--folder FOLDER]; build the desk before (npm run build).
 * A database that is there already is taken as it is; bench/store.ts and bench/http.ts make the same.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { addRecord } from "../src/store/add.ts";
import { openStore } from "../src/store/store.ts";
import { recordOfNumber } from "./store-records.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "10000" },
    times: { type: "string", default: "7" },
    folder: { type: "string" },
  },
});
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const folder = values.folder ?? mkdtempSync(join(tmpdir(), "dragoman-bench-"));
const path = join(folder, `store-${values.articles}.db`);
try {
  if (!existsSync(path)) fill(path, Number(values.articles));
  await measure();
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

function fill(file: string, count: number): void {
  const store = openStore(file, "write");
  for (let number = 0; number < count; number++)
    addRecord(store, { record: recordOfNumber(number), at: "2031-01-01T00:00:00Z" });
  store.close();
}

async function measure(): Promise<void> {
  const main = fileURLToPath(new URL("../src/cli/main.ts", import.meta.url));
  const server = spawn(process.execPath, ["--import", "tsx", main, "serve", "--db", path, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const executablePath = CHROMIUM.find(existsSync);
  if (executablePath === undefined) throw new RangeError(`no browser at ${CHROMIUM.join(", ")}`);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const address = await addressOf(server.stdout);
    const views = [];
    for (let time = 0; time < Number(values.times); time++) views.push(await firstView(browser, address));
    const times = views.map(({ ms }) => ms).sort((a, b) => a - b);
    process.stdout.write(
      `first statement after ${times.map(Math.round).join(", ")} ms (median ${Math.round(times[times.length >> 1] ?? 0)}), ` +
        `${((views[0]?.script ?? 0) / 1024).toFixed(1)} KiB of compressed script, ${((views[0]?.all ?? 0) / 1024).toFixed(0)} KiB in all\n`,
    );
  } finally {
    await browser.close();
    server.kill("SIGINT");
  }
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/[\d.:]+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new RangeError("the server did not start");
}

interface View {
  /** From the start of the navigation. */
  readonly ms: number;
  /** Bytes over the wire. */
  readonly script: number;
  readonly all: number;
}

/** With nothing in the browser's cache. */
async function firstView(browser: Browser, address: string): Promise<View> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: Promise<readonly [string, number]>[] = [];
  page.on("requestfinished", (request) => {
    const size = request
      .sizes()
      .then(({ responseBodySize }) => [request.resourceType(), responseBodySize] as const);
    sizes.push(size);
  });
  await page.goto(address);
  await page.locator(".finding.statement").first().waitFor();
  const ms = (await page.evaluate("performance.now()")) as number;
  const told = await Promise.all(sizes);
  await context.close();
  const sum = (of: readonly (readonly [string, number])[]): number =>
    of.reduce((all, [, size]) => all + size, 0);
  return { ms, script: sum(told.filter(([type]) => type === "script")), all: sum(told) };
}
