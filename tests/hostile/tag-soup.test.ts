import { expect, test } from "vitest";
import { parseHtml } from "../../src/page/parse.ts";
import type { HtmlElement } from "../../src/page/tree.ts";
import { htmlInput, openTestEngine, readHostile } from "../support/hostile.ts";
import { seededRandom } from "../support/random.ts";
import { families, tagSoup } from "../support/tag-soup.ts";

const PAGES_A_FAMILY = 150;
/** Far above what a page of soup takes, far below what anything quadratic would. */
const LIMIT_MS = 1000;

const engine = await openTestEngine();

test.each(Object.keys(families))("tag soup gives a sound record: %s", async (family) => {
  for (let seed = 0; seed < PAGES_A_FAMILY; seed += 1) {
    const page = soupOf(family, seed);
    expect(findBrokenLink(parseHtml(page).root), `seed ${seed}`).toBeUndefined();
    const outcome = await readHostile(htmlInput(page), engine).catch((error: unknown) => {
      throw new Error(`seed ${seed}: ${JSON.stringify(page)}`, { cause: error });
    });
    expect(outcome.kind, `seed ${seed}`).toBe("record");
    expect(outcome.milliseconds, `seed ${seed}`).toBeLessThan(LIMIT_MS);
  }
});

test("there are more than 2,000 pages of tag soup", () => {
  expect(Object.keys(families).length * PAGES_A_FAMILY).toBeGreaterThan(2000);
});

/** Every third page has a whole article behind its soup, every third has one around it, the rest are soup alone. */
function soupOf(family: string, seed: number): string {
  const random = seededRandom(seed * 1009 + family.length);
  const soup = tagSoup(random, family, 4 + random.below(36));
  if (seed % 3 === 0) return soup;
  const prose =
    "<p>Uruguay and Ghana, which “have no quarrel”, said on Monday that they would meet in Accra.</p>".repeat(
      3,
    );
  return seed % 3 === 1
    ? `${soup}<article>${prose}</article>`
    : `<!doctype html><article>${prose}${soup}${prose}</article>`;
}

/** The first element with a child that does not know it as its parent. */
function findBrokenLink(element: HtmlElement): HtmlElement | undefined {
  for (const child of element.children) {
    if (child.parent !== element) return element;
    const broken = child.kind === "element" ? findBrokenLink(child) : undefined;
    if (broken) return broken;
  }
  return undefined;
}
