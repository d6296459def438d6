import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findInputs, type InputOptions } from "../../src/source/find-inputs.ts";
import { type FailedInput, isFailedInput, type PageInput } from "../../src/source/input.ts";
import { openSite, page, textOf } from "./site.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-source-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

async function read(names: readonly string[], options: Partial<InputOptions> = {}) {
  const found: (PageInput | FailedInput)[] = [];
  const paths = names.map((name) => (name === "-" || name.includes("://") ? name : join(folder, name)));
  for await (const input of findInputs(paths, { web: { version: "1.2.3", allowPrivate: true }, ...options }))
    found.push(input);
  return found;
}

/** "html a.html: <p>Hi", "not-found b.html" */
async function notes(
  names: readonly string[],
  options: Partial<InputOptions> = {},
): Promise<readonly string[]> {
  return (await read(names, options)).map((input) => {
    const name = input.name.replace(`${folder}/`, "");
    return isFailedInput(input) ? `${input.error.code} ${name}` : `${input.format} ${name}: ${textOf(input)}`;
  });
}

async function* chunksOf(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === "string" ? Buffer.from(part) : part;
}

describe("files", () => {
  test("are what their ending says, compressed or not", async () => {
    await write({
      "f/a.html": "A",
      "f/b.HTM": "B",
      "f/c.xhtml": "C",
      "f/d.txt": "<p>D",
      "f/e.text": "E",
      "f/f.md": "F",
      "f/g.markdown": "G",
      "f/h.jsonl": '{"text":"H"}',
      "f/i.ndjson": '{"html":"I"}',
      "f/j.html.gz": gzipSync("J"),
      "f/k.jsonl.gz": gzipSync('{"text":"K1"}\n{"text":"K2"}\n'),
      "f/l.txt.gz": "not compressed after all",
      "f/m.html": gzipSync("M"),
    });
    expect(await notes(["f"])).toEqual([
      "html f/a.html: A",
      "html f/b.HTM: B",
      "html f/c.xhtml: C",
      "text f/d.txt: <p>D",
      "text f/e.text: E",
      "markdown f/f.md: F",
      "markdown f/g.markdown: G",
      "text f/h.jsonl:1: H",
      "html f/i.ndjson:1: I",
      "html f/j.html.gz: J",
      "text f/k.jsonl.gz:1: K1",
      "text f/k.jsonl.gz:2: K2",
      "text f/l.txt.gz: not compressed after all",
      "html f/m.html: M",
    ]);
  });

  test("are handed over undecoded, without an address", async () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0xe9, 0x00, 0x0d, 0x0a]);
    await write({ "raw.txt": bytes });
    const [input] = await read(["raw.txt"]);
    expect(input).toEqual({ name: join(folder, "raw.txt"), format: "text", content: bytes });
  });

  test("of an unknown ending, named one by one, are looked into", async () => {
    await write({
      "s/page": "\ufeff \n<!DOCTYPE html><p>A",
      "s/saved.php": "<div>B",
      "s/wire.wire": "KESH (Reuters) - C",
      "s/lines": '{"text":"D"}\n',
      "s/wide.x": Buffer.from("\ufeff<p>E", "utf16le"),
      "s/note.x": "[Applause] {F}",
      "s/zip": gzipSync("<p>G"),
    });
    const names = ["page", "saved.php", "wire.wire", "lines", "wide.x", "note.x", "zip"].map(
      (name) => `s/${name}`,
    );
    const formats = (await notes(names)).map((note) => note.split(" ")[0]);
    expect(formats).toEqual(["html", "html", "text", "text", "html", "text", "html"]);
    expect(await notes(["s"])).toEqual([`not-found ${join(folder, "s")}`.replace(`${folder}/`, "")]);
  });

  test.each([
    ["a PDF", "%PDF-1.7\n", "a PDF file"],
    ["RTF", "{\\rtf1\\ansi", "an RTF file"],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "a binary file"],
    ["one JSON document", '{\n  "text": "A"\n}', "one JSON document"],
    ["a JSON array", '[{"text": "A"}]', "one JSON document"],
  ])("%s is refused by name", async (_, content, what) => {
    await write({ unknown: content });
    const [input] = await read(["unknown"]);
    expect(input).toMatchObject({
      error: { code: "unsupported-content", message: expect.stringContaining(what) },
    });
  });

  test("are what the caller says, against ending and first bytes", async () => {
    await write({ "o/a.html": '{"text":"A"}' });
    expect(await notes(["o/a.html"], { format: "jsonl" })).toEqual(["text o/a.html:1: A"]);
    expect(await notes(["o", "-"], { format: "markdown", stdin: chunksOf("<p>B") })).toEqual([
      'markdown o/a.html: {"text":"A"}',
      "markdown -: <p>B",
    ]);
  });
});

