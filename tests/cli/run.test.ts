import { expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { runCommandLine } from "../../src/cli/run.ts";
import { fakeIo } from "../support/fake-io.ts";

async function run(...args: readonly string[]) {
  const io = fakeIo();
  const code = await runCommandLine(args, commands, io);
  return { code, ...io.printed };
}

test("without a word: how to begin, and no error", async () => {
  const { code, out, err } = await run();
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("dragoman read page.html");
});

test.each([["help"], ["--help"], ["-h"]])("%s names every command", async (word) => {
  const { code, out } = await run(word);
  expect(code).toBe(0);
  for (const { name, summary } of commands)
    expect(out).toMatch(new RegExp(`^ {2}${name}\\b[^\\n]*(?:\\n +)?${summary.split(" ")[0]}`, "m"));
});

test.each([[["help", "read"]], [["read", "--help"]], [["read", "-h", "page.html"]]])(
  "%j tells all about a command",
  async (args) => {
    const { code, out } = await run(...args);
    expect(code).toBe(0);
    expect(out).toMatch(/^Read pages/);
    for (const option of [
      "--format",
      "--json",
      "--published",
      "--explain",
      "--allow-private",
      "--ignore-robots",
      "--timeout",
      "--input-format",
      "--quiet",
      "--color",
      "--no-color",
    ]) {
      expect(out).toContain(option);
    }
  },
);

test("help is never wider than 80 columns", async () => {
  for (const { name } of commands) {
    const { out } = await run("help", name);
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  }
});

test.each([["version"], ["--version"], ["-v"], ["-V"]])("%s", async (word) => {
  expect(await run(word)).toEqual({
    code: 0,
    out: expect.stringMatching(/^dragoman \d+\.\d+\.\d+\n$/),
    err: "",
  });
});

test.each<[readonly string[], string]>([
  [["raed", "page.html"], 'dragoman: no command named "raed"; did you mean "read"?\nTry: dragoman help\n'],
  [["frobnicate"], 'dragoman: no command named "frobnicate"\nTry: dragoman help\n'],
  [
    ["page.html"],
    'dragoman: no command named "page.html"; to read it, say: dragoman read page.html\nTry: dragoman help\n',
  ],
  [
    ["https://kesh.example/a"],
    'dragoman: no command named "https://kesh.example/a"; to read it, say: dragoman read https://kesh.example/a\nTry: dragoman help\n',
  ],
  [["help", "raed"], 'dragoman: no command named "raed"; did you mean "read"?\nTry: dragoman help\n'],
  [
    ["read"],
    "dragoman: nothing to read: name a file, a folder, a web address, or - for standard input\nTry: dragoman help read\n",
  ],
  [
    ["analyse"],
    "dragoman: nothing to read: name a file, a folder, a web address, or - for standard input\nTry: dragoman help analyse\n",
  ],
  [
    ["read", "--formt", "json", "a.html"],
    "dragoman: dragoman read has no option --formt; did you mean --format?\nTry: dragoman help read\n",
  ],
  [["read", "-x", "a.html"], "dragoman: dragoman read has no option -x\nTry: dragoman help read\n"],
  [
    ["read", "a.html", "--format"],
    "dragoman: --format needs a value: json|jsonl|text\nTry: dragoman help read\n",
  ],
  [
    ["read", "--format=jsn", "a.html"],
    'dragoman: --format does not take "jsn"; did you mean "json"?\nTry: dragoman help read\n',
  ],
  [
    ["read", "--format", "yaml", "a.html"],
    'dragoman: --format does not take "yaml"; it takes json, jsonl, text\nTry: dragoman help read\n',
  ],
  [
    ["read", "--quiet=yes", "a.html"],
    'dragoman: --quiet takes no value, got "yes"\nTry: dragoman help read\n',
  ],
  [
    ["read", "--published", "20 June", "a.html"],
    'dragoman: --published takes a date such as 2024-06-20, got "20 June"\nTry: dragoman help read\n',
  ],
  [
    ["read", "--published", "2023-02-29", "a.html"],
    'dragoman: --published takes a date such as 2024-06-20, got "2023-02-29"\nTry: dragoman help read\n',
  ],
  [
    ["read", "--json", "--format", "text", "a.html"],
    "dragoman: --json and --format text cannot both be\nTry: dragoman help read\n",
  ],
])("wrong use %j is told in two lines and ends with 2", async (args, err) => {
  expect(await run(...args)).toEqual({ code: 2, out: "", err });
});

test("--timeout takes seconds", async () => {
  for (const seconds of ["soon", "0", "-3", "1e9", "NaN"]) {
    const { code, err } = await run("read", `--timeout=${seconds}`, "a.html");
    expect([code, err]).toEqual([2, expect.stringContaining(`got "${seconds}"`)]);
  }
});

test("a message cannot steer the terminal", async () => {
  const { err } = await run("\u001b[2Jread");
  expect(err).toContain("␛[2Jread");
});
