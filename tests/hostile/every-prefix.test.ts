import { expect, test } from "vitest";
import { htmlInput, markdownInput, openTestEngine, readHostile, textInput } from "../support/hostile.ts";

const LIMIT_MS = 1000;

/** Small, and with something of everything that may be cut in two: tags, entities, JSON, comments, bytes of one character. */
const PAGE = `<!DOCTYPE html><!-- c --><html lang=en><head><meta charset="utf-8"><title>Peru &amp; Mali | X</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Peru \\u0026 Mali","datePublished":"2024-05-06T07:08:09Z","author":[{"name":"Ana Ruiz"}]}</script>
<meta property=og:title content='Peru &#38; Mali'></head><body><nav><a href="/">Home</a></nav><article><h1>Peru &amp; Mali</h1>
<p class="by">By Ana Ruiz</p><p>LIMA (AFP) — Peru’s minister said: “We will&nbsp;not sign,” and left&hellip;</p><svg><title>t</title></svg>
<table><tr><td>1<td>2</table><p><b>Mali <i>denied</b> it</i>, "according to" 🕊 two officials.<br><br>Ends.</p><![CDATA[x]]>
<ul><li>one<li>two</ul><h3>Most Read News</h3><ul><li><a href=/1>Niger opens brid</a></ul></article><footer>© X</footer></body></html>`;

const TEXT = `Peru “will not sign”
LIMA (AFP) — Peru’s minister said: "We will not sign," and left…

Mali denied it, 'according to' 🕊 two officials.
Most Read News
-
Niger opens brid`;

const engine = await openTestEngine();

test("every prefix of a page, byte by byte, gives a sound record", async () => {
  const bytes = new TextEncoder().encode(PAGE);
  for (let length = 0; length <= bytes.length; length += 1) {
    const outcome = await readHostile(htmlInput(bytes.subarray(0, length)), engine);
    expect(outcome.kind, `${length} bytes`).toBe("record");
    expect(outcome.milliseconds, `${length} bytes`).toBeLessThan(LIMIT_MS);
  }
});

test("every fifth suffix of a page gives a sound record", async () => {
  const bytes = new TextEncoder().encode(PAGE);
  for (let start = 0; start < bytes.length; start += 5) {
    expect((await readHostile(htmlInput(bytes.subarray(start)), engine)).kind, `from byte ${start}`).toBe(
      "record",
    );
  }
});

test("every prefix of a text, byte by byte, gives a sound record", async () => {
  const bytes = new TextEncoder().encode(TEXT);
  for (let length = 0; length <= bytes.length; length += 1) {
    expect((await readHostile(textInput(bytes.subarray(0, length)), engine)).kind, `${length} bytes`).toBe(
      "record",
    );
  }
});

test("every prefix of a Markdown page gives a sound record", async () => {
  const page = `---\ntitle: "Peru & Mali"\ndate: 2024-05-06\n---\n# Peru & Mali\n\n> “No,” *Mali* [said](http://x.example/a_(b)).\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<div>raw`;
  for (let length = 0; length <= page.length; length += 1) {
    const outcome = await readHostile(markdownInput(page.slice(0, length)), engine);
    expect(outcome.kind, `${length} characters`).toBe("record");
  }
});
