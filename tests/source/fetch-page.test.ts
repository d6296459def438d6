import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { fetchOnce, openSite, page, redirect, type Site, status, textOf } from "./site.ts";

let site: Site | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});

const emptyGzip = gzipSync("");
const html = "<p>Orland recalled its envoy.</p>";

describe("a page", () => {
  test("comes as bytes with its address and charset, the fragment left out", async () => {
    site = await openSite({ "/a?b=1": page(html, { "content-type": 'text/html; Charset="windows-1251"' }) });
    const input = await fetchOnce(`${site.origin}/a?b=1#part`);
    expect(input).toMatchObject({
      name: `${site.origin}/a?b=1#part`,
      url: `${site.origin}/a?b=1`,
      format: "html",
      charset: "windows-1251",
    });
    expect(textOf(input)).toBe(html);
  });

  test("is asked for politely", async () => {
    site = await openSite({ "/a": page() });
    await fetchOnce(`${site.origin}/a`);
    await fetchOnce(`${site.origin}/a`, { contact: "https://desk.example/robot" });
    const agents = site.requests.map(({ headers }) => headers["user-agent"]);
    expect(agents).toEqual([
      "dragoman/1.2.3",
      "dragoman/1.2.3",
      "dragoman/1.2.3 (+https://desk.example/robot)",
      "dragoman/1.2.3 (+https://desk.example/robot)",
    ]);
    const { headers } = site.requests[1]!;
    expect(headers.accept).toMatch(/^text\/html,/);
    expect([headers.cookie, headers.authorization, headers.referer]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test.each([
    ["text/html", "html"],
    ["APPLICATION/XHTML+XML;charset=utf-8", "html"],
    ["text/plain", "text"],
    ["text/markdown; variant=GFM", "markdown"],
  ])("%s is %s", async (type, format) => {
    site = await openSite({ "/a": page("words", { "content-type": type }) });
    expect((await fetchOnce(`${site.origin}/a`)).format).toBe(format);
  });

  test.each(["application/pdf", "image/png", "application/json", ""])(
    "%j is refused by name",
    async (type) => {
      site = await openSite({ "/a": page("%PDF", { "content-type": type }) });
      await expect(fetchOnce(`${site.origin}/a`)).rejects.toMatchObject({
        code: "unsupported-content",
        message: expect.stringContaining(type || "no stated type"),
      });
    },
  );
});

describe("compression", () => {
  test.each([
    ["gzip", gzipSync(html)],
    ["x-gzip", gzipSync(html)],
    ["br", brotliCompressSync(html)],
    ["deflate", deflateSync(html)],
    ["deflate", deflateRawSync(html)],
    ["identity", Buffer.from(html)],
    ["gzip, br", brotliCompressSync(gzipSync(html))],
    ["gzip", gzipSync(html).subarray(0, -8)], // no trailer
  ])("%s is undone", async (coding, body) => {
    site = await openSite({ "/a": page(body, { "content-encoding": coding }) });
    expect(textOf(await fetchOnce(`${site.origin}/a`))).toBe(html);
  });

  test.each(["zstd", "gzip, gzip, gzip"])("%s is refused by name", async (coding) => {
    site = await openSite({ "/a": page("??", { "content-encoding": coding }) });
    await expect(fetchOnce(`${site.origin}/a`)).rejects.toMatchObject({
      code: "unsupported-content",
      message: expect.stringContaining(coding),
    });
  });

  test.each(["gzip", "br", "deflate"])("a body that is not the %s it claims", async (coding) => {
    site = await openSite({ "/a": page("plain words, plain words", { "content-encoding": coding }) });
    await expect(fetchOnce(`${site.origin}/a`)).rejects.toMatchObject({ code: "network" });
  });
});

describe("size", () => {
  const maxBytes = 100_000;

  test.each([
    ["gzip", gzipSync(Buffer.alloc(200_000_000))],
    ["br", brotliCompressSync(Buffer.alloc(20_000_000))],
    ["gzip, gzip", gzipSync(gzipSync(Buffer.alloc(20_000_000)))],
  ])("a %s bomb is left before it goes off", async (coding, body) => {
    site = await openSite({ "/a": page(body, { "content-encoding": coding }) });
    await expect(fetchOnce(`${site.origin}/a`, { maxBytes: 1_000_000 })).rejects.toMatchObject({
      code: "too-large",
    });
  });

  test("a body announced as too long is not read", async () => {
    site = await openSite({
      "/a": (response) =>
        void response
          .writeHead(200, { "content-type": "text/html", "content-length": "100001" })
          .flushHeaders(),
    });
    await expect(fetchOnce(`${site.origin}/a`, { maxBytes })).rejects.toMatchObject({ code: "too-large" });
  });

  test("a body without announced length is cut off", async () => {
    site = await openSite({
      "/a": (response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const timer = setInterval(() => response.write("x".repeat(50_000)), 5);
        response.on("close", () => clearInterval(timer));
      },
    });
    await expect(fetchOnce(`${site.origin}/a`, { maxBytes })).rejects.toMatchObject({ code: "too-large" });
  });

  test("exactly the limit is no failure", async () => {
    site = await openSite({ "/a": page("x".repeat(maxBytes)) });
    expect((await fetchOnce(`${site.origin}/a`, { maxBytes })).content).toHaveLength(maxBytes);
  });
});

describe("redirects", () => {
  test.each([301, 302, 303, 307, 308])("%d is followed, and the last address is the page's", async (code) => {
    site = await openSite({ "/a": redirect("b/../c", code), "/c": page() });
    expect((await fetchOnce(`${site.origin}/a`)).url).toBe(`${site.origin}/c`);
  });

  test("five are followed, six are not", async () => {
    const routes = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`/${n}`, redirect(`/${n - 1}`)]));
    site = await openSite({ ...routes, "/0": page() });
    expect((await fetchOnce(`${site.origin}/5`)).url).toBe(`${site.origin}/0`);
    await expect(fetchOnce(`${site.origin}/6`)).rejects.toMatchObject({
      code: "too-many-redirects",
      message: expect.stringContaining(`${site.origin}/0`),
    });
  });

  test("a circle ends", async () => {
    site = await openSite({ "/a": redirect("/b"), "/b": redirect("/a") });
    await expect(fetchOnce(`${site.origin}/a`)).rejects.toMatchObject({ code: "too-many-redirects" });
  });

  test.each(["file:///etc/passwd", "javascript:alert(1)", "http://user:secret@127.0.0.1/", "http://"])(
    "to %s is refused",
    async (location) => {
      site = await openSite({ "/a": redirect(location) });
      const failure = await fetchOnce(`${site.origin}/a`).catch((error) => error);
      expect(failure).toMatchObject({ code: "bad-url" });
      expect(failure.message).not.toContain("secret");
    },
  );

  test("without a target it is an answer like another", async () => {
    site = await openSite({ "/a": status(302) });
    await expect(fetchOnce(`${site.origin}/a`)).rejects.toMatchObject({ code: "http-status" });
  });
});

