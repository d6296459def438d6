import ftmModel from "@alephdata/followthemoney/dist/defaultModel.json" with { type: "json" };
import { parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { formatAll, formatNames } from "../../src/export/formats.ts";
import { tableNames } from "../../src/export/tables.ts";
import { parseRecord } from "../../src/record/codec.ts";
import { everything } from "../../src/store/query/everything.ts";
import { countries, exported, jsonOf, oddReport, textOf } from "../support/exported.ts";
import { harbourReport, shipsReport } from "../support/reports.ts";
import { emptyStore } from "../support/store.ts";

test("jsonl: whole records, newest first, nothing lost", () => {
  expect(jsonOf("jsonl")).toEqual(
    [harbourReport, oddReport, shipsReport].map((record) => parseRecord(record)),
  );
});

test("plover: what the manual requires is there, and words are at their offsets", () => {
  const texts = new Map(
    [shipsReport, harbourReport, oddReport].map(({ article }) => [article.id as string, article.text]),
  );
  for (const event of jsonOf("plover")) {
    expect(event).toMatchObject({ id: expect.any(String), date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(event.actor.length).toBeGreaterThan(0);
    expect(event.event).toEqual([expect.stringMatching(/^[A-Z]+$/)]);
    const { start, end } = event.text_info;
    expect(texts.get(event.cite_info.citation)?.slice(start, end)).toBe(event.text);
  }
});

test("plover: what did not happen, or not now, says so; Kosovo is KOS", () => {
  const [talks, threat] = [/CONSULT/, /ASSAULT/].map((type) =>
    jsonOf("plover").find(({ event }) => type.test(event)),
  );
  expect(talks.auxiliary_mode).toEqual(["historical"]);
  expect(threat).toMatchObject({
    auxiliary_mode: ["hypothetical"],
    recipient: [{ code: "KOS", identifier_id: "Q1" }],
  });
});

test("annotation: both selectors give the same words, and prefixes cut no character", () => {
  const texts = new Map(
    [shipsReport, harbourReport, oddReport].map(({ article }) => [article.textSha256, article.text]),
  );
  const ids = jsonOf("annotation").map((annotation) => {
    for (const { selector, source, "dragoman:textSha256": digest } of annotation.target) {
      const [quote, position] = selector;
      const text = texts.get(digest) ?? "";
      expect(text.slice(position.start, position.end)).toBe(quote.exact);
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
      expect(quote.prefix.isWellFormed() && quote.suffix.isWellFormed()).toBe(true);
      expect(source).toMatch(/^(https:\/\/|urn:dragoman:article:)/);
    }
    expect(annotation).toMatchObject({
      type: "Annotation",
      id: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
    });
    return annotation.id;
  });
  expect(new Set(ids).size).toBe(12);
});

interface Schema {
  readonly extends?: readonly string[];
  readonly required?: readonly string[];
  readonly properties: Readonly<Record<string, { readonly type?: string }>>;
}
const schemata = ftmModel.schemata as unknown as Readonly<Record<string, Schema>>;
const lineage = (name: string): readonly Schema[] => {
  const schema = schemata[name];
  return schema === undefined ? [] : [schema, ...(schema.extends ?? []).flatMap(lineage)];
};

test("ftm: entities fit the model of FollowTheMoney, and point at entities that came before", () => {
  const known = new Set<string>();
  for (const { id, schema, properties } of jsonOf("ftm")) {
    const line = lineage(schema);
    expect(line.length, schema).toBeGreaterThan(0);
    for (const name of line.flatMap(({ required = [] }) => required))
      expect(Object.keys(properties)).toContain(name);
    for (const [name, values] of Object.entries<readonly string[]>(properties)) {
      const property = line.flatMap((each) => each.properties[name] ?? [])[0];
      expect(property, `${schema}.${name}`).toBeDefined();
      if (property?.type === "entity") for (const value of values) expect(known).toContain(value);
      if (property?.type === "country") for (const value of values) expect(value).toMatch(/^[a-z]{2}$/);
    }
    expect(known).not.toContain(id);
    known.add(id);
  }
  expect(jsonOf("ftm").find(({ schema }) => schema === "Sanction")?.properties).toMatchObject({
    program: ["whaling sanctions"],
    authority: ["Chile"],
  });
});

test.each(tableNames)("parquet: the table of %s has the rows and cells of its CSV", async (table) => {
  const [bytes] = exported("parquet", table);
  if (!(bytes instanceof Uint8Array)) throw new Error("Parquet is bytes");
  const rows = await parquetReadObjects({ file: bytes.buffer as ArrayBuffer });
  const [header = ""] = textOf("csv", table).split("\r\n");
  expect(rows.length).toBeGreaterThan(0);
  expect(Object.keys(rows[0] ?? {})).toEqual(header.split(","));
});

test("parquet: codes are strings, numbers are numbers, none is null", async () => {
  const [bytes] = exported("parquet", "events");
  const rows = await parquetReadObjects({ file: (bytes as Uint8Array).buffer as ArrayBuffer });
  expect(rows).toContainEqual(expect.objectContaining({ cameo: "057", quad: 1, scale: 1, mode: null }));
});

test.each(formatNames)("%s of an empty store is no error", (format) => {
  const all = everything(emptyStore(), {});
  expect([...formatAll(all, format, { table: "events", countries })].length).toBeLessThanOrEqual(1);
});
