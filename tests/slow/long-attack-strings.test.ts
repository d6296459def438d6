import { expect, test } from "vitest";
import { attackStrings } from "../support/attack-strings.ts";
import { htmlInput, openTestEngine, readHostile, textInput } from "../support/hostile.ts";
import { escapeHtml } from "../support/news-page.ts";

/** At this length anything quadratic takes minutes. */
const LENGTH = 100_000;
const LIMIT_MS = 10_000;
const engine = await openTestEngine();

test.each(attackStrings(LENGTH))(
  `${LENGTH} characters of $name end in a record in time, in HTML and in text`,
  async ({ text }) => {
    for (const input of [
      htmlInput(`<article><h1>Long</h1><p>${escapeHtml(text)}</p></article>`),
      textInput(text),
    ]) {
      expect((await readHostile(input, engine)).milliseconds).toBeLessThan(LIMIT_MS);
    }
  },
  4 * LIMIT_MS,
);