describe("folders", () => {
  test("are read by name, deeply; hidden files, other endings and links to folders are passed over", async () => {
    await write({
      "d/b.txt": "B",
      "d/a/z.txt": "Z",
      "d/a/B.txt": "b",
      "d/a.txt": "A",
      "d/.hidden.txt": "-",
      "d/.git/x.txt": "-",
      "d/style.css": "-",
      "d/gz": "-",
      "d/ä.txt": "Ä",
    });
    await symlink(join(folder, "d"), join(folder, "d/a/circle.txt"));
    await symlink(join(folder, "d/b.txt"), join(folder, "d/c.txt"));
    expect(await notes(["d"])).toEqual([
      "text d/a/B.txt: b",
      "text d/a/z.txt: Z",
      "text d/a.txt: A",
      "text d/b.txt: B",
      "text d/c.txt: B",
      "text d/ä.txt: Ä",
    ]);
  });

  test("without pages say so", async () => {
    await mkdir(join(folder, "empty"));
    expect(await read(["empty"])).toMatchObject([
      { error: { code: "not-found", message: expect.stringContaining(".html") } },
    ]);
  });
});

test("what fails stands in its place and stops nothing", async () => {
  await write({
    "x/a.txt": "A",
    "x/b.html.gz": gzipSync("words ".repeat(1000)).subarray(0, 30),
    "x/c.txt": "12345",
    "x/d.txt": "D",
  });
  await symlink(join(folder, "nowhere"), join(folder, "x/e.txt"));
  expect(
    await notes(["nowhere.html", "x", "x/a.txt/b", "\0", "ftp://host.example/"], { maxBytes: 4 }),
  ).toEqual([
    "not-found nowhere.html",
    "text x/a.txt: A",
    "not-readable x/b.html.gz",
    "too-large x/c.txt",
    "text x/d.txt: D",
    "not-found x/e.txt",
    "not-found x/a.txt/b",
    "not-readable \0",
    "bad-url ftp://host.example/",
  ]);
});

test("a limit counts what comes out of gzip", async () => {
  await write({ "bomb.html.gz": gzipSync(Buffer.alloc(100_000_000)) });
  expect(await notes(["bomb.html.gz"], { maxBytes: 1_000_000 })).toEqual(["too-large bomb.html.gz"]);
});

describe("standard input", () => {
  test.each([
    ["<!doctype html><p>A", "html -: <!doctype html><p>A"],
    ['{"text":"A"}\n', "text -:1: A"],
    ["A plain report.", "text -: A plain report."],
    ["", "text -: "],
  ])("%j", async (content, expected) =>
    expect(await notes(["-"], { stdin: chunksOf(...content) })).toEqual([expected]),
  );

  test("may be compressed", async () => {
    const stdin = chunksOf(
      ...Array.from(gzipSync('{"html":"A"}\n{"html":"B"}'), (byte) => Uint8Array.of(byte)),
    );
    expect(await notes(["-"], { stdin })).toEqual(["html -:1: A", "html -:2: B"]);
  });

  test("is read once", async () =>
    expect(await notes(["-", "-"], { stdin: chunksOf("A") })).toEqual(["text -: A", "bad-input -"]));
});

test("web addresses stand among files, over one set of connections", async () => {
  const site = await openSite({ "/a": page("A"), "/b": page("B", { "content-type": "text/plain" }) });
  await write({ "w.txt": "W" });
  expect(await notes([`${site.origin}/a`, "w.txt", `${site.origin}/none`, `${site.origin}/b`])).toEqual([
    `html ${site.origin}/a: A`,
    "text w.txt: W",
    `http-status ${site.origin}/none`,
    `text ${site.origin}/b: B`,
  ]);
  expect(site.paths()).toEqual(["/robots.txt", "/a", "/none", "/b"]);
  expect(await notes([`${site.origin}/a`], { maxBytes: 0 })).toEqual([`too-large ${site.origin}/a`]);
  await site.close();
});
