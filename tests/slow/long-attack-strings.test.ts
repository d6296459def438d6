import { expect, test } from "vitest";
import { attackStrings } from "../support/attack-strings.ts";
import { htmlInput, openTestEngine, readHostile, textInput } from "../support/hostile.ts";
import { escapeHtml } from "../support/news-page.ts";

/** At this length anything quadratic takes minutes, so that a string too slow at a tenth of it is not tried. */
const LENGTH = 100_000;
const LIMIT_MS = 5000;
const engine = await openTestEngine();

const shorter = attackStrings(LENGTH / 10);

test.each(attackStrings(LENGTH).map(({ name, text }, at) => [name, shorter[at]!.text, text] as const))(
  `${LENGTH} characters of %s end in a record in time, in HTML and in text`,
  async (_, short, long) => {
    for (const text of [short, long]) {
      for (const input of [
        htmlInput(`<article><h1>Long</h1><p>${escapeHtml(text)}</p></article>`),
        textInput(text),
      ]) {
        expect((await readHostile(input, engine)).milliseconds).toBeLessThan(LIMIT_MS);
      }
    }
  },
  4 * LIMIT_MS,
);
