import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readCommand } from "../../src/cli/commands/read.ts";
import { forEachInput } from "../../src/cli/each-input.ts";
import { optionsOf, parseArguments } from "../../src/cli/parse-arguments.ts";
import { jsonLinesPrinter, jsonPrinter } from "../../src/cli/printer.ts";
import { ReadError } from "../../src/errors.ts";
import type { PageInput } from "../../src/source/input.ts";
import { type FakeTerminals, fakeIo } from "../support/fake-io.ts";

const folder = mkdtempSync(join(tmpdir(), "dragoman-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));
for (const letter of ["a", "b", "c"]) writeFileSync(join(folder, `${letter}.txt`), `page ${letter}`);
writeFileSync(join(folder, "lines.jsonl"), '{"text":"page one"}\nbroken\n{"text":"page two"}\n');
const path = (name: string): string => join(folder, name);

interface Case extends FakeTerminals {
  readonly args: readonly string[];
  readonly read?: (input: PageInput) => Promise<unknown>;
  readonly atOnce?: number;
  readonly asArray?: boolean;
}

/** Work that gives the page's own words back. */
async function work({
  args,
  read = async ({ content }) => String(content),
  atOnce = 1,
  asArray,
  ...terminals
}: Case) {
  const io = fakeIo(terminals);
  const call = parseArguments(args, readCommand, [readCommand]);
  const printer = asArray ? jsonPrinter(call.inputs, io.out) : jsonLinesPrinter(io.out);
  const code = await forEachInput(call, io, { choices: { web: {} }, version: "0", read, atOnce, printer });
  return { code, ...io.printed };
}

test("results come in the order of the inputs", async () => {
  const { code, out } = await work({ args: ["c.txt", "a.txt", "b.txt"].map(path) });
  expect([code, out]).toEqual([0, '"page c"\n"page a"\n"page b"\n']);
});

test("results come in the order of the inputs, whichever is done first", async () => {
  const read = async ({ content }: PageInput) => {
    await new Promise((resolve) => setTimeout(resolve, String(content) === "page c" ? 20 : 1));
    return String(content);
  };
  const { out } = await work({ args: ["c.txt", "a.txt", "b.txt"].map(path), read, atOnce: 3 });
  expect(out).toBe('"page c"\n"page a"\n"page b"\n');
});

test("a page that is not there stops nothing, and is told by name and code", async () => {
  const { code, out, err } = await work({ args: ["a.txt", "missing.txt", "b.txt"].map(path) });
  expect([code, out]).toEqual([1, '"page a"\n"page b"\n']);
  expect(err).toMatch(/^dragoman: [^\n]*missing\.txt[^\n]* \(not-found\)\n$/);
  expect(err.split("missing.txt").length).toBe(2);
});

test("a broken line is told by its number", async () => {
  const { code, out, err } = await work({ args: [path("lines.jsonl")] });
  expect([code, out]).toEqual([1, '"page one"\n"page two"\n']);
  expect(err).toContain("lines.jsonl:2");
});

test("a page whose reading fails stops nothing", async () => {
  const read = async ({ name, content }: PageInput) => {
    if (name.endsWith("a.txt"))
      throw new ReadError("not-verbatim", "statements[0].cue: span 3..99 lies outside");
    if (name.endsWith("b.txt")) throw new TypeError("x is undefined");
    return String(content);
  };
  const { code, out, err } = await work({ args: ["a.txt", "b.txt", "c.txt"].map(path), read });
  expect([code, out]).toEqual([1, '"page c"\n']);
  const [first, second] = err.split("\n");
  expect(first).toMatch(
    /^dragoman: .*a\.txt: statements\[0\]\.cue: span 3\.\.99 lies outside \(not-verbatim\)$/,
  );
  expect(second).toMatch(/^dragoman: .*b\.txt: this is a bug in dragoman, please report it: x is undefined$/);
});

test("--quiet: nothing is told, the exit code still tells", async () => {
  expect(await work({ args: ["-q", path("missing.txt")], errTerminal: true })).toEqual({
    code: 1,
    out: "",
    err: "",
  });
});

test("standard input is read where - stands", async () => {
  const { out } = await work({ args: [path("a.txt"), "-", path("b.txt")], stdin: "from a pipe" });
  expect(out).toBe('"page a"\n"from a pipe"\n"page b"\n');
});

test.each<[string, readonly string[], unknown]>([
  ["one page: the result itself", ["a.txt"], "page a"],
  ["two pages: an array", ["a.txt", "b.txt"], ["page a", "page b"]],
  ["one of two: an array", ["missing.txt", "b.txt"], ["page b"]],
  ["a file of lines: an array", ["lines.jsonl"], ["page one", "page two"]],
  ["two pages that fail: an empty array", ["missing.txt", "gone.txt"], []],
])("json of %s", async (_what, names, value) => {
  const { out } = await work({ args: names.map(path), asArray: true });
  expect(JSON.parse(out)).toEqual(value);
});

test("json of a folder is an array, also where one page is in it", async () => {
  const single = mkdtempSync(join(folder, "single-"));
  writeFileSync(join(single, "only.txt"), "page");
  expect(JSON.parse((await work({ args: [single], asArray: true })).out)).toEqual(["page"]);
});

test("json of one page that fails prints nothing", async () => {
  expect((await work({ args: [path("missing.txt")], asArray: true })).out).toBe("");
});

test("progress counts where somebody watches and results go elsewhere", async () => {
  const args = ["a.txt", "missing.txt", "b.txt"].map(path);
  expect((await work({ args, errTerminal: true })).err).toContain("\r\u001b[2K1 read");
  expect((await work({ args, errTerminal: true })).err.endsWith("\r\u001b[2K")).toBe(true);
  for (const terminals of [{}, { errTerminal: true, outTerminal: true }]) {
    expect((await work({ args: [path("a.txt")], ...terminals })).err).toBe("");
  }
});

test.each([1, 2])(
  "no more than %i pages at once: the next is read when the first is printed",
  async (atOnce) => {
    const events: number[] = [];
    const io = fakeIo();
    const call = parseArguments(["a.txt", "b.txt", "c.txt"].map(path), readCommand, [readCommand]);
    await forEachInput(call, io, {
      choices: { web: {} },
      version: "0",
      atOnce,
      read: async () => void events.push(1),
      printer: {
        print: async () => {
          await new Promise((resolve) => setTimeout(resolve, 5));
          events.push(-1);
        },
        finish: async () => {},
      },
    });
    const open = events.map((_, at) => events.slice(0, at + 1).reduce((sum, event) => sum + event, 0));
    expect(Math.max(...open)).toBe(atOnce);
    expect(open.at(-1)).toBe(0);
  },
);

test("every option of the command line is known to the parser", () => {
  for (const { name, value, choices } of optionsOf(readCommand)) {
    const args = value === undefined ? [`--${name}`] : [`--${name}`, choices?.[0] ?? "1"];
    expect(parseArguments(args, readCommand, []).options.has(name)).toBe(true);
  }
});