describe("failures say what failed", () => {
  test.each([202, 204, 206, 403, 404, 410, 451, 500, 503])("status %d", async (code) => {
    site = await openSite({ "/a": status(code) });
    await expect(fetchOnce(`${site.origin}/a`)).rejects.toMatchObject({
      code: "http-status",
      message: expect.stringContaining(String(code)),
    });
  });

  test.each([
    "ftp://host.example/a",
    "file:///etc/hosts",
    "http://",
    "https://user:secret@host.example/",
    "data:text/html,x",
  ])("address %s", async (address) => {
    const failure = await fetchOnce(address).catch((error) => error);
    expect(failure).toMatchObject({ code: "bad-url" });
    expect(failure.message).not.toContain("secret");
  });

  test.each([
    ["no head", () => {}],
    [
      "no end",
      (response: import("node:http").ServerResponse) =>
        void response.writeHead(200, { "content-type": "text/html" }).write("<p>Or"),
    ],
  ])("a server that sends %s", async (_, route) => {
    site = await openSite({ "/a": route });
    const started = performance.now();
    await expect(fetchOnce(`${site.origin}/a`, { timeout: 300 })).rejects.toMatchObject({ code: "timeout" });
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  test("a server that drips slower than the whole time allows", async () => {
    site = await openSite({
      "/a": (response) => {
        response.writeHead(200, { "content-type": "text/html" });
        const timer = setInterval(() => response.write("x"), 20);
        response.on("close", () => clearInterval(timer));
      },
    });
    await expect(fetchOnce(`${site.origin}/a`, { timeout: 300 })).rejects.toMatchObject({ code: "timeout" });
  });

  test("a small body that takes long to unpack, and to nothing", async () => {
    const nothing = Buffer.concat(Array.from({ length: 2_000_000 }, () => emptyGzip));
    site = await openSite({ "/a": page(gzipSync(nothing), { "content-encoding": "gzip, gzip" }) });
    await expect(fetchOnce(`${site.origin}/a`, { timeout: 150 })).rejects.toMatchObject({ code: "timeout" });
  });

  test("a connection refused, closed early, or not HTTP", async () => {
    site = await openSite({
      "/cut": (response) => {
        response.writeHead(200, { "content-type": "text/html", "content-length": "500" }).write("<p>");
        setTimeout(() => response.destroy(), 20);
      },
      "/closed": (response) => void response.destroy(),
      "/garbage": (response) => void response.socket?.end("MOIN moin\r\n\r\n"),
    });
    const { origin } = site;
    const problem = (path: string) => expect(fetchOnce(`${origin}${path}`, { ignoreRobots: true })).rejects;
    await problem("/cut").toMatchObject({
      code: "network",
      message: expect.stringContaining("closed too early"),
    });
    await problem("/closed").toMatchObject({
      code: "network",
      message: expect.stringContaining("closed too early"),
    });
    await problem("/garbage").toMatchObject({ code: "network", message: expect.stringContaining("HTTP") });
    await site.close();
    await problem("/a").toMatchObject({ code: "network", message: expect.stringContaining("refused") });
  });

  test("no secure connection", async () => {
    site = await openSite({ "/a": page() });
    await expect(fetchOnce(`${site.origin.replace("http:", "https:")}/a`)).rejects.toMatchObject({
      code: "network",
      message: expect.stringContaining("TLS"),
    });
  });

  test("a host that does not exist", async () => {
    const resolve = () => Promise.reject(Object.assign(new Error("getaddrinfo"), { code: "ENOTFOUND" }));
    await expect(fetchOnce("http://nowhere.example/", { resolve })).rejects.toMatchObject({
      code: "network",
      message: expect.stringContaining("no such host (DNS)"),
    });
  });
});
