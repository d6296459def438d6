import { expect, test } from "vitest";
import { findSources, readSource } from "./sources.ts";

const MAX_LINES = 300;

const files = ["src", "web/src", "tests", "bench", "scripts"].flatMap(findSources);

test(`no file is longer than ${MAX_LINES} lines`, () => {
  const long = files.map((path) => `${path}: ${readSource(path).split("\n").length - 1}`);
  expect(long.filter((line) => Number(line.split(": ")[1]) > MAX_LINES)).toEqual([]);
});

test("no default exports, no folder barrels", () => {
  const inner = files.filter((path) => /^(?:web\/)?src\//.test(path));
  expect(inner.filter((path) => /^export default\b/m.test(readSource(path)))).toEqual([]);
  expect(inner.filter((path) => path.endsWith("/index.ts"))).toEqual(["src/index.ts"]);
});

test("nothing is left to do, and no machine is named", () => {
  const unfinished = new RegExp(["TO", "DO|FIX", "ME|/wo", "rk/|/ho", "me/\\w"].join(""));
  expect(files.filter((path) => unfinished.test(readSource(path)))).toEqual([]);
});
