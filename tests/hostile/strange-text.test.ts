import { expect, test } from "vitest";
import { htmlInput, openTestEngine, readHostile, textInput } from "../support/hostile.ts";

const LIMIT_MS = 1000;
const engine = await openTestEngine();

const PROSE = "Samoa’s minister told reporters in Apia that the ferry “sails on Sunday, wind or no wind”.";

/** Strange, and still somebody's words: they must come out as they went in. */
const kept: readonly (readonly [string, string])[] = [
  ["emoji", "The minister said “👍🏽 👩‍👩‍👧‍👦 🇼🇸🇹🇴 it is done” and posted a 🕊 on the ministry’s page."],
  [
    "right to left",
    "הממשלה אמרה: „אין שינוי“ وقالت الحكومة «لا تغيير» في البيان الصادر يوم الاثنين في العاصمة.",
  ],
  [
    "combining marks",
    "Z̸a̴l̷g̶o̵ said e\u0301 and n\u0303 are two characters each, and nobody in the room disagreed.",
  ],
  [
    "no spaces between words",
    "政府は月曜日、橋を閉鎖しないと述べた。「川が何をしようとも」と大臣は語った。それ以上の説明はなかった。",
  ],
  [
    "letters of mathematics",
    "The minister wrote 𝕎𝕖 𝕨𝕚𝕝𝕝 𝕟𝕠𝕥 𝕤𝕚𝕘𝕟 on the door of the chamber before the session began.",
  ],
  [
    "nested and unbalanced marks",
    "“He said ‘she said “they said ‘no”, and that was the end of the matter for everybody present.",
  ],
];

test.each(kept)("%s come out as they went in", async (_, text) => {
  const html = `<article><p>${PROSE}</p><p>${text}</p><p>${PROSE.replace("Sunday", "Monday")}</p></article>`;
  const outcome = await readHostile(htmlInput(`<!doctype html><meta charset=utf-8>${html}`), engine);
  expect(outcome.kind === "record" && outcome.record.article.text).toContain(text);
});

/** Strange, and to be lived through. */
const survived: readonly (readonly [string, string])[] = [
  ["100,000 characters without a space", "x".repeat(100_000)],
  ["100,000 ideographs without a space", "橋".repeat(100_000)],
  ["50,000 emoji", "🕊".repeat(50_000)],
  ["50,000 joined emoji", "👩‍".repeat(50_000)],
  ["100,000 combining marks", `e${"\u0301".repeat(100_000)}`],
  ["lone surrogates", "\ud800 said “\udc00” \udbff\ud800".repeat(200)],
  [
    "control characters",
    Array.from({ length: 160 }, (_, code) => String.fromCharCode(code))
      .join("said ")
      .repeat(20),
  ],
  ["direction marks", "\u202e\u2066\u200f said \u2069\u202c ".repeat(2000)],
  ["zero-width characters", "\u200b\u200c\u200d\u2060\ufeff".repeat(5000)],
  ["line and paragraph separators", "said\u2028no\u2029\u0085\u000b\u000c".repeat(2000)],
  ["every kind of white space", "\u00a0\u1680\u2000\u2003\u202f\u205f\u3000\t\r\n".repeat(3000)],
  ["private use and non-characters", "\ue000\uffff\ufffe\ufdd0".repeat(2000)],
  ["nothing", ""],
  ["one space", " "],
  ["one character", "x"],
];

test.each(survived)("%s end in a sound record", async (_, text) => {
  const shapes = [
    textInput(text),
    textInput(`${PROSE}\n\n${text}\n\n${PROSE}`),
    htmlInput(text),
    htmlInput(
      `<title>${text.slice(0, 20_000)}</title><article><p>${PROSE}</p><p>${text}</p><p>${PROSE}</p></article>`,
    ),
  ];
  for (const input of shapes) {
    const outcome = await readHostile(input, engine);
    expect(outcome.kind).toBe("record");
    expect(outcome.milliseconds).toBeLessThan(LIMIT_MS);
  }
});

test("what is not a date or an address is told as such or left out, and never crashes", async () => {
  const odd = [
    "0000-00-00",
    "9999999999999",
    "-271821-04-20",
    "2024-02-30T25:61:61Z",
    "NaN",
    "now",
    "javascript:alert(1)",
    "//",
    "http://[::1",
    "data:text/html,x",
    "http://a.example:99999/",
  ];
  for (const value of odd) {
    const head = `<link rel=canonical href="${value}"><meta property="article:published_time" content="${value}"><meta property=og:url content="${value}"><base href="${value}">`;
    const page = `${head}<article><h1>Ferry</h1><p>${PROSE}</p><p><a href="${value}">x</a></p></article>`;
    expect((await readHostile(htmlInput(page), engine)).kind, value).toBe("record");
    expect(
      (await readHostile({ ...htmlInput(page), url: value, published: value, title: value }, engine)).kind,
      value,
    ).toBe("record");
  }
});
