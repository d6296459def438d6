import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engine, openEngine } from "../../src/engine.ts";
import { readPage } from "../../src/read.ts";
import { differences, type HardCase } from "../support/hard-case.ts";
import { showRecord } from "../support/show-record.ts";

const folder = new URL("../cases/hard/", import.meta.url);

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine({ threads: 1 });
});
afterAll(() => engine.close());

/** `expected.json` is written by hand after the coding guide. What is listed as known must still be wrong. */
test.each(readdirSync(folder))("%s", async (name) => {
  const read = (file: string): string => readFileSync(new URL(`${name}/${file}`, folder), "utf8");
  const expected: HardCase = JSON.parse(read("expected.json"));
  const { published, known = {} } = expected;
  const page = { name, format: "text", content: read("page.txt") } as const;
  const found = differences(expected, showRecord(await readPage(page, engine, { published })));
  expect(Object.fromEntries([...found].filter(([place]) => !(place in known)))).toEqual({});
  expect(Object.keys(known).filter((place) => !found.has(place))).toEqual([]);
});
