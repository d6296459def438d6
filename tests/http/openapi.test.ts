import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { openApiOf } from "../../src/http/openapi.ts";
import { methodOf, type Route } from "../../src/http/route.ts";
import { routesOf } from "../../src/http/routes.ts";
import { openTestDesk, type TestDesk, VERSION } from "../support/desk.ts";
import { harbourReport, shipsReport } from "../support/reports.ts";

const article = shipsReport.article.id;
const [statement] = shipsReport.statements;
const [event] = shipsReport.events;
const [agreement] = shipsReport.agreements;

/** For each path some questions that have an answer in the two reports. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  "/overview": ["/overview"],
  "/statements": [
    "/statements",
    "/statements?by=NOR&about=Chile&act=reject&form=indirect",
    "/statements?limit=1",
  ],
  "/statements/days": ["/statements/days", "/statements/days?by=PER"],
  "/events": ["/events", "/events?actor=Chile&recipient=NOR&quad=3&status=occurred&time=current"],
  "/events/days": ["/events/days?type=reject"],
  "/agreements": ["/agreements?party=NOR"],
  "/agreements/days": ["/agreements/days"],
  "/findings/{id}": [statement, event, agreement].map((finding) => `/findings/${finding?.id}`),
  "/reactions": ["/reactions", "/reactions?to=NOR"],
  "/actors": ["/actors", "/actors?name=sol&code=NOR&kind=person"],
  "/actors/{key}": [`/actors/${encodeURIComponent("person:NOR:ingrid solberg")}`],
  "/brief": ["/brief?who=NOR&days=7&until=2031-03-06"],
  "/timeline": ["/timeline?a=NOR&b=CHL", "/timeline?a=NOR&b=CHL&kind=event&newestFirst=true"],
  "/balance": ["/balance?a=NOR&b=CHL", "/balance?a=NOR&b=CHL&by=day&since=2031-03-01&until=2031-03-31"],
  "/network": ["/network", "/network?level=actors&of=statements&since=2031-03-01&limit=2"],
  "/articles": ["/articles", "/articles?outlet=kesh.example&words=ships"],
  "/articles/{id}": [`/articles/${article}`],
  "/articles/{id}/record": [`/articles/${harbourReport.article.id}/record`],
  "/search": ["/search?words=harbours", "/search?words=ships&in=findings"],
  "/jobs": ["/jobs"],
  "/jobs/{id}": ["/jobs/1"],
};

const document = openApiOf(VERSION);
const { components } = document as { components: { schemas: Record<string, object> } };

/** No field may be there that the document does not name: what is sent and what is written down stay the same. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [
    key,
    key === "properties" ? mapValues(value as object, strict) : strict(value),
  ]);
  const closed = "properties" in schema && !("additionalProperties" in schema);
  return { ...Object.fromEntries(entries), ...(closed && { unevaluatedProperties: false }) };
}
const mapValues = (values: object, change: (value: unknown) => unknown): object =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ $id: "urn:test:api", components: { schemas: mapValues(components.schemas, strict) } });

function faultsOf(schema: unknown, body: unknown): unknown {
  const absolute = JSON.parse(JSON.stringify(strict(schema)).replaceAll('"#/', '"urn:test:api#/'));
  const check = ajv.compile(absolute);
  return check(body) ? [] : check.errors;
}

function schemaOf(route: Route, status: number): unknown {
  if (route.kind === "query") return route.result;
  return route.outcomes[status]?.schema;
}

const page = (desk: TestDesk, path: string): Promise<Response> =>
  desk.ask(`/api${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: shipsReport.article.text }),
  });

test("the document is OpenAPI 3.1", async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

test("the server gives the document", async () => {
  const desk = openTestDesk();
  expect(await desk.json("/api/openapi.json")).toEqual(JSON.parse(JSON.stringify(document)));
});

const questions = routesOf(VERSION).filter(
  (route) => methodOf(route) === "get" && route.path !== "/progress", // a stream: tests/http/reading.test.ts
);

test.each(questions.map((route) => [route.path, route] as const))(
  "GET %s answers as described",
  async (path, route) => {
    const desk = openTestDesk();
    await page(desk, "/articles");
    expect(QUESTIONS[path]?.length ?? 0).toBeGreaterThan(0);
    for (const question of QUESTIONS[path] ?? []) {
      const answer = await desk.ask(`/api${question}`);
      const body: unknown = await answer.json();
      expect([question, answer.status]).toEqual([question, 200]);
      expect(faultsOf(schemaOf(route, 200), body)).toEqual([]);
      expect(JSON.stringify(body).length).toBeGreaterThan('{"items":[],"next":null}'.length);
    }
  },
);

test.each([
  ["/read", 200],
  ["/articles", 200],
] as const)("POST %s answers as described", async (path, status) => {
  const desk = openTestDesk();
  const route = routesOf(VERSION).find((each) => each.path === path && methodOf(each) === "post");
  const answer = await page(desk, path);
  expect(answer.status).toBe(status);
  if (route === undefined) throw new RangeError(`no route ${path}`);
  expect(faultsOf(schemaOf(route, status), await answer.json())).toEqual([]);
});

test.each(routesOf(VERSION).map((route) => [methodOf(route).toUpperCase(), route.path] as const))(
  "%s %s is described",
  (method, path) => {
    const { paths } = document as { paths: Record<string, Record<string, unknown>> };
    expect(Object.keys(paths[`/api${path}`] ?? {})).toContain(method.toLowerCase());
  },
);

test.each([
  ["/api/nothing", 404, "no-such-path"],
  ["/api/findings/none", 404, "no-such-thing"],
  ["/api/articles/none", 404, "no-such-thing"],
  ["/api/articles/none/record", 404, "no-such-thing"],
  ["/api/actors/none", 404, "no-such-thing"],
  ["/api/jobs/none", 404, "no-such-thing"],
  ["/api/statements?by=Nobody", 400, "bad-query"],
  ["/api/statements?since=yesterday", 400, "bad-query"],
  ["/api/statements?cursor=xx", 400, "bad-query"],
  ["/api/statements?act=sing", 400, "bad-parameter"],
  ["/api/events?type=sing", 400, "bad-parameter"],
  ["/api/statements?limit=0", 400, "bad-parameter"],
  ["/api/statements?limit=501", 400, "bad-parameter"],
  ["/api/statements?limit=1e1", 400, "bad-parameter"],
  ["/api/statements?each=yes", 400, "bad-parameter"],
  ["/api/statements?by=NOR&by=CHL", 400, "bad-parameter"],
  ["/api/statements?speaker=NOR", 400, "bad-parameter"],
  ["/api/timeline?a=NOR", 400, "bad-parameter"],
  ["/api/search", 400, "bad-parameter"],
  ["/api/search?words=%21%21", 400, "bad-query"],
  [`/api/search?words=${"x".repeat(2001)}`, 400, "bad-parameter"],
] as const)("%s is a problem: %s %s", async (path, status, code) => {
  const answer = await openTestDesk().ask(path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const body = (await answer.json()) as { code: string };
  expect(body.code).toBe(code);
  expect(faultsOf({ $ref: "#/components/schemas/Problem" }, body)).toEqual([]);
});

test("a path that is asked by the wrong method tells which it takes", async () => {
  const answer = await openTestDesk().ask("/api/statements", { method: "DELETE" });
  expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET"]);
});
