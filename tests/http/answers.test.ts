import { describe, expect, test } from "vitest";
import { addRecord } from "../../src/store/add.ts";
import type { StatementCard } from "../../src/store/query/cards.ts";
import { listStatements } from "../../src/store/query/findings.ts";
import { removeArticle } from "../../src/store/remove.ts";
import { openTestDesk } from "../support/desk.ts";
import { harbourReport, shipsReport } from "../support/reports.ts";

interface List<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

describe("lists", () => {
  test("are what the query layer gives", async () => {
    const desk = openTestDesk();
    const body = await desk.json<unknown>("/api/statements?by=NOR&about=CHL");
    expect(body).toEqual(
      JSON.parse(JSON.stringify(listStatements(desk.writing, { by: "NOR", about: "CHL" }))),
    );
  });

  test("come in parts that leave nothing out and give nothing twice", async () => {
    const desk = openTestDesk();
    const whole = await desk.json<List<StatementCard>>("/api/statements");
    const found: string[] = [];
    let path: string | undefined = "/api/statements?limit=1";
    while (path !== undefined) {
      const answer = await desk.ask(path);
      found.push(...((await answer.json()) as List<StatementCard>).items.map(({ id }) => id));
      path = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get("link") ?? "")?.[1];
    }
    expect(found).toEqual(whole.items.map(({ id }) => id));
    expect(found).toHaveLength(4);
  });

  test("an empty parameter does not narrow", async () => {
    const desk = openTestDesk();
    expect(await desk.json("/api/statements?by=")).toEqual(await desk.json("/api/statements"));
  });
});

describe("ETags", () => {
  test("a caller who has the answer is told so, until somebody writes", async () => {
    const desk = openTestDesk();
    const first = await desk.ask("/api/statements");
    const etag = first.headers.get("etag") ?? "";
    const again = (known: string) => desk.ask("/api/statements", { headers: { "if-none-match": known } });
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
      const answer = await again(known);
      expect([answer.status, await answer.text(), answer.headers.get("etag")]).toEqual([304, "", etag]);
    }
    expect((await again('"x"')).status).toBe(200);
    removeArticle(desk.writing, harbourReport.article.id);
    const changed = await again(etag);
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(etag);
    expect(((await changed.json()) as List<StatementCard>).items).toHaveLength(2);
  });

  test("what has no answer has none", async () => {
    const answer = await openTestDesk().ask("/api/statements?by=Nobody");
    expect([answer.headers.get("etag"), answer.headers.get("cache-control")]).toEqual([null, "no-store"]);
  });
});

