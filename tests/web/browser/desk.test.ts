import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { browserPath, type OpenDesk, openDesk } from "./open-desk.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TITLE = "Peru recalls envoy from Bolivia over lake patrol remarks";
const QUOTE = "We will not sit at a table under which somebody has parked a gunboat";
const MOST_SCRIPT = 150 * 1024;

const why = browserPath === undefined ? " (skipped: no Chromium on this system)" : "";

describe.skipIf(browserPath === undefined)(`the desk in a browser${why}`, () => {
  let desk: OpenDesk;
  const foreign: string[] = [];
  const errors: string[] = [];
  const pages: Page[] = [];

  async function show(
    view: string,
    options: { theme?: "light" | "dark"; width?: number } = {},
  ): Promise<Page> {
    const context = await desk.browser.newContext({
      colorScheme: options.theme ?? "light",
      viewport: { width: options.width ?? 1280, height: 800 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await context.newPage();
    pages.push(page);
    page.on(
      "request",
      (request) => void (request.url().startsWith(desk.address) || foreign.push(request.url())),
    );
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
    await page.goto(`${desk.address}/#/${view}`);
    await page.locator("h1").waitFor();
    return page;
  }

  /** The page of the report, and the finding that holds the quotation. */
  async function showReport(options: { theme?: "light" | "dark"; width?: number } = {}): Promise<Page> {
    const page = await show("pages", options);
    await page.getByRole("link", { name: TITLE }).click();
    await page.locator(".text .mark").first().waitFor();
    return page;
  }
  const addressOfView = (page: Page): string => decodeURIComponent(new URL(page.url()).hash);
  const isLit = (page: Page, selector: string, words: string): Promise<boolean> =>
    page
      .locator(selector, { hasText: words })
      .first()
      .evaluate((element) => element.classList.contains("lit"));

  beforeAll(async () => {
    desk = await openDesk();
  }, 240_000);
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  afterAll(() => desk?.close());

  const views = [
    "",
    "pages",
    "actors",
    "actor/state:PER",
    "pair/PER/BOL",
    "agreements",
    "network",
    "search?words=lake",
    "add",
  ];

  describe("what axe finds serious", () => {
    async function findSerious(page: Page): Promise<readonly string[]> {
      await page.waitForLoadState("networkidle");
      await page.evaluate(axe);
      const { violations } = (await page.evaluate("axe.run()")) as {
        violations: { id: string; impact: string; nodes: { html: string }[] }[];
      };
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    }
    test.each(views.flatMap((view) => [[view, "light"] as const, [view, "dark"] as const]))(
      "nothing: /%s, %s",
      async (view, theme) => {
        expect(await findSerious(await show(view, { theme }))).toEqual([]);
      },
    );
    test.each(["light", "dark"] as const)("nothing: a page with a finding chosen, %s", async (theme) => {
      const page = await showReport({ theme });
      await page.locator(".excerpt", { hasText: QUOTE }).click();
      expect(await findSerious(page)).toEqual([]);
    });
  });

  test.each(views)("/%s fits into a narrow window", async (view) => {
    const page = await show(view, { width: 390 });
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test("from Today to the words in their page, and back by the link to them", async () => {
    const page = await show("");
    await page.locator(".statement .words a", { hasText: "four officers had been killed" }).click();
    await page.locator(".card.chosen").waitFor();
    expect(await isLit(page, ".text .mark", "four officers")).toBe(true);
    const link = page.url();
    expect(link).toMatch(/#\/page\/[\w-]{16}\/[\w-]{16}$/);
    await page.goto(`${desk.address}/#/`);
    await page.goto(link);
    await page.locator(".card.chosen", { hasText: "four officers had been killed" }).waitFor();
  });

  test("a card lights its words, and words their card", async () => {
    const page = await showReport();
    await page.locator(".card", { hasText: QUOTE }).hover();
    expect(await isLit(page, ".text .mark", QUOTE)).toBe(true);
    expect(await page.locator(".text .mark.lit").allTextContents()).toContain(
      "The ambassador comes home tonight. She returns when La Paz has said, in public, that the patrols are not coming.",
    );
    await page.locator(".story h1").hover();
    expect(await page.locator(".lit").count()).toBe(0);
    await page.locator(".text .mark", { hasText: QUOTE }).first().hover();
    expect(await isLit(page, ".card", QUOTE)).toBe(true);
  });

  test("a citation has words, speaker, office, outlet, date and address", async () => {
    const page = await showReport();
    await page.locator(".card", { hasText: QUOTE }).getByRole("button", { name: "Cite" }).click();
    await page.getByText("Copied").first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`Gonzalo Arrieta, Foreign Minister, Peru: “${QUOTE}`);
    expect(copied).toMatch(/Meridian Wire, 13 March 2025, https:\/\/www\.meridian-wire\.example\//);
  });

  test("Today is narrowed by act, and the address says so", async () => {
    const page = await show("");
    await page.getByLabel("Act").selectOption("deny");
    await page.waitForURL(/act=deny/);
    await page.waitForFunction(() => !document.querySelector(".columns section .stale"));
    const acts = await page
      .locator(".columns > section:first-child .item > .statement .act")
      .allTextContents();
    expect(new Set(acts)).toEqual(new Set(["denied"]));
  });

  test("who is not known is said to be not known", async () => {
    const page = await show("?who=Nobody%20At%20All");
    await page.getByText("nobody in this database is called").first().waitFor();
    errors.splice(0); // the browser reports the refusal
  });

  test("the keyboard: search, and from finding to finding", async () => {
    const page = await show("");
    await page.locator(".statement").first().waitFor();
    await page.keyboard.press("j");
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("j");
    const second = await page.evaluate(() => document.activeElement?.textContent);
    expect([first, second].every(Boolean) && first !== second).toBe(true);
    await page.keyboard.press("k");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(first);
    await page.keyboard.press("/");
    await page.keyboard.type("gunboat");
    await page.keyboard.press("Enter");
    await page.locator(".passage mark", { hasText: "gunboat" }).waitFor();
    expect(addressOfView(page)).toBe("#/search?words=gunboat");
  });

  test("two side by side, asked for by name", async () => {
    const page = await show("pair");
    await page.getByLabel("One").fill("Peru");
    await page.getByLabel("Other").fill("bolivia");
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByRole("heading", { name: "Peru and Bolivia" }).waitFor();
    await page.locator(".back .statement").first().waitFor();
    expect(addressOfView(page)).toBe("#/pair/PER/BOL");
  });

  test("from the network to the words", async () => {
    const page = await show("network");
    await page.locator(".graph .node", { hasText: "Peru" }).waitFor();
    await page.locator(".edges a", { hasText: "Bolivia → Peru" }).click();
    await page.locator(".pair-timeline .words a").first().click();
    await page.locator(".card.chosen").waitFor();
  });

  test("a pasted text is read and shown at once", async () => {
    const page = await show("add");
    await page
      .getByLabel("Text")
      .fill(
        "OSLO — Norway will not send ships to Chile, Foreign Minister Ingrid Solberg said on Monday.\n\n“We have told Chile so,” she added.",
      );
    await page.getByLabel("Title").fill("Norway keeps its ships at home");
    await page.getByLabel("Published").fill("2031-03-04");
    await page.getByRole("button", { name: "Read", exact: true }).click();
    await page
      .locator(".result .statement", { hasText: "Norway will not send ships to Chile" })
      .waitFor({ timeout: 45_000 });
    await page.locator(".jobs li", { hasText: "kept" }).waitFor();
  });

  test("files that are no pages, and addresses that may not be fetched, are refused in words", async () => {
    const page = await show("add");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from("x") });
    await page.getByText("scan.pdf").waitFor();
    await page.getByLabel("Address of the page").fill("http://127.0.0.1:1/news");
    await page.getByRole("button", { name: "Fetch and read" }).click();
    await page.locator(".jobs .problem").waitFor();
  });

  test("on a narrow screen the card of the words comes to the foot of the window, and goes", async () => {
    const page = await showReport({ width: 390 });
    await page.locator(".text .mark", { hasText: QUOTE }).first().click();
    const card = page.locator(".card.chosen");
    const box = await card.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(800);
    await card.getByRole("button", { name: "Close" }).click();
    expect(await card.count()).toBe(0);
  });

  test("light or dark stays as it was chosen", async () => {
    const page = await show("");
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.getByRole("button", { name: "dark" }).click();
    expect(await ground()).not.toBe(light);
    await page.reload();
    await page.locator("h1").waitFor();
    expect(await ground()).not.toBe(light);
  });

  test("the script of the first view is small", async () => {
    const html = await (await fetch(desk.address)).text();
    const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, path]) => path);
    const texts = await Promise.all(
      scripts.map(async (path) => (await fetch(`${desk.address}${path}`)).text()),
    );
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.reduce((all, text) => all + gzipSync(text).length, 0)).toBeLessThan(MOST_SCRIPT);
  });

  test("in all of this, nothing was asked of another host and nothing failed unseen", () => {
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });
});
