import { describe, expect, test } from "vitest";
import { ReadError } from "../../src/errors.ts";
import type { Job } from "../../src/http/jobs.ts";
import type { PageOrder, Pages } from "../../src/http/pages.ts";
import { openTestDesk, type TestDesk } from "../support/desk.ts";
import { shipsReport } from "../support/reports.ts";

const JSON_TYPE = { "content-type": "application/json" };
const page = (body: unknown): RequestInit => ({
  method: "POST",
  headers: JSON_TYPE,
  body: JSON.stringify(body),
});

/** Pages that are only written down, and answered when the test says so. */
function notedPages() {
  const orders: PageOrder[] = [];
  const going: (() => void)[] = [];
  const wait = (order: PageOrder): Promise<void> => {
    orders.push(order);
    return new Promise((resolve) => going.push(resolve));
  };
  const pages: Pages = {
    async read(order, told) {
      told("reading");
      await wait(order);
      return shipsReport;
    },
    async keep(order, told) {
      told(order.from.kind === "address" ? "fetching" : "reading");
      await wait(order);
      if (order.name === "bad") throw new ReadError("network", "the site cannot be reached");
      return { outcome: order.name === "empty" ? "empty" : "added", article: shipsReport.article.id };
    },
  };
  return { orders, pages, goOn: () => going.shift()?.() };
}

/** What reaches the reader of pages. */
async function orderOf(path: string, init: RequestInit): Promise<PageOrder | undefined> {
  const noted = notedPages();
  const answer = openTestDesk({ pages: noted.pages }).ask(path, init);
  await Promise.race([answer, settle()]);
  noted.goOn();
  await answer;
  return noted.orders[0];
}
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("a page is brought", () => {
  test.each([
    [
      { text: "Words." },
      {
        name: "a page",
        from: { kind: "page", input: { name: "a page", format: "text", content: "Words." } },
      },
    ],
    [
      { html: "<p>Words.", url: "https://kesh.example/a#b", title: "T", published: "2031-03-04" },
      {
        name: "https://kesh.example/a#b",
        given: "2031-03-04",
        from: {
          kind: "page",
          input: {
            name: "https://kesh.example/a#b",
            format: "html",
            content: "<p>Words.",
            url: "https://kesh.example/a",
            title: "T",
          },
        },
      },
    ],
    [
      { url: "https://kesh.example/a", name: "mine" },
      { name: "mine", from: { kind: "address", address: "https://kesh.example/a" } },
    ],
  ])("as JSON: %o", async (body, order) => {
    expect(await orderOf("/api/read", page(body))).toEqual(order);
  });

  test("as it is, in its own character set", async () => {
    const bytes = new Uint8Array([0x3c, 0x70, 0x3e, 0xcf, 0xf0]);
    const order = await orderOf("/api/articles?url=https://kesh.example/a&published=2031-03-04", {
      method: "POST",
      body: bytes,
      headers: { "content-type": "text/html; charset=windows-1251" },
    });
    expect(order).toEqual({
      name: "https://kesh.example/a",
      given: "2031-03-04",
      from: {
        kind: "page",
        input: {
          name: "https://kesh.example/a",
          format: "html",
          content: bytes,
          charset: "windows-1251",
          url: "https://kesh.example/a",
        },
      },
    });
  });

  test.each([
    ["", "bad-body"],
    ["{", "bad-body"],
    ["[]", "bad-body"],
    ["null", "bad-body"],
    ["{}", "bad-body"],
    ['{"text":1}', "bad-body"],
    ['{"text":"a","html":"b"}', "bad-body"],
    ['{"words":"a"}', "bad-body"],
    ['{"text":"a","published":"soon"}', "bad-body"],
    ['{"url":"file:///etc/passwd"}', "bad-url"],
    ['{"url":"https://me:secret@kesh.example/"}', "bad-url"],
    ['{"url":"nothing"}', "bad-url"],
    ['{"__proto__":{"text":"a"}}', "bad-body"],
  ])("not as %s: %s", async (body, code) => {
    const answer = await openTestDesk().ask("/api/read", { method: "POST", headers: JSON_TYPE, body });
    expect(((await answer.json()) as { code: string }).code).toBe(code);
  });

  test.each([
    ["application/pdf", "x", 415],
    ["multipart/form-data; boundary=x", "x", 415],
    ["text/plain", "", 400],
  ])("not as %s", async (type, body, status) => {
    const answer = await openTestDesk().ask("/api/read", {
      method: "POST",
      headers: { "content-type": type },
      body,
    });
    expect(answer.status).toBe(status);
  });
});

