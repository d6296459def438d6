import { describe, expect, test } from "vitest";
import { attackStrings } from "../support/attack-strings.ts";
import { htmlInput, markdownInput, openTestEngine, readHostile, textInput } from "../support/hostile.ts";
import { escapeHtml } from "../support/news-page.ts";

/** The short ones first, so that a rule that is far too slow is told in seconds; `tests/slow/` has the long ones. */
const LENGTHS = [500, 4000];
const LIMIT_MS = 1000;
const PROSE =
  "<p>Chad’s minister said on Monday that the road to Faya “would be open by June”, and left.</p>".repeat(3);

const engine = await openTestEngine();

/** The places of a page where somebody else's characters come in. */
const places: Readonly<Record<string, (text: string) => ReturnType<typeof htmlInput>>> = {
  "the text of a paragraph": (text) => htmlInput(`<article><p>${escapeHtml(text)}</p>${PROSE}</article>`),
  "a paragraph after prose": (text) =>
    htmlInput(`<article>${PROSE}<p>“We said ${escapeHtml(text)}</p></article>`),
  "raw HTML": (text) => htmlInput(text),
  "a link": (text) =>
    htmlInput(
      `<article>${PROSE}<ul><li><a href="${escapeHtml(text)}">${escapeHtml(text)}</a></ul></article>`,
    ),
  "title, byline and date": (text) => {
    const value = escapeHtml(text);
    return htmlInput(`<title>${value}</title><meta name=author content="${value}"><meta property=og:title content="${value}">
<meta name=date content="${value}"><h1>${value}</h1><div class=byline>By ${value}</div><time datetime="${value}">${value}</time>
<div class="${value}" id="${value}">${PROSE}</div>`);
  },
  "JSON-LD": (text) =>
    htmlInput(`<script type="application/ld+json">{"@type":"NewsArticle","headline":${JSON.stringify(text)},"author":${JSON.stringify(text)},
"datePublished":${JSON.stringify(text)}}</script><script type="application/ld+json">{"@type":"NewsArticle",${text}</script>${PROSE}`),
  "plain text": (text) => textInput(`A headline\n${text}\n\nKenya said: ${text}`),
  Markdown: (text) => markdownInput(`# ${text.slice(0, 500)}\n\n${text}`),
};

describe.each(Object.keys(places))("in %s", (place) => {
  test("no string of one thing over and over takes long", async () => {
    for (const { name, text } of LENGTHS.flatMap(attackStrings)) {
      const outcome = await readHostile(places[place]!(text), engine).catch((error: unknown) => {
        throw new Error(`${name} over and over`, { cause: error });
      });
      expect(outcome.milliseconds, `${name} over and over`).toBeLessThan(LIMIT_MS);
    }
  });
});
