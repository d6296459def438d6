import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const main = fileURLToPath(new URL("../../../src/cli/main.ts", import.meta.url));
const examples = fileURLToPath(new URL("../../../examples", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** The system's own browser; the journeys are skipped where there is none. */
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
);

/** The program from its sources; its process and, line by line, what it prints. */
function start(...words: readonly string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", main, ...words], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return { child, lines: createInterface({ input: child.stdout }) };
}

describe.skipIf(executablePath === undefined)("the desk in a browser", () => {
  let browser: Browser;
  let page: Page;
  let address = "";
  const foreign: string[] = [];
  const ended: (() => void)[] = [];

  beforeAll(async () => {
    const db = join(mkdtempSync(join(tmpdir(), "desk-")), "desk.db");
    const adding = start("add", examples, "--db", db);
    await new Promise((resolve) => adding.child.once("exit", resolve));
    const serving = start("serve", "--db", db, "--port", "0");
    ended.push(() => void serving.child.kill("SIGTERM"));
    for await (const line of serving.lines) {
      address = /http:\/\/[\d.:]+/.exec(line)?.[0] ?? "";
      if (address !== "") break;
    }
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ["--no-sandbox"] });
    page = await browser.newPage();
    page.on("request", (request) => void (request.url().startsWith(address) || foreign.push(request.url())));
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    for (const end of ended) end();
  });

  test.each(["", "pages", "actors", "agreements", "network", "search", "add"])(
    "/%s shows itself, and axe finds nothing serious",
    async (view) => {
      await page.goto(`${address}/#/${view}`);
      await page.locator("h1").waitFor();
      await page.evaluate(axe);
      const found = (await page.evaluate("axe.run()")) as { violations: { id: string; impact: string }[] };
      expect(
        found.violations.filter(({ impact }) => /serious|critical/.test(impact)).map(({ id }) => id),
      ).toEqual([]);
    },
  );

  test("from the list of pages to the words of one", async () => {
    await page.goto(`${address}/#/pages`);
    await page.locator("main a", { hasText: "Peru recalls envoy" }).first().click();
    await page.locator("main mark, main .mark").first().waitFor();
    expect(await page.locator("h1").textContent()).toBe(
      "Peru recalls envoy from Bolivia over lake patrol remarks",
    );
  });

  test("nothing is asked of another host", () => expect(foreign).toEqual([]));
});
