import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FailedInput, isFailedInput, type PageInput } from "../../src/source/input.ts";
import { findJsonLines } from "../../src/source/json-lines.ts";
import { findLines } from "../../src/source/lines.ts";

async function* chunksOf(bytes: Uint8Array, size = bytes.length || 1): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function toList<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function read(
  text: string | Uint8Array,
  maxBytes = 1_000,
): Promise<readonly (PageInput | FailedInput)[]> {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  return toList(findJsonLines(chunksOf(bytes, 7), "f.jsonl", maxBytes));
}

/** The message for one line, without the place. */
async function problem(line: string | Uint8Array): Promise<string> {
  const [input] = await read(line);
  if (!input || !isFailedInput(input)) return "none";
  expect(input).toMatchObject({ name: "f.jsonl:1", error: { code: "bad-input" } });
  return input.error.message.replace("f.jsonl:1: ", "");
}

test("a full line", async () => {
  const line = {
    id: "k-7",
    url: "https://news.example/a",
    html: "<p>Ä",
    title: "Envoy recalled",
    published: "2025-03-02",
    extra: { any: [1] },
  };
  expect(await read(JSON.stringify(line))).toEqual([
    {
      name: "f.jsonl:1 (k-7)",
      url: "https://news.example/a",
      format: "html",
      content: "<p>Ä",
      title: "Envoy recalled",
      published: "2025-03-02",
    },
  ]);
});

test.each([
  ['{"text":"A","id":null,"url":null,"html":null,"title":null,"published":null}'],
  ['{"text":"A","id":"","url":"","title":"","published":""}'],
])("null, empty and left out are unknown: %s", async (line) =>
  expect(await read(line)).toEqual([{ name: "f.jsonl:1", format: "text", content: "A" }]),
);

test("html counts before text, an id may be a number and is shown in one short line", async () => {
  const id = `\u001b[31m\n${"x".repeat(200)}`;
  const [first, second] = await read(`{"html":"A","text":"B","id":12}\n${JSON.stringify({ text: "", id })}`);
  expect(first).toEqual({ name: "f.jsonl:1 (12)", format: "html", content: "A" });
  expect(second).toEqual({ name: `f.jsonl:2 ( [31m ${"x".repeat(74)})`, format: "text", content: "" });
});

test("blank lines are passed over and counted; line ends may be Windows', the last one may miss", async () => {
  const names = (await read('\ufeff{"text":"A"}\r\n\r\n  \n{"text":"B"}')).map(({ name }) => name);
  expect(names).toEqual(["f.jsonl:1", "f.jsonl:4"]);
});

describe("a broken line says what is wrong", () => {
  test("not JSON", async () => expect(await problem('{"text": "A"')).toContain("not one JSON object"));
  test("two objects", async () =>
    expect(await problem('{"text":"A"} {"text":"B"}')).toContain("not one JSON object"));
  test("not UTF-8", async () =>
    expect(await problem(Buffer.from('{"text":"\xe9"}', "latin1"))).toContain("not UTF-8"));
  test("no object", async () => expect(await problem("[1]")).toContain("not one JSON object"));
  test("null", async () => expect(await problem("null")).toContain("not one JSON object"));
  test("no page", async () =>
    expect(await problem('{"url":"https://news.example/"}')).toBe("neither html nor text is given"));
  test("a field of another type", async () =>
    expect(await problem('{"text":"A","published":1718841600}')).toMatch(/^field "published": .*string/));
  test("a list for a page", async () => expect(await problem('{"html":["A"]}')).toMatch(/^field "html": /));
  test.each(["news.example/a", "file:///etc/passwd"])("address %s", async (url) =>
    expect(await problem(JSON.stringify({ text: "A", url }))).toBe('field "url": not an http(s) address'),
  );
});

test("broken and overlong lines stop none of the others", async () => {
  const long = JSON.stringify({ text: "x".repeat(100) });
  const inputs = await read(`{"text":"A"}\n{oops\n${long}\n{"text":"D"}\n${long}`, 50);
  expect(
    inputs.map((input) => (isFailedInput(input) ? `${input.name} ${input.error.code}` : input.name)),
  ).toEqual(["f.jsonl:1", "f.jsonl:2 bad-input", "f.jsonl:3 too-large", "f.jsonl:4", "f.jsonl:5 too-large"]);
});

test("lines do not depend on how their bytes arrive", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: fc.constantFrom("a", "é", "😀", "\r", " "), maxLength: 8 }), {
        maxLength: 8,
      }),
      fc.integer({ min: 1, max: 9 }),
      async (lines, size) => {
        const found = await toList(findLines(chunksOf(Buffer.from(lines.join("\n")), size), 1_000));
        const expected = lines.at(-1) === "" ? lines.slice(0, -1) : lines; // what ends the last line opens no other
        expect(found.map(({ bytes }) => Buffer.from(bytes ?? []).toString())).toEqual(expected);
        expect(found.map(({ number }) => number)).toEqual(expected.map((_, index) => index + 1));
      },
    ),
  ));

test("of a line that never ends nothing is kept", async () => {
  const start = bytesInUse();
  let most = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (let megabytes = 0; megabytes < 100; megabytes++) yield Buffer.alloc(1_000_000, "x");
    most = bytesInUse() - start;
  }
  expect(await toList(findLines(endless(), 10_000))).toEqual([{ number: 1, bytes: undefined }]);
  expect(most).toBeLessThan(40_000_000); // of 100 million: what is not yet collected may be counted
});

test("100,000 lines stream: no line is read before it is asked for, and none is kept", async () => {
  const text = "Orland recalled its envoy on Monday. ".repeat(20);
  let written = 0;
  async function* lines(): AsyncGenerator<Uint8Array> {
    for (; written < 100_000; written++) yield Buffer.from(`${JSON.stringify({ id: written, text })}\n`);
  }
  let [seen, start] = [0, 0];
  for await (const input of findJsonLines(lines(), "f.jsonl", 10_000)) {
    if (isFailedInput(input)) throw input.error;
    seen += 1;
    if (written > seen) throw new RangeError(`${written} lines read for ${seen} asked for`);
    if (seen === 10_000 || seen === 100_000) {
      if (seen === 10_000) start = bytesInUse();
      else expect(bytesInUse() - start).toBeLessThan(10_000_000);
    }
  }
  expect(seen).toBe(100_000);
});

/** What is still referred to, in bytes: measured after the garbage collector has run. */
function bytesInUse(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
