import fc from "fast-check";
import { expect, test } from "vitest";
import { ReadError } from "../../src/errors.ts";
import { buildRecord } from "../../src/record/build.ts";
import { sha256 } from "../../src/record/ids.ts";
import type { Rec } from "../../src/record/record.ts";
import { verifyRecord } from "../../src/record/verify.ts";
import type { Span } from "../../src/text/span.ts";
import { findings } from "../support/findings.ts";

const record = buildRecord(findings);
const { length } = record.article.text;

/** A copy of the good record with one field, named by its path, put wrong. */
function withField(path: string, value: unknown): Rec {
  const copy = structuredClone(record) as unknown as Record<string, unknown>;
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  let place = copy;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  place[last] = value;
  return copy as unknown as Rec;
}

function refusalOf(broken: Rec): { readonly code: string; readonly message: string } {
  try {
    verifyRecord(broken);
  } catch (error) {
    if (error instanceof ReadError) return { code: error.code, message: error.message };
    throw error;
  }
  return { code: "none", message: "was let through" };
}

test("a good record passes", () => expect(() => verifyRecord(record)).not.toThrow());

const spanFields = [
  "article.blocks.0",
  "actors.1.mentions.0",
  "statements.0.speaker.mention",
  "statements.0.cue",
  "statements.1.content.1",
];

test.each(spanFields)("no span outside the text at %s", (field) => {
  const shown = field.replace(/\.(\d+)/g, "[$1]");
  for (const span of [
    { start: -1, end: 3 },
    { start: 0, end: length + 1 },
    { start: 3, end: 3 },
    { start: 4, end: 3 },
    { start: 0.5, end: 3 },
    { start: Number.NaN, end: 3 },
    { start: 0, end: "3" },
  ]) {
    const { code, message } = refusalOf(withField(field, span));
    expect(code).toBe("not-verbatim");
    expect(message).toContain(`${shown}: span ${span.start}..${span.end}`);
    expect(message).toContain(`length ${length}`);
  }
});

test("a stated date is held to its place", () => {
  const stated = { basis: "stated", value: "2031-03-04", at: { start: 0, end: length + 9 } };
  expect(refusalOf(withField("article.published", stated)).message).toContain(
    "article.published.at: span 0..144",
  );
});

test("a span in a field that later versions add is checked too", () => {
  const event = {
    trigger: { start: 0, end: length + 1 },
    actors: [],
    recipients: [],
    apart: [],
    size: [],
    saidIn: null,
  };
  expect(refusalOf(withField("events", [event])).message).toContain("events[0].trigger");
});

test("no span cuts a character in two", () => {
  const text = "a𝕏b";
  const cut = { ...record, article: { ...record.article, text, textSha256: sha256(text), blocks: [] } };
  const only = (span: Span) => ({
    ...cut,
    actors: [],
    statements: [
      {
        ...record.statements[0],
        cue: null,
        content: [span],
        speaker: { actors: [], mention: null, alternatives: [] },
      },
    ],
  });
  expect(refusalOf(only({ start: 0, end: 2 }) as Rec).message).toContain("cuts a character in two");
  expect(refusalOf(only({ start: 2, end: 4 }) as Rec).message).toContain("cuts a character in two");
  expect(refusalOf(only({ start: 1, end: 3 }) as Rec).code).toBe("none");
});

test("the text must be the one that was read", () => {
  const { code, message } = refusalOf(withField("article.text", `${record.article.text} `));
  expect([code, message]).toEqual([
    "not-verbatim",
    expect.stringContaining("article.text is not the text that was read"),
  ]);
});

test("blocks follow each other", () => {
  const [first, second] = record.article.blocks;
  expect(refusalOf(withField("article.blocks", [second, first])).message).toContain("article.blocks[1]");
  const overlapping = [first, { ...second, start: (first?.end ?? 0) - 1 }];
  expect(refusalOf(withField("article.blocks", overlapping)).message).toContain("article.blocks[1]");
});

test.each([
  ["statements.0.speaker.actors", ["nobody"], "statements[0].speaker.actors[0]: no actor has the id nobody"],
  ["statements.1.speaker.alternatives", ["nobody"], "statements[1].speaker.alternatives[0]"],
  ["statements.0.targets", ["nobody"], "statements[0].targets[0]"],
  ["statements.0.via", ["nobody"], "statements[0].via[0]"],
  ["statements.0.addressee", "nobody", "statements[0].addressee"],
  ["statements.0.inner", "nothing", "statements[0].inner: no statement has the id nothing"],
  [
    "reactions",
    [{ from: "x", to: "y", basis: "names", evidence: { start: 0, end: 1 } }],
    "reactions[0].from",
  ],
  ["actors.0.id", "a", "statements[0].speaker.actors[0]"],
])("every id leads somewhere: %s", (field, value, named) => {
  const changed = field === "actors.0.id" ? withField("actors.1.id", value) : withField(field, value);
  expect(refusalOf(changed)).toEqual({ code: "bad-record", message: expect.stringContaining(named) });
});

test("no id is given twice", () => {
  const [first] = record.actors;
  expect(refusalOf(withField("actors.1.id", first?.id)).message).toBe(
    `actors[1].id: ${first?.id} is given twice`,
  );
});

test("a span is let through exactly where slicing gives whole characters of the text", () => {
  const text = "Kö𝕏 🕊️ ok";
  const base = {
    ...record,
    actors: [],
    statements: [],
    article: { ...record.article, text, textSha256: sha256(text) },
  };
  const whole = (at: number) => !/^[\udc00-\udfff]/.test(text.slice(at)) || at >= text.length;
  fc.assert(
    fc.property(fc.integer({ min: -3, max: 20 }), fc.integer({ min: -3, max: 20 }), (start, end) => {
      const isGood = 0 <= start && start < end && end <= text.length && whole(start) && whole(end);
      const block = { kind: "paragraph" as const, start, end };
      const { code } = refusalOf({ ...base, article: { ...base.article, blocks: [block] } });
      return code === (isGood ? "none" : "not-verbatim");
    }),
  );
});
