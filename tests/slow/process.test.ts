import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Readable, type Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const sentence = "Norway will not send ships, the minister said on Monday. ";
const line = `${JSON.stringify({ text: `${sentence.repeat(20)}\n` })}\n`;

function start(args: readonly string[], nodeOptions: readonly string[] = []): ChildProcess {
  return spawn(process.execPath, [...nodeOptions, "--import", "tsx", main, ...args], { stdio: "pipe" });
}

/** Exit code or signal, and what was said on standard error. */
async function end(child: ChildProcess): Promise<{ readonly code: number | null; readonly err: string }> {
  let err = "";
  child.stderr?.on("data", (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, "close");
  return { code, err };
}

test("whoever stops listening ends it quietly", async () => {
  const child = start(["read", "-"]);
  child.stdin?.on("error", () => {}); // it ends while we still write
  child.stdin?.end(line.repeat(2000));
  child.stdout?.once("data", () => child.stdout?.destroy());
  expect(await end(child)).toEqual({ code: 0, err: "" });
});

test("an interrupt ends it with 130", async () => {
  const child = start(["read", "-"]);
  child.stdin?.write(line.repeat(100));
  child.stdout?.once("data", () => child.kill("SIGINT"));
  child.stdout?.resume();
  expect(await end(child)).toEqual({ code: 130, err: "" });
});

test("memory does not grow with the number of pages", async () => {
  const count = 150;
  // 150 MB in all, in a field that nobody reads: what is measured is what stays.
  const page = `${JSON.stringify({ text: sentence.repeat(3), source: "x".repeat(1_000_000) })}\n`;
  const child = start(["read", "-"], ["--max-old-space-size=100"]);
  Readable.from(Array(count).fill(page)).pipe(child.stdin as Writable);
  let lines = 0;
  child.stdout?.on("data", (chunk: Buffer) => {
    lines += chunk.toString("latin1").split("\n").length - 1;
  });
  expect(await end(child)).toEqual({ code: 0, err: "" });
  expect(lines).toBe(count);
});
