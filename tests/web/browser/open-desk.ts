import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { build } from "vite";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The system's own browser; `undefined` where there is none. */
export const browserPath = CHROMIUM.find(existsSync);

/** The whole program over the example pages, and a browser to look at it. */
export interface OpenDesk {
  readonly browser: Browser;
  /** "http://127.0.0.1:40001" */
  readonly address: string;
  close(): Promise<void>;
}

/** Builds the desk, adds the example pages to a new database, serves it, starts the browser. Takes half a minute. */
export async function openDesk(): Promise<OpenDesk> {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-desk-"));
  const db = join(folder, "desk.db");
  await build({ configFile: join(root, "web/vite.config.ts"), logLevel: "error" });
  const adding = start("add", join(root, "examples"), "--db", db);
  await new Promise((resolve) => adding.once("exit", resolve));
  const serving = start("serve", "--db", db, "--port", "0");
  const browser = await chromium.launch({
    ...(browserPath !== undefined && { executablePath: browserPath }),
    args: ["--no-sandbox"],
  });
  return {
    browser,
    address: await addressOf(serving.stdout),
    async close() {
      await browser.close();
      const ended = new Promise((resolve) => serving.once("exit", resolve));
      serving.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const start = (...words: readonly string[]) =>
  spawn(process.execPath, ["--import", "tsx", join(root, "src/cli/main.ts"), ...words], {
    stdio: ["ignore", "pipe", "inherit"],
  });

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const address = /http:\/\/[\d.:]+/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  throw new RangeError("the server did not start");
}
