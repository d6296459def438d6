import { expect, test } from "vitest";
import { htmlInput, openTestEngine, readHostile, textInput } from "../support/hostile.ts";
import { seededRandom } from "../support/random.ts";

const LIMIT_MS = 1000;
const PAGE = `<!doctype html><html><head><title>Côte d’Ivoire</title></head><body><article><h1>Côte d’Ivoire</h1>
<p>Côte d’Ivoire’s minister said “the café stays open”, and Türkiye’s guests – all 40 of them – agreed.</p>
<p>Åland, which has no café, was “not amused”, according to a spokesman in Mariehamn.</p></article></body></html>`;

const engine = await openTestEngine();
const utf8 = new TextEncoder().encode(PAGE);

test.each([
  ["lone continuation bytes", [0x80, 0xbf, 0x80]],
  ["a lead byte with nothing behind it", [0xe2, 0x80]],
  ["overlong forms", [0xc0, 0xaf, 0xe0, 0x80, 0xaf]],
  ["a surrogate in UTF-8", [0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80]],
  ["a value beyond Unicode", [0xf4, 0x90, 0x80, 0x80]],
  ["bytes that are never UTF-8", [0xfe, 0xff, 0xf8, 0xfc]],
  ["NULs", [0, 0, 0, 0]],
])("%s anywhere in a page end in a sound record", async (_, broken) => {
  for (let at = 0; at <= utf8.length; at += 13) {
    const bytes = Uint8Array.from([...utf8.subarray(0, at), ...broken, ...utf8.subarray(at)]);
    await expectRecord(bytes, `at byte ${at}`);
  }
});

test.each([
  ["UTF-16 little endian", [0xff, 0xfe], (code: number) => [code & 0xff, code >> 8]],
  ["UTF-16 big endian", [0xfe, 0xff], (code: number) => [code >> 8, code & 0xff]],
] as const)("%s with a byte order mark reads as the same page in UTF-8", async (_, mark, toBytes) => {
  const units = Array.from({ length: PAGE.length }, (_, at) => toBytes(PAGE.charCodeAt(at))).flat();
  const whole = await expectRecord(Uint8Array.from([...mark, ...units]), "whole");
  const plain = await expectRecord(utf8, "in UTF-8");
  expect(whole.article.text).toBe(plain.article.text);
  expect(whole.article.text).toContain("“the café stays open”");
  await expectRecord(Uint8Array.from([...mark, ...units.slice(0, -1)]), "cut inside a unit");
});

test("a UTF-8 byte order mark leaves no trace in text or title", async () => {
  const { article } = await expectRecord(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), "with a mark");
  expect(`${article.title}${article.text}`).not.toContain("\ufeff");
});

test("a byte order mark alone is an empty page", async () => {
  for (const mark of [
    [0xef, 0xbb, 0xbf],
    [0xff, 0xfe],
    [0xfe, 0xff],
  ]) {
    expect((await expectRecord(Uint8Array.from(mark), `${mark}`)).article.text).toBe("");
  }
});

test.each([
  "utf-7",
  "x-user-defined",
  "nonsense",
  "utf-16",
  "iso-2022-jp",
  "gb18030",
  "shift_jis",
  "replacement",
  "\u0000",
  "",
])("a page that calls itself %j ends in a record or a clear error", async (charset) => {
  const outcome = await readHostile({ ...htmlInput(utf8), charset }, engine);
  expect(outcome.milliseconds).toBeLessThan(LIMIT_MS);
  const labelled = PAGE.replace("<title>", `<meta charset="${charset}"><title>`);
  await readHostile(htmlInput(new TextEncoder().encode(labelled)), engine);
});

test("pages with bytes changed at random end in sound records", async () => {
  for (let seed = 0; seed < 150; seed += 1) {
    const random = seededRandom(seed);
    const bytes = Uint8Array.from(utf8);
    for (let change = 0; change < 8; change += 1) bytes[random.below(bytes.length)] = random.below(256);
    await expectRecord(bytes, `seed ${seed}`);
  }
});

test("random bytes end in sound records, as HTML and as text", async () => {
  for (let seed = 0; seed < 60; seed += 1) {
    const random = seededRandom(seed);
    const bytes = Uint8Array.from({ length: random.below(2000) }, () => random.below(256));
    await expectRecord(bytes, `seed ${seed}`);
    await readHostile(textInput(bytes), engine);
  }
});

async function expectRecord(bytes: Uint8Array, label: string) {
  const outcome = await readHostile(htmlInput(bytes), engine);
  if (outcome.kind !== "record") throw new Error(`${label}: refused`, { cause: outcome.error });
  expect(outcome.milliseconds, label).toBeLessThan(LIMIT_MS);
  return outcome.record;
}
