import fc from "fast-check";
import type * as v from "valibot";
import { expect, expectTypeOf, test } from "vitest";
import { ReadError } from "../../src/errors.ts";
import { buildRecord } from "../../src/record/build.ts";
import { formatRecord, parseRecord } from "../../src/record/codec.ts";
import type { ActorId, AgreementId, ArticleId, EventId, StatementId } from "../../src/record/ids.ts";
import type { Rec } from "../../src/record/record.ts";
import type { recordSchema } from "../../src/record/schema.ts";
import { article, findings } from "../support/findings.ts";

const record = buildRecord(findings);
const json = (): Record<string, never> => JSON.parse(formatRecord(record));

function refusalOf(value: unknown): string {
  try {
    parseRecord(value);
  } catch (error) {
    if (error instanceof ReadError) return `${error.code} ${error.message}`;
    throw error;
  }
  return "accepted";
}

test("a record survives JSON, to the byte", () => {
  const read = parseRecord(JSON.parse(formatRecord(record)));
  expect(read).toStrictEqual(record);
  expect(formatRecord(read)).toBe(formatRecord(record));
});

test("any text survives JSON, also one with broken characters in it", () => {
  const unit = fc.constantFrom("a", " ", "\n", "é", "𝕏", "\ud835", "\udd4f", "\u0000", '"', "\\", "\u2028");
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      const odd = buildRecord({
        ...findings,
        article: { ...article, text, blocks: [] },
        actors: [],
        statements: [],
      });
      expect(parseRecord(JSON.parse(formatRecord(odd)))).toStrictEqual(odd);
    }),
  );
});

test("one line, unless asked to indent", () => {
  expect(formatRecord(record)).not.toContain("\n");
  expect(formatRecord(record, { indent: 2 })).toMatch(/^\{\n {2}"schema": "dragoman\/record\/1",\n/);
});

test.each<[string, unknown, RegExp]>([
  ["null", null, /^bad-record not a record: the record itself: expected Object, got null/],
  [
    "another format",
    { ...json(), schema: "dragoman/record/9" },
    /schema: expected "dragoman\/record\/1", got "dragoman\/record\/9"/,
  ],
  ["a field too many", { ...json(), mood: "glad" }, /mood: expected never, got "(mood|glad)"/],
  ["a field too few", { ...json(), actors: undefined }, /actors: expected Array, got undefined/],
  [
    "undefined for null",
    { ...json(), reader: { version: "1" } },
    /reader\.model: expected "model", got undefined/,
  ],
  [
    "an unknown act",
    { ...json(), statements: [{ ...record.statements[0], act: "shout" }] },
    /statements\.0\.act: expected .*"reject".*, got "shout"/,
  ],
  [
    "a date that is none",
    {
      ...json(),
      article: { ...record.article, published: { basis: "implied", value: "Monday", from: "text" } },
    },
    /article\.published\.value: expected .*, got "Monday"/,
  ],
  [
    "a span of a string",
    { ...json(), statements: [{ ...record.statements[0], cue: { start: "1", end: 2 } }] },
    /statements\.0\.cue\.start: expected number, got "1"/,
  ],
  [
    "an unknown issue",
    { ...json(), article: { ...record.article, issues: [{ code: "odd" }] } },
    /article\.issues\.0\.code: .*got "odd"/,
  ],
])("refuses %s and names path and value", (_what, value, message) => {
  expect(refusalOf(value)).toMatch(message);
});

test("refuses what is well-formed but not verbatim", () => {
  expect(refusalOf({ ...json(), article: { ...record.article, text: "other" } })).toMatch(/^not-verbatim /);
});

test("a long value is cut in the message", () => {
  expect(refusalOf({ ...json(), schema: "x".repeat(5000) }).length).toBeLessThan(250);
});

/** Ids are strings to the schema, and nothing is readonly to it. */
type Plain<T> = T extends ActorId | ArticleId | StatementId | EventId | AgreementId
  ? string
  : T extends string | number | boolean | null
    ? T
    : { -readonly [Key in keyof T]: Plain<T[Key]> };

test("the schema and the type say the same", () => {
  expectTypeOf<Plain<Rec>>().toEqualTypeOf<Plain<v.InferOutput<typeof recordSchema>>>();
});
