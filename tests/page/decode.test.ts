import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBytes } from "../../src/page/decode.ts";

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
  );
const codes = (input: Uint8Array, charset?: string): readonly string[] =>
  decodeBytes(input, charset).issues.map(({ code }) => code);
const text = (input: Uint8Array, charset?: string): string => decodeBytes(input, charset).text;

test("UTF-8 named by the page", () => {
  const page = Buffer.from('<meta charset="utf-8">Zürich');
  expect(text(page)).toContain("Zürich");
  expect(codes(page)).toEqual([]);
});
test("the transport goes before the page", () =>
  expect(text(bytes('<meta charset="utf-8">', [0xe9]), "iso-8859-2")).toContain("é"));
test("a byte order mark goes before both", () => {
  const page = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from("Zürich")]);
  expect(text(page, "windows-1251")).toBe("Zürich");
});
test("UTF-16 with a byte order mark", () =>
  expect(text(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Kesh", "utf16le")]))).toBe("Kesh"));
test("windows-1252 quotes and dash, named as latin1", () =>
  expect(text(bytes('<meta charset="iso-8859-1">', [0x93, 0x41, 0x94, 0x96]))).toContain("“A”–"));
test("an unknown transport charset counts for nothing", () =>
  expect(text(Buffer.from('<meta charset="utf-8">é'), "x-nonsense")).toContain("é"));
test("koi8-r, shift_jis and gbk", () => {
  expect(text(bytes([0xcd, 0xc9, 0xd2]), "koi8-r")).toBe("мир");
  expect(text(bytes([0x93, 0xfa, 0x96, 0x7b]), "shift_jis")).toBe("日本");
  expect(text(bytes([0xd6, 0xd0]), "gbk")).toBe("中");
});
test("a page saved again as UTF-8 under its old label is UTF-8, unless the transport names another", () => {
  const page = Buffer.from('<meta charset="iso-8859-1">“Zürich” – “Genève”');
  expect(text(page)).toContain("“Zürich” – “Genève”");
  expect(text(page, "iso-8859-1")).not.toContain("Zürich");
});
test("without a label: valid UTF-8 is UTF-8, and no guess", () => {
  expect(text(Buffer.from("Zürich – Genève"))).toBe("Zürich – Genève");
  expect(codes(Buffer.from("Zürich"))).toEqual([]);
});
test("without a label: anything else is windows-1252", () =>
  expect(text(bytes("Z", [0xfc], "rich", [0x85]))).toBe("Zürich…"));
test("a label behind the first 1,024 bytes still counts", () => {
  const page = bytes(
    `<!-- ${"x".repeat(2_000)} --><meta http-equiv=content-type content="text/html; charset=windows-1251">`,
    [0xcc],
  );
  expect(text(page).at(-1)).toBe("М");
  expect(codes(page)).toEqual([]);
});
test("a half-written label names nothing", () => {
  const page = Buffer.from('<meta http-equiv="content-type" content="charset">Zürich');
  expect(text(page)).toContain("Zürich");
});
test("broken bytes are an issue, and the rest is read", () => {
  const page = bytes('<meta charset="utf-8">ab', [0xff], "cd");
  expect(text(page)).toContain("ab\uFFFDcd");
  expect(codes(page)).toEqual(["broken-encoding"]);
});
test("one broken byte does not make an unlabelled UTF-8 page windows-1252", () => {
  const page = Buffer.concat([Buffer.from("é".repeat(100)), Buffer.from([0xff])]);
  expect(text(page).startsWith("ééé")).toBe(true);
  expect(codes(page)).toEqual(["broken-encoding"]);
});
test("any bytes under any charset are a text", () =>
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.option(fc.string({ maxLength: 20 }), { nil: undefined }),
      (input, charset) => {
        expect(typeof decodeBytes(input, charset).text).toBe("string");
      },
    ),
  ));
test("any UTF-8 text comes back as itself", () =>
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (input) => {
      fc.pre(!input.startsWith("\ufeff"));
      expect(text(Buffer.from(input), "utf-8")).toBe(input);
    }),
  ));
