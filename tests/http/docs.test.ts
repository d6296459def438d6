import { expect, test } from "vitest";
import { formatHttpDocs } from "../../scripts/build-http-docs.ts";
import { methodOf } from "../../src/http/route.ts";
import { routesOf } from "../../src/http/routes.ts";
import { readSource } from "../house/sources.ts";

test("docs/http.md is fresh; if not: npm run build:http-docs", () => {
  expect(readSource("docs/http.md")).toBe(formatHttpDocs());
});

test.each(routesOf("").map((route) => [route.name, route] as const))(
  "%s is fully described",
  (_name, route) => {
    expect(readSource("docs/http.md")).toContain(`## ${methodOf(route).toUpperCase()} /api${route.path}\n`);
    expect(route.summary).toMatch(/^[A-Z].*[^.]$/);
    for (const { description } of route.parameters) expect(description).toMatch(/^[A-Z].*\.$/);
  },
);

test("no operation has the name of another, no parameter stands twice", () => {
  const routes = routesOf("");
  expect(new Set(routes.map(({ name }) => name)).size).toBe(routes.length);
  for (const { parameters } of routes)
    expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
});
