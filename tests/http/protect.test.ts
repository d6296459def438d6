import { describe, expect, test } from "vitest";
import { openRate } from "../../src/http/protect/rate.ts";
import { openTestDesk } from "../support/desk.ts";

const TOKEN = "a-token-of-some-length";
const OVERVIEW = "/api/overview";

const with_ = (headers: Readonly<Record<string, string>>): RequestInit => ({ headers });
const codeOf = async (answer: Response): Promise<string> =>
  answer.ok ? "ok" : ((await answer.json()) as { code: string }).code;

describe("without a token", () => {
  test.each([
    ["localhost:4815", "ok"],
    ["127.0.0.1:4815", "ok"],
    ["[::1]:4815", "ok"],
    ["localhost", "ok"],
    ["evil.example", "wrong-host"],
    ["evil.example:4815", "wrong-host"],
    ["localhost.evil.example", "wrong-host"],
    ["127.0.0.1.evil.example:4815", "wrong-host"],
    ["192.168.0.7:4815", "wrong-host"],
    ["", "wrong-host"],
  ])("a request to %s: %s", async (host, code) => {
    expect(await codeOf(await openTestDesk().ask(OVERVIEW, with_({ host })))).toBe(code);
  });
});

describe("other sites", () => {
  test.each([
    [{ origin: "http://localhost:4815" }, "ok"],
    [{ origin: "http://localhost:9999" }, "other-site"],
    [{ origin: "https://evil.example" }, "other-site"],
    [{ origin: "null" }, "other-site"],
    [{ "sec-fetch-site": "same-origin" }, "ok"],
    [{ "sec-fetch-site": "none" }, "ok"],
    [{ "sec-fetch-site": "same-site" }, "other-site"],
    [{ "sec-fetch-site": "cross-site" }, "other-site"],
  ])("%o: %s", async (headers, code) => {
    expect(
      await codeOf(await openTestDesk().ask(OVERVIEW, with_({ host: "localhost:4815", ...headers }))),
    ).toBe(code);
  });

  test("may not bring pages, though no permission is asked for plain text", async () => {
    const answer = await openTestDesk().ask("/api/articles", {
      method: "POST",
      body: "Norway said no.",
      headers: { "content-type": "text/plain", origin: "https://evil.example" },
    });
    expect(await codeOf(answer)).toBe("other-site");
  });

  test("are told nothing of what they may do: no CORS", async () => {
    const asked = {
      method: "OPTIONS",
      headers: { origin: "https://evil.example", "access-control-request-method": "POST" },
    };
    const answer = await openTestDesk().ask("/api/articles", asked);
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
    expect(answer.ok).toBe(false);
  });
});

describe("with a token", () => {
  test.each([
    [{}, "no-token"],
    [{ authorization: `Bearer ${TOKEN}` }, "ok"],
    [{ authorization: `bearer ${TOKEN}` }, "ok"],
    [{ authorization: "Bearer wrong" }, "no-token"],
    [{ authorization: `Basic ${TOKEN}` }, "no-token"],
    [{ authorization: `Bearer ${TOKEN}x` }, "no-token"],
    [{ cookie: `dragoman=${TOKEN}` }, "no-token"],
    [{ authorization: `Bearer ${TOKEN}`, host: "desk.example" }, "ok"],
  ])("%o: %s", async (headers, code) => {
    const answer = await openTestDesk({ token: TOKEN }).ask(OVERVIEW, with_(headers));
    expect(await codeOf(answer)).toBe(code);
    if (code === "no-token") expect(answer.headers.get("www-authenticate")).toMatch(/^Bearer/);
  });

  test("a browser comes in once by the address and has a cookie from then on, which does not tell the token", async () => {
    const desk = openTestDesk({ token: TOKEN });
    const entered = await desk.ask(`/?token=${TOKEN}&x=1`);
    expect([entered.status, entered.headers.get("location")]).toEqual([303, "/?x=1"]);
    const cookie = entered.headers.get("set-cookie") ?? "";
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Strict");
    expect(cookie).not.toContain(TOKEN);
    expect((await desk.ask(OVERVIEW, with_({ cookie: `other=1; ${cookie.split(";")[0]}` }))).status).toBe(
      200,
    );
  });

  test("a wrong token in the address opens nothing", async () => {
    const answer = await openTestDesk({ token: TOKEN }).ask("/?token=wrong");
    expect([answer.status, answer.headers.get("set-cookie")]).toEqual([401, null]);
  });
});

describe("limits", () => {
  test("a body that is too large is not read", async () => {
    const desk = openTestDesk({ limits: { body: 1000 } });
    const post = (size: number): Promise<Response> =>
      desk.ask("/api/read", {
        method: "POST",
        body: "x".repeat(size),
        headers: { "content-type": "text/plain" },
      });
    expect((await post(1000)).status).toBe(200);
    expect(await codeOf(await post(1001))).toBe("body-too-large");
  });

  test("a body without an end is cut off", async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(4096).fill(120)),
    });
    const answer = await openTestDesk({ limits: { body: 100_000 } }).ask("/api/read", {
      method: "POST",
      body: endless,
      headers: { "content-type": "text/plain" },
      duplex: "half",
    } as RequestInit);
    expect(await codeOf(answer)).toBe("body-too-large");
  });

  test("who asks too often is told when to come again", async () => {
    const desk = openTestDesk({ limits: { rate: { perSecond: 0.1, burst: 3 } } });
    const answers = await Promise.all([1, 2, 3, 4].map(() => desk.ask(OVERVIEW)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[3]?.headers.get("retry-after")).toBe("10");
  });

  test("the right to ask comes back with time, for each caller by itself", () => {
    let now = 0;
    const count = openRate({ perSecond: 2, burst: 1 }, () => now);
    count("a");
    expect(() => count("a")).toThrow("at most 2 a second");
    count("b");
    now = 499;
    expect(() => count("a")).toThrow();
    now = 1000;
    count("a");
  });
});

test.each(["/", "/api/overview", "/api/nothing", "/nothing.js", "/api/openapi.json"])(
  "%s sends headers that keep browsers from loading or running what is not ours",
  async (path) => {
    const { headers } = await openTestDesk().ask(path);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self';");
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  },
);

test("words of a page go out as JSON and never as HTML", async () => {
  const answer = await openTestDesk().ask(
    `/api/statements?by=${encodeURIComponent("<script>alert(1)</script>")}`,
  );
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});

test("a bug is told as one, without what is inside, and reported", async () => {
  const reported: unknown[] = [];
  const desk = openTestDesk({
    report: (error) => reported.push(error),
    pages: {
      read: async () => {
        throw new TypeError("secret");
      },
      keep: async () => {
        throw new TypeError("secret");
      },
    },
  });
  const answer = await desk.ask("/api/read", {
    method: "POST",
    body: "x",
    headers: { "content-type": "text/plain" },
  });
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("secret");
  expect(reported).toEqual([new TypeError("secret")]);
});