describe("keeping", () => {
  test.each([
    ["a page", 201, `/api/articles/${shipsReport.article.id}`],
    ["empty", 200, null],
  ])("%s: %i", async (name, status, location) => {
    const noted = notedPages();
    const answer = openTestDesk({ pages: noted.pages }).ask("/api/articles", page({ text: "x", name }));
    await settle();
    noted.goOn();
    expect([(await answer).status, (await answer).headers.get("location")]).toEqual([status, location]);
  });

  test("a page that cannot be fetched is a problem, and its job tells the same", async () => {
    const noted = notedPages();
    const desk = openTestDesk({ pages: noted.pages });
    const answer = desk.ask("/api/articles", page({ url: "https://kesh.example/", name: "bad" }));
    await settle();
    noted.goOn();
    const problem: unknown = await (await answer).json();
    expect(problem).toMatchObject({ status: 502, code: "network" });
    expect(await desk.json<Job>("/api/jobs/1")).toMatchObject({ state: "failed", problem });
  });

  test("who is in no hurry has a job at once, and looks after it", async () => {
    const noted = notedPages();
    const desk = openTestDesk({ pages: noted.pages });
    const init = page({ url: "https://kesh.example/" });
    const answer = await desk.ask("/api/articles", {
      ...init,
      headers: { ...JSON_TYPE, prefer: "respond-async" },
    });
    expect([answer.status, answer.headers.get("location")]).toEqual([202, "/api/jobs/1"]);
    expect(await desk.json<Job>("/api/jobs/1")).toMatchObject({ state: "fetching", outcome: null });
    noted.goOn();
    await settle();
    const { id: article } = shipsReport.article;
    expect(await desk.json<Job>("/api/jobs/1")).toMatchObject({ state: "done", outcome: "added", article });
  });
});

describe("the queue", () => {
  const limits = { atOnce: 1, mostWaiting: 2, remembered: 1 };
  const bring = (desk: TestDesk): Promise<Response> =>
    desk.ask("/api/articles", {
      ...page({ text: "x" }),
      headers: { ...JSON_TYPE, prefer: "respond-async" },
    });
  const states = async (desk: TestDesk) =>
    (await desk.json<{ items: Job[] }>("/api/jobs")).items.map(({ id, state }) => `${id} ${state}`);

  test("reads a few at a time, in order, and turns away what is too much", async () => {
    const noted = notedPages();
    const desk = openTestDesk({ pages: noted.pages, jobLimits: limits });
    const answers = [];
    for (let count = 0; count < 4; count++) answers.push((await bring(desk)).status);
    expect(answers).toEqual([202, 202, 202, 503]);
    expect(await states(desk)).toEqual(["3 waiting", "2 waiting", "1 reading"]);
    noted.goOn();
    await settle();
    expect(await states(desk)).toEqual(["3 waiting", "2 reading", "1 done"]);
    noted.goOn();
    await settle();
    expect(await states(desk)).toEqual(["3 reading", "2 done"]);
  });

  test("does not keep questions waiting", async () => {
    const noted = notedPages();
    const desk = openTestDesk({ pages: noted.pages, jobLimits: limits });
    await bring(desk);
    expect((await desk.ask("/api/overview")).status).toBe(200);
  });
});

describe("progress", () => {
  /** Events of the stream, as they come. */
  async function* eventsOf(answer: Response): AsyncGenerator<string> {
    let rest = "";
    for await (const chunk of answer.body ?? []) {
      rest += new TextDecoder().decode(chunk);
      const events = rest.split("\n\n");
      rest = events.pop() ?? "";
      yield* events;
    }
  }
  const stateOf = (event: string): string => (JSON.parse(event.slice(event.indexOf("{"))) as Job).state;

  test("tells what becomes of pages, from those that are on their way, until the server goes down", async () => {
    const noted = notedPages();
    const desk = openTestDesk({ pages: noted.pages });
    const init = { ...page({ text: "x" }), headers: { ...JSON_TYPE, prefer: "respond-async" } };
    await desk.ask("/api/articles", init);
    const answer = await desk.ask("/api/progress");
    expect(answer.headers.get("content-type")).toBe("text/event-stream");
    const events = eventsOf(answer);
    const next = async (): Promise<string> => (await events.next()).value ?? "";
    expect(await next()).toMatch(/^retry: \d+$/);
    const first = await next();
    expect(first).toMatch(/^event: job\ndata: \{/);
    expect(stateOf(first)).toBe("reading");
    noted.goOn();
    expect(stateOf(await next())).toBe("done");
    desk.jobs.close();
    expect((await events.next()).done).toBe(true);
  });

  test("of nobody who has gone", async () => {
    const desk = openTestDesk();
    const answer = await desk.ask("/api/progress");
    await answer.body?.cancel();
    expect((await desk.ask("/api/read", page({ text: "x" }))).status).toBe(200);
  });
});
