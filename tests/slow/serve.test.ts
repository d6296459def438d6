import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism, loadavg } from "node:os";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { percentile, sendLoad } from "../../bench/http-load.ts";
import { recordOfNumber } from "../../bench/store-records.ts";
import { addRecord } from "../../src/store/add.ts";
import { openStore } from "../../src/store/store.ts";
import { NOW, storePath } from "../support/store.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const ARTICLES = 60;

async function startServer(
  path: string,
): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = spawn(process.execPath, ["--import", "tsx", main, "serve", "--db", path, "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void server.kill("SIGKILL"));
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/[\d.:]+/.exec(line)?.[0];
    if (address !== undefined) return { server, address };
  }
  throw new RangeError("the server did not start");
}

const page = (text: string): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ text, url: "https://kesh.example/ships" }),
});
const TEXT = "Norway will not send ships to Chile, Foreign Minister Ingrid Solberg said on Monday. ".repeat(
  3,
);

test.each(["SIGINT", "SIGTERM"] as const)(
  "a page is kept and found, and %s ends the server",
  async (signal) => {
    const { server, address } = await startServer(storePath());
    const kept = await fetch(`${address}/api/articles`, page(TEXT));
    expect(kept.status).toBe(201);
    const { article } = (await kept.json()) as { article: string };
    const whole = await fetch(`${address}${kept.headers.get("location")}`);
    expect(((await whole.json()) as { record: { article: { id: string } } }).record.article.id).toBe(article);
    expect((await fetch(`${address}/api/articles`, page(TEXT))).status).toBe(200);
    const stream = await fetch(`${address}/api/progress`);
    server.kill(signal);
    await stream.text();
    expect(await once(server, "exit")).toEqual([0, null]);
  },
);

test("200 questions a second are answered without an error while pages are read", async () => {
  const path = storePath();
  const store = openStore(path, "write");
  for (let number = 0; number < ARTICLES; number++)
    addRecord(store, { record: recordOfNumber(number), at: NOW });
  store.close();
  const [busyBefore = 0] = loadavg();
  const { server, address } = await startServer(path);
  const reading = Promise.all(
    [1, 2, 3].map(async (number) => (await fetch(`${address}/api/read`, page(`${TEXT}${number}`))).status),
  );
  const { errors, requests, times } = await sendLoad({ address, perSecond: 200, seconds: 3 });
  expect([errors, requests]).toEqual([0, 600]);
  // The limit of the benchmark is a twentieth of this; here other tests run on the same cores. Where more waits for the
  // cores than they can do, times tell of the others.
  if (busyBefore < availableParallelism()) expect(percentile(times, 0.99)).toBeLessThan(1000);
  expect(await reading).toEqual([200, 200, 200]);
  server.kill("SIGINT");
});
