import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { runCommandLine } from "../../src/cli/run.ts";
import { parseRecord } from "../../src/record/codec.ts";
import { slice } from "../../src/text/span.ts";
import { type FakeTerminals, fakeIo } from "../support/fake-io.ts";

const folder = mkdtempSync(join(tmpdir(), "dragoman-read-"));
afterAll(() => rmSync(folder, { recursive: true }));

const body = `<p>Norway will not send ships to the strait, Foreign Minister Ingrid Solberg said on Monday after talks.</p>
<p>“We have told our partners so,” Solberg said. “The door stays open, and the harbour is ready.”</p>`;
const menu = '<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>';
const page = (head = ""): string =>
  `<!doctype html><meta charset="utf-8"><title>Norway keeps its ships</title>${head}${menu}<article>${body}</article>`;
function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
const undated = file("undated.html", page());
const dated = file(
  "dated.html",
  page('<meta property="article:published_time" content="2031-03-04T09:10:00+01:00">'),
);

async function read(args: readonly string[], terminals: FakeTerminals = {}) {
  const io = fakeIo(terminals);
  const code = await runCommandLine(["read", ...args], commands, io);
  return { code, ...io.printed };
}

test("a record, verbatim, that the codec takes back", async () => {
  const { code, out, err } = await read(["--json", undated]);
  expect([code, err]).toEqual([0, ""]);
  const { article, statements, actors } = parseRecord(JSON.parse(out));
  expect(article.title).toBe("Norway keeps its ships");
  expect(article.text).not.toContain("Sport");
  const words = statements.map(({ content }) => content.map((span) => slice(article.text, span)));
  expect(words.flat()).toContain("Norway will not send ships to the strait");
  const speakers = new Set(statements.flatMap(({ speaker }) => speaker.actors));
  expect([...speakers].map((id) => actors.find((actor) => actor.id === id)?.name)).toEqual([
    "Ingrid Solberg",
  ]);
});

test("the same page gives the same bytes, today and tomorrow", async () => {
  expect((await read([undated])).out).toBe((await read([undated])).out);
});

test("a pipe gets a record a line, a terminal text, and each what it asks for", async () => {
  expect(
    (await read([undated, dated])).out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).schema),
  ).toEqual(["dragoman/record/1", "dragoman/record/1"]);
  expect((await read([undated], { outTerminal: true, columns: 90 })).out).toContain(
    "\u001b[1mNorway keeps its ships",
  );
  expect((await read(["--format", "text", undated])).out).toMatch(/^Norway keeps its ships\n/);
  expect(JSON.parse((await read(["--json", undated], { outTerminal: true })).out).schema).toBe(
    "dragoman/record/1",
  );
});

test("--published dates a page that states no date, and no other", async () => {
  const publishedOf = async (...args: readonly string[]) => {
    const { article } = JSON.parse((await read(["--json", ...args])).out);
    return [
      article.published.value,
      article.published.from,
      article.issues.map(({ code }: { code: string }) => code),
    ];
  };
  expect(await publishedOf(undated)).toEqual([
    undefined,
    undefined,
    expect.arrayContaining(["no-publication-date"]),
  ]);
  expect(await publishedOf("--published", "2031-03-09", undated)).toEqual(["2031-03-09", "given", []]);
  expect(await publishedOf("--published", "2031-03-09", dated)).toEqual([
    "2031-03-04T09:10:00+01:00",
    "metadata",
    [],
  ]);
});

test("--explain tells on standard error, and the record stays a record", async () => {
  const { out, err } = await read(["--explain", undated]);
  expect(JSON.parse(out).schema).toBe("dragoman/record/1");
  expect(err).toMatch(/undated\.html: \d+ decisions\n/);
  expect(err).toMatch(/^dropped .*Home/m);
  expect(err).toMatch(/^kept .*Norway will not send ships/m);
});

test("one bad page among many", async () => {
  const { code, out, err } = await read([undated, join(folder, "missing.html"), dated]);
  expect(code).toBe(1);
  expect(out.trimEnd().split("\n")).toHaveLength(2);
  expect(err).toMatch(/^dragoman: .*missing\.html.* \(not-found\)\n$/);
});

test("analyse prints CoNLL-U, with places in the text", async () => {
  const io = fakeIo();
  expect(await runCommandLine(["analyse", undated], commands, io)).toBe(0);
  expect(io.printed.out).toContain("TokenRange=0:6");
  expect(io.printed.out).toMatch(/^1\tNorway\t/m);
});

test("analyse prints JSON, with quotations", async () => {
  const io = fakeIo();
  expect(await runCommandLine(["analyse", "--format", "json", undated], commands, io)).toBe(0);
  const { quotations, article } = JSON.parse(io.printed.out);
  expect(
    quotations.map(({ inner }: { inner: { start: number; end: number } }) => slice(article.text, inner))[0],
  ).toBe("We have told our partners so,");
});
