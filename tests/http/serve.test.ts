import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createApp } from "../../src/http/app.ts";
import { loadDesk } from "../../src/http/desk.ts";
import { openJobs } from "../../src/http/jobs.ts";
import { listen } from "../../src/http/serve.ts";
import { openTestDesk } from "../support/desk.ts";
import { shipsReport } from "../support/reports.ts";
import { emptyStore } from "../support/store.ts";

/** A server with a port of its own, and a page that takes as long as the test wants. */
async function startServer() {
  let goOn = (): void => {};
  const waiting = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const read = async () => {
    await waiting;
    return shipsReport;
  };
  const jobs = openJobs({ read, keep: async () => ({ outcome: "added", article: shipsReport.article.id }) });
  const app = createApp({ store: emptyStore(), jobs, version: "0" });
  const server = await listen(app, { host: "127.0.0.1", port: 0 });
  const close = async (): Promise<void> => {
    jobs.close();
    await server.close();
  };
  onTestFinished(close);
  return { address: server.address, jobs, close, goOn };
}

const post = (body: string): RequestInit => ({
  method: "POST",
  body,
  headers: { "content-type": "text/plain" },
});

describe("a server with a port", () => {
  test("answers as the one without", async () => {
    const { address } = await startServer();
    const answer = await fetch(`${address}/api/overview`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    const head = await fetch(`${address}/api/overview`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  test("lets those who are being answered have their answers when it goes down, and ends streams", async () => {
    const { address, jobs, close, goOn } = await startServer();
    const stream = await fetch(`${address}/api/progress`);
    const reading = fetch(`${address}/api/read`, post("words"));
    await vi.waitUntil(() => jobs.list().length > 0, { timeout: 5000 });
    const closed = close();
    goOn();
    expect((await reading).status).toBe(200);
    expect(await stream.text()).toMatch(/^retry: /);
    await closed;
    await expect(fetch(`${address}/api/overview`)).rejects.toThrow();
  });

  test("a port that is taken is an error", async () => {
    const { address } = await startServer();
    const app = createApp({ store: emptyStore(), jobs: openJobs({} as never), version: "0" });
    await expect(listen(app, { host: "127.0.0.1", port: Number(new URL(address).port) })).rejects.toThrow(
      "EADDRINUSE",
    );
  });

  test.each([
    "GET /api/../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    "GET //evil.example/api/overview HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    "GET /api/actors/%ff%fe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    "GET /api/statements?%=%&%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    "GET /api/overview HTTP/1.1\r\nHost: a b c\r\nConnection: close\r\n\r\n",
    "GET /api/overview HTTP/1.1\r\nConnection: close\r\n\r\n",
    "nonsense\r\n\r\n",
    "POST /api/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 99999999999\r\nConnection: close\r\n\r\n",
    `GET /api/overview HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(100_000)}\r\n\r\n`,
  ])("%j is refused, and the next is answered", async (request) => {
    const { address } = await startServer();
    const { port } = new URL(address);
    const answer = await new Promise<string>((resolve) => {
      let text = "";
      const socket = connect(Number(port), "127.0.0.1", () => socket.write(request));
      socket.on("data", (chunk) => {
        text += chunk;
      });
      socket.on("error", () => resolve(text));
      socket.on("close", () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await fetch(`${address}/api/overview`)).status).toBe(200);
  });
});

describe("the desk", () => {
  function builtDesk(): string {
    const folder = mkdtempSync(join(tmpdir(), "dragoman-desk-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, "assets"));
    writeFileSync(join(folder, "index.html"), "<!doctype html><title>Desk</title>");
    writeFileSync(join(folder, "assets", "main-8fQ2.js"), "export {};");
    writeFileSync(join(folder, "icon.svg"), "<svg/>");
    return folder;
  }

  test.each([
    ["/", 200, "text/html; charset=utf-8", "no-cache"],
    ["/index.html", 200, "text/html; charset=utf-8", "no-cache"],
    ["/pair/NOR/CHL", 200, "text/html; charset=utf-8", "no-cache"],
    ["/assets/main-8fQ2.js", 200, "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
    ["/icon.svg", 200, "image/svg+xml", "no-cache"],
    ["/nothing.js", 404, "application/problem+json", "no-store"],
    ["/../package.json", 404, "application/problem+json", "no-store"],
    ["/assets", 200, "text/html; charset=utf-8", "no-cache"],
  ])("%s: %i", async (path, status, type, cache) => {
    const answer = await openTestDesk({ desk: loadDesk(builtDesk()) }).ask(path);
    expect([answer.status, answer.headers.get("content-type"), answer.headers.get("cache-control")]).toEqual([
      status,
      type,
      cache,
    ]);
  });

  test("is packed for those who unpack", async () => {
    const desk = openTestDesk({ desk: loadDesk(builtDesk()) });
    const packed = await desk.ask("/", { headers: { "accept-encoding": "gzip, br" } });
    expect(packed.headers.get("content-encoding")).toBe("gzip");
    expect(new Uint8Array(await packed.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x1f, 0x8b]));
    expect((await desk.ask("/")).headers.get("content-encoding")).toBeNull();
  });

  test("that was not built says where the API is", async () => {
    const answer = await openTestDesk({ desk: loadDesk("/nowhere") }).ask("/");
    expect(await answer.text()).toContain("/api/openapi.json");
  });
});