test("a brief is a page to read for those who want one", async () => {
  const desk = openTestDesk();
  const text = await desk.ask("/api/brief?who=NOR", { headers: { accept: "text/markdown" } });
  const json = await desk.ask("/api/brief?who=NOR");
  expect(text.headers.get("content-type")).toBe("text/markdown; charset=utf-8");
  expect(await text.text()).toMatch(/^# Norway/);
  expect(text.headers.get("etag")).not.toBe(json.headers.get("etag"));
});

test("the whole article ties its parts together", async () => {
  const desk = openTestDesk();
  const body = await desk.json<{
    record: typeof shipsReport;
    actorKeys: Record<string, string>;
    statements: StatementCard[];
  }>(`/api/articles/${shipsReport.article.id}`);
  expect(body.record).toEqual(JSON.parse(JSON.stringify(shipsReport)));
  expect(body.statements.map(({ id }) => id)).toEqual(shipsReport.statements.map(({ id }) => id));
  expect(Object.keys(body.actorKeys)).toEqual(shipsReport.actors.map(({ id }) => id));
  expect(Object.values(body.actorKeys)).toContain("person:NOR:ingrid solberg");
});

describe("counts", () => {
  test.each([
    [
      "/api/statements/days",
      [
        ["2031-03-04", 2],
        ["2031-03-06", 2],
      ],
    ],
    ["/api/statements/days?by=PER&act=urge", [["2031-03-06", 1]]],
    ["/api/statements/days?until=2031-03-05", [["2031-03-04", 2]]],
    ["/api/events/days?quad=3", [["2031-03-04", 1]]],
    ["/api/events/days?actor=NOR", [["2031-03-03", 1]]],
    ["/api/agreements/days?party=PER", []],
  ])("%s", async (path, counts) => {
    const rows = await openTestDesk().json<{ day: string; count: number }[]>(path);
    expect(rows.map(({ day, count }) => [day, count])).toEqual(counts);
  });

  test("the same as the lists hold", async () => {
    const desk = openTestDesk();
    const rows = await desk.json<{ count: number }[]>("/api/events/days");
    const { items } = await desk.json<List<unknown>>("/api/events");
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
  });
});

describe("network", () => {
  interface Network {
    readonly nodes: readonly { readonly id: string; readonly name: string }[];
    readonly edges: readonly {
      from: string;
      to: string;
      statements: number;
      events: number;
      quads: number[];
    }[];
  }
  test("who speaks of whom and acts on whom", async () => {
    const { nodes, edges } = await openTestDesk().json<Network>("/api/network");
    expect(edges.map(({ from, to, statements, events }) => `${from} ${to} ${statements} ${events}`)).toEqual([
      "CHL NOR 1 1",
      "PER CHL 1 1",
      "PER NOR 1 1",
      "NOR CHL 1 0",
    ]);
    expect(edges[0]?.quads).toEqual([0, 0, 1, 0]);
    expect(nodes.map(({ id, name }) => `${id} ${name}`)).toEqual(["CHL Chile", "NOR Norway", "PER Peru"]);
  });

  test.each([
    [
      "level=actors&of=statements&until=2031-03-05",
      [
        "person:NOR:ingrid solberg state:NOR",
        "person:NOR:ingrid solberg state:CHL",
        "person:CHL:pablo rojas state:NOR",
      ],
    ],
    ["since=2031-03-06&of=events", ["PER CHL", "PER NOR"]],
    ["limit=1", ["CHL NOR"]],
    ["since=2032-01-01", []],
  ])("%s", async (query, edges) => {
    const network = await openTestDesk().json<Network>(`/api/network?${query}`);
    expect(network.edges.map(({ from, to }) => `${from} ${to}`)).toEqual(edges);
    const ids = network.nodes.map(({ id }) => id);
    expect(network.edges.every(({ from, to }) => ids.includes(from) && ids.includes(to))).toBe(true);
  });
});

describe("balance", () => {
  test.each([
    ["day", ["2031-03-03", "2031-03-04"]],
    ["week", ["2031-03-03"]],
    ["month", ["2031-03-01"]],
  ])("by %s", async (by, days) => {
    const periods = await openTestDesk().json<{ day: string }[]>(`/api/balance?a=NOR&b=CHL&by=${by}`);
    expect(periods.map(({ day }) => day)).toEqual(days);
  });

  test("what went there, what came back, what was done together; and turned round", async () => {
    const desk = openTestDesk();
    const nothing = { statements: 0, quads: [0, 0, 0, 0] };
    const there = { statements: 1, quads: [0, 0, 0, 0] };
    const back = { statements: 1, quads: [0, 0, 1, 0] };
    const together = { ...nothing, quads: [1, 0, 0, 0] };
    const day = "2031-03-03";
    expect(await desk.json("/api/balance?a=NOR&b=CHL")).toEqual([{ day, there, back, together }]);
    expect(await desk.json("/api/balance?a=Chile&b=Norway")).toEqual([
      { day, there: back, back: there, together },
    ]);
  });

  test("acts that are only threatened or planned do not count", async () => {
    const desk = openTestDesk();
    const [event] = harbourReport.events;
    if (event === undefined) throw new RangeError("a report without events");
    removeArticle(desk.writing, harbourReport.article.id);
    const record = { ...harbourReport, events: [{ ...event, status: "threatened" as const }] };
    addRecord(desk.writing, { record, at: "2031-03-07T00:00:00Z" });
    const [period] = await desk.json<{ there: { quads: number[] } }[]>("/api/balance?a=PER&b=NOR");
    expect(period?.there.quads).toEqual([0, 0, 0, 0]);
  });
});
