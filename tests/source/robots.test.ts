import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { fetchOnce, openSite, openTestFetcher, page, redirect, type Site, status } from "./site.ts";

let site: Site | undefined;
afterEach(async () => {
  await site?.close();
  site = undefined;
});

const plain = { "content-type": "text/plain" };
const rules = (...lines: readonly string[]) => page(lines.join("\n"), plain);
const denied = { code: "robots-disallowed" };

async function openNews(robots: ReturnType<typeof page>): Promise<string> {
  site = await openSite({ "/robots.txt": robots, "/open": page(), "/closed/a": page() });
  return site.origin;
}

test("what is disallowed is not asked for", async () => {
  const origin = await openNews(rules("User-agent: *", "Disallow: /closed/"));
  await expect(fetchOnce(`${origin}/closed/a`)).rejects.toMatchObject({
    ...denied,
    message: `${origin}/robots.txt keeps dragoman away from ${origin}/closed/a`,
  });
  expect(site?.paths()).toEqual(["/robots.txt"]);
  expect(await fetchOnce(`${origin}/open`)).toMatchObject({ url: `${origin}/open` });
});

test("our own group counts before the group for all", async () => {
  const origin = await openNews(
    rules("User-agent: *", "Disallow: /", "", "User-agent: Dragoman", "Disallow: /closed/"),
  );
  expect(await fetchOnce(`${origin}/open`)).toMatchObject({ url: `${origin}/open` });
  await expect(fetchOnce(`${origin}/closed/a`)).rejects.toMatchObject(denied);
});

test("the longest rule wins, and queries count", async () => {
  site = await openSite({
    "/robots.txt": rules("User-agent: *", "Disallow: /news", "Allow: /news/open$", "Disallow: /*?print"),
    "/news/open": page(),
    "/a?print=1": page(),
  });
  expect(await fetchOnce(`${site.origin}/news/open`)).toMatchObject({ format: "html" });
  await expect(fetchOnce(`${site.origin}/news/shut`)).rejects.toMatchObject(denied);
  await expect(fetchOnce(`${site.origin}/a?print=1`)).rejects.toMatchObject(denied);
});

test("a page reached by a redirect is held to the rules too", async () => {
  site = await openSite({
    "/robots.txt": rules("User-agent: *", "Disallow: /closed/"),
    "/open": redirect("/closed/a"),
    "/closed/a": page(),
  });
  await expect(fetchOnce(`${site.origin}/open`)).rejects.toMatchObject(denied);
  expect(site.paths()).toEqual(["/robots.txt", "/open"]);
});

test("it can be ignored, and then is not even asked for", async () => {
  const origin = await openNews(rules("User-agent: *", "Disallow: /"));
  await fetchOnce(`${origin}/closed/a`, { ignoreRobots: true });
  expect(site?.paths()).toEqual(["/closed/a"]);
});

test("it is asked for once a site and run", async () => {
  const origin = await openNews(rules("User-agent: *", "Disallow: /closed/"));
  const fetcher = openTestFetcher();
  await fetcher.fetchPage(`${origin}/open`);
  await fetcher.fetchPage(`${origin}/open`);
  await expect(fetcher.fetchPage(`${origin}/closed/a`)).rejects.toMatchObject(denied);
  await fetcher.close();
  expect(site?.paths()).toEqual(["/robots.txt", "/open", "/open"]);
});

describe("where the file is not plain", () => {
  test.each([401, 403, 404, 410])("%d allows everything (RFC 9309)", async (code) => {
    const origin = await openNews(status(code));
    expect(await fetchOnce(`${origin}/open`)).toMatchObject({ url: `${origin}/open` });
  });

  test.each([500, 502, 503])("%d allows nothing, and says why", async (code) => {
    const origin = await openNews(status(code));
    await expect(fetchOnce(`${origin}/open`)).rejects.toMatchObject({
      ...denied,
      message: expect.stringContaining(`answered ${code}`),
    });
    expect(site?.paths()).toEqual(["/robots.txt"]);
  });

  test("a site that does not answer is left alone, and the next page asks again", async () => {
    let isWell = false;
    const origin = await openNews((response, request) => {
      if (isWell) rules("User-agent: *", "Disallow: /closed/")(response, request);
      else response.destroy();
    });
    const fetcher = openTestFetcher();
    await expect(fetcher.fetchPage(`${origin}/open`)).rejects.toMatchObject({
      code: "network",
      message: expect.stringContaining("robots"),
    });
    isWell = true;
    expect(await fetcher.fetchPage(`${origin}/open`)).toMatchObject({ url: `${origin}/open` });
    await fetcher.close();
    expect(site?.paths()).toEqual(["/robots.txt", "/robots.txt", "/open"]);
  });

  test("a robots.txt that never ends counts in the page's time", async () => {
    const origin = await openNews((response) => void response.writeHead(200, plain).write("User-agent: *\n"));
    await expect(fetchOnce(`${origin}/open`, { timeout: 300 })).rejects.toMatchObject({ code: "timeout" });
  });

  test("of rules that never end the first part counts", async () => {
    const origin = await openNews((response) => {
      response.writeHead(200, plain).write("User-agent: *\nDisallow: /closed/\n");
      const timer = setInterval(() => response.write("# word\n".repeat(20_000)), 1);
      response.on("close", () => clearInterval(timer));
    });
    expect(await fetchOnce(`${origin}/open`)).toMatchObject({ url: `${origin}/open` });
    await expect(fetchOnce(`${origin}/closed/a`)).rejects.toMatchObject(denied);
  });

  test("rules made to keep the matcher busy count as a no", async () => {
    const rule = `Disallow: /${"*a".repeat(1_000)}b`;
    const origin = await openNews(rules("User-agent: *", ...Array.from({ length: 240 }, () => rule)));
    const started = performance.now();
    await expect(fetchOnce(`${origin}/${"a".repeat(8_000)}`)).rejects.toMatchObject(denied);
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  test("redirects are followed, and too many allow everything", async () => {
    site = await openSite({
      "/robots.txt": redirect("/rules"),
      "/rules": rules("User-agent: *", "Disallow: /"),
      "/a": page(),
    });
    await expect(fetchOnce(`${site.origin}/a`)).rejects.toMatchObject(denied);
    await site.close();
    site = await openSite({ "/robots.txt": redirect("/robots.txt"), "/a": page() });
    expect(await fetchOnce(`${site.origin}/a`)).toMatchObject({ format: "html" });
  });

  test("compressed rules are read, and of a giant the first part", async () => {
    const giant = `User-agent: *\nDisallow: /closed/\n${"# word\n".repeat(200_000)}Disallow: /open\n`;
    const origin = await openNews(page(gzipSync(giant), { ...plain, "content-encoding": "gzip" }));
    await expect(fetchOnce(`${origin}/closed/a`)).rejects.toMatchObject(denied);
    expect(await fetchOnce(`${origin}/open`)).toMatchObject({ url: `${origin}/open` });
  });

  test("an HTML page in its place holds no rules", async () => {
    const origin = await openNews(page("<!doctype html><title>Front page</title>"));
    expect(await fetchOnce(`${origin}/closed/a`)).toMatchObject({ format: "html" });
  });
});
