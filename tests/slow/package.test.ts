import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "dragoman-package-"));
const page = `<!doctype html><meta charset="utf-8"><title>Norway keeps its ships at home</title>
<article><h1>Norway keeps its ships at home</h1>
<p>Norway will not send ships to the strait, Foreign Minister Ingrid Solberg said on Monday after a day of talks.</p>
<p>“We have told our partners so,” Solberg said. “The door stays open, and the harbour is ready for those who come.”</p>
</article>`;
const run = (file: string, args: readonly string[], cwd = folder): string =>
  execFileSync(file, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** What a stranger does: an empty folder, the tarball, npm. */
beforeAll(() => {
  execFileSync("npm", ["run", "build"], { cwd: root, stdio: "inherit" });
  const pack = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const [packed] = JSON.parse(run("npm", pack, root));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  writeFileSync(join(folder, "page.html"), page);
  run("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund", join(folder, packed.filename)]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a page is read through the library door", () => {
  const program = `
    import { readFileSync } from "node:fs";
    import { formatRecord, openEngine, readPage, slice, verifyRecord } from "dragoman";
    const engine = await openEngine();
    const content = readFileSync("page.html");
    const record = await readPage({ name: "page.html", format: "html", content }, engine);
    verifyRecord(record);
    await engine.close();
    const words = record.statements.flatMap(({ content }) => content.map((span) => slice(record.article.text, span)));
    console.log(JSON.stringify({ title: record.article.title, words, length: formatRecord(record).length }));`;
  writeFileSync(join(folder, "program.js"), program);
  const { title, words, length } = JSON.parse(run(process.execPath, ["program.js"]));
  expect(title).toBe("Norway keeps its ships at home");
  expect(words).toContain("Norway will not send ships to the strait");
  expect(length).toBeGreaterThan(500);
});

test("and through the installed program", () => {
  const record = JSON.parse(run(join(folder, "node_modules/.bin/dragoman"), ["read", "--json", "page.html"]));
  expect(record.schema).toBe("dragoman/record/1");
  expect(record.article.text).toMatch(/^Norway will not send ships/);
});

test("types come with it", () => {
  const types = readFileSync(join(folder, "node_modules/dragoman/dist/index.d.ts"), "utf8");
  expect(types).toContain("readPage");
});

test("the JSON Schema can be asked for by name", () => {
  const program =
    'import schema from "dragoman/record.schema.json" with { type: "json" }; console.log(schema.title);';
  writeFileSync(join(folder, "schema.js"), program);
  expect(run(process.execPath, ["--no-warnings", "schema.js"])).toContain("Dragoman record");
});

test("tests, sources and benchmarks stay at home", () => {
  const files = run("ls", ["-R", join(folder, "node_modules/dragoman")]);
  expect(files).not.toMatch(/\.test\.|bench|(?<!\.d)\.ts$/m);
});
