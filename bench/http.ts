/**
 * The HTTP server under load: mixed questions at a fixed rate over a database of invented records, the server in a
 * process of its own, while a page is being read now and then. Prints times, errors, and the server's memory and CPU time.
 * Run: npx tsx bench/http.ts [--articles 10000] [--rate 200] [--seconds 60] [--folder FOLDER] [--pages N]
 * A database that is there already is taken as it is; bench/store.ts makes the same.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { percentile, sendLoad } from "./http-load.ts";
import { usageOf } from "./processes.ts";
import { fillStore } from "./store-fill.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "10000" },
    rate: { type: "string", default: "200" },
    seconds: { type: "string", default: "60" },
    /** Pages that are read, not kept, meanwhile; spread over the time. */
    pages: { type: "string", default: "0" },
    folder: { type: "string" },
  },
});
const folder = values.folder ?? mkdtempSync(join(tmpdir(), "dragoman-bench-"));
const path = join(folder, `store-${values.articles}.db`);
try {
  fillStore(path, Number(values.articles));
  await measure();
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const { server, address } = await startServer();
  try {
    await sendLoad({ address, perSecond: 50, seconds: 4 }); // warm
    const before = usageOf(server.pid ?? 0);
    const seconds = Number(values.seconds);
    const memory = watchMemory(server, (seconds * 1000) / 10);
    const [figures] = await Promise.all([
      sendLoad({ address, perSecond: Number(values.rate), seconds }),
      readPages(address, Number(values.pages), seconds),
    ]);
    const after = usageOf(server.pid ?? 0);
    const cpu = after.cpu - before.cpu;
    for (const [question, times] of figures.byQuestion)
      process.stdout.write(`${question.padEnd(28)} ${formatTimes(times)}\n`);
    process.stdout.write(
      `${figures.requests} requests, ${figures.errors} errors, ${(figures.bytes / figures.requests / 1024).toFixed(0)} KiB an answer: ${formatTimes(figures.times)}\n` +
        `the server's CPU time: ${((cpu / figures.requests) * 1000).toFixed(2)} ms a request; memory ${memory().join(", ")} MiB\n`,
    );
  } finally {
    server.kill("SIGINT");
  }
}

async function startServer(): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const main = new URL("../src/cli/main.ts", import.meta.url).pathname;
  const server = spawn(process.execPath, ["--import", "tsx", main, "serve", "--db", path, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/[\d.:]+/.exec(line)?.[0];
    if (address !== undefined) return { server, address };
  }
  throw new RangeError("the server did not start");
}

/** Reads one page after the other, so that the reader is busy while questions are asked. */
async function readPages(address: string, count: number, seconds: number): Promise<void> {
  const page = readFileSync(new URL("../examples/wire-report.html", import.meta.url));
  for (let number = 0; number < count; number++) {
    const next = new Promise((resolve) => setTimeout(resolve, (seconds * 1000) / count));
    await fetch(`${address}/api/read`, {
      method: "POST",
      body: page,
      headers: { "content-type": "text/html" },
    });
    await next;
  }
}

function watchMemory(server: ChildProcess, everyMs: number): () => readonly number[] {
  const seen = [usageOf(server.pid ?? 0).mib];
  const timer = setInterval(() => seen.push(usageOf(server.pid ?? 0).mib), everyMs);
  return () => {
    clearInterval(timer);
    return seen;
  };
}

function formatTimes(times: readonly number[]): string {
  const at = (share: number): string => percentile(times, share).toFixed(1);
  return `median ${at(0.5)}, 90 % ${at(0.9)}, 99 % ${at(0.99)}, worst ${at(1)} ms`;
}
