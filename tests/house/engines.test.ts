import { builtinModules } from "node:module";
import { expect, test } from "vitest";
import { findImports, findSources, readSource } from "./sources.ts";

/** Each outside engine is named in one file, so that it can be exchanged there; and this is where. */
const HOME: Readonly<Record<string, RegExp>> = {
  undici: /^src\/source\//,
  "robots-parser": /^src\/source\//,
  "ipaddr.js": /^src\/source\//,
  entities: /^src\/page\/html\//,
  parse5: /^src\/page\/(?:parse\.ts|html\/)/,
  micromark: /^src\/page\//,
  jsonrepair: /^src\/page\//,
  "html-encoding-sniffer": /^src\/page\//,
  "whatwg-encoding": /^src\/page\//,
  eld: /^src\/article\//,
  tldts: /^src\/article\//,
  valibot: /^src\/(?:record|source|model)\//,
  "onnxruntime-node": /^src\/model\/session\.ts$/,
  "@photostructure/sqlite": /^src\/store\/sqlite\.ts$/,
  "hyparquet-writer": /^src\/export\//,
  hono: /^src\/http\/app\.ts$/,
  "@hono/node-server": /^src\/http\/serve\.ts$/,
  feedsmith: /^src\/source\//,
  "fast-xml-parser": /^src\/source\//,
};
/**
 * Two that are no engines but vocabularies: checking what comes in is done at each edge (JSON lines, a model's
 * manifest, the record's schema and its codec), and what a domain is, wherever one is met. And the HTML parser, whose
 * tokens and tree have a folder: cutting a page into tags, reading a tag, building the tree.
 */
const MAX_FILES: Readonly<Record<string, number>> = { valibot: 4, tldts: 3, parse5: 4, entities: 2 };

const uses = findSources("src").flatMap((path) =>
  findImports(path)
    .filter((target) => !target.startsWith("src/") && !isBuiltIn(target))
    .map((target) => ({ path, engine: packageOf(target) })),
);

/** "eld/small" → "eld", "@scope/name/x" → "@scope/name" */
function packageOf(target: string): string {
  return target.split("/", target.startsWith("@") ? 2 : 1).join("/");
}

function isBuiltIn(target: string): boolean {
  return target.startsWith("node:") || builtinModules.includes(target);
}

test.each([...new Set(uses.map(({ engine }) => engine))])("%s stays in its file", (engine) => {
  const files = [...new Set(uses.filter((use) => use.engine === engine).map(({ path }) => path))];
  expect(files.filter((path) => !HOME[engine]?.test(path))).toEqual([]);
  expect(files.length).toBeLessThanOrEqual(MAX_FILES[engine] ?? 1);
});

const INPUT_OUTPUT = /^node:(?:fs|http|https|net|child_process|process|readline|worker_threads)\b/;
const AT_THE_EDGE = /^src\/(?:source|store|http|cli)\/|^src\/model\/(?:session|files)\.ts$|^src\/engine\.ts$/;

test("files and the network are touched at the edge alone", () => {
  const inner = findSources("src").filter((path) => !AT_THE_EDGE.test(path));
  expect(inner.filter((path) => findImports(path).some((target) => INPUT_OUTPUT.test(target)))).toEqual([]);
});

test("no clock and no chance in the reading", () => {
  const inner = findSources("src").filter((path) => !AT_THE_EDGE.test(path));
  const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\bperformance\.now\(/;
  expect(inner.filter((path) => impure.test(readSource(path)))).toEqual([]);
});
