import { expect, test } from "vitest";
import { readSource } from "./sources.ts";

test("the door: these names and no others", async () => {
  expect(Object.keys(await import("../../src/index.ts")).sort()).toEqual([
    "ReadError",
    "formatRecord",
    "openEngine",
    "parseRecord",
    "readPage",
    "recorder",
    "slice",
    "verifyRecord",
  ]);
});

test("the door holds named re-exports alone", () => {
  const code = readSource("src/index.ts").replace(/\/\*[\s\S]*?\*\//g, "");
  const statements = code
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
  const named = /^export (?:type )?\{[\w\s,]+\} from "\.\/[\w./-]+\.ts"$/;
  expect(statements.filter((statement) => !named.test(statement))).toEqual([]);
});
