import { readFileSync } from "node:fs";
import ftmModel from "@alephdata/followthemoney/dist/defaultModel.json" with { type: "json" };
import { parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { loadCountries } from "../../src/export/countries.ts";
import { type FormatName, formatAll, formatNames } from "../../src/export/formats.ts";
import { polecatHeader } from "../../src/export/polecat.ts";
import { type TableName, tableNames } from "../../src/export/tables.ts";
import { parseRecord } from "../../src/record/codec.ts";
import { addRecord } from "../../src/store/add.ts";
import { everything } from "../../src/store/query/everything.ts";
import { reportOf } from "../support/report.ts";
import { harbourReport, shipsReport } from "../support/reports.ts";
import { emptyStore, NOW } from "../support/store.ts";

const countries = loadCountries((name) =>
  readFileSync(new URL(`../../data/codes/${name}`, import.meta.url), "utf8"),
);

const SANCTIONS = "Chile laid sanctions on Peru over the whaling.";
/** What happened, what did not, a tab in a name, and sanctions. */
const oddReport = reportOf({
  url: null,
  published: "2031-03-05",
  text: `${SANCTIONS} Chile may bomb Kosovo\tBank.\n\nThe talks of 𝕏 were called off.`,
  actors: [
    { name: "Chile", code: "CHL" },
    { name: "Peru", code: "PER" },
    { name: "Kosovo\tBank", kind: "company", code: "XKX", sector: "BUS", wikidata: "Q1" },
  ],
  events: [
    {
      type: "SANCTION",
      mode: "discontinue",
      actors: ["Chile"],
      recipients: ["Peru"],
      words: "Chile laid sanctions on Peru",
      date: "2031-03-01",
      quad: 4,
    },
    {
      type: "ASSAULT",
      actors: ["Chile"],
      recipients: ["Kosovo\tBank"],
      words: "Chile may bomb Kosovo\tBank",
      status: "hypothetical",
      quad: 4,
    },
    {
      type: "CONSULT",
      actors: ["Chile", "Peru", "Kosovo\tBank"],
      words: "The talks of 𝕏 were called off",
      status: "occurred",
      time: "background",
      place: { name: "Lima", country: "PER" },
    },
  ],
  agreements: [
    { name: "whaling sanctions", kind: "sanctions", parties: ["Chile"], against: ["Peru"], words: SANCTIONS },
  ],
});

function exported(format: FormatName, table: TableName = "statements"): readonly (string | Uint8Array)[] {
  const store = emptyStore();
  for (const record of [shipsReport, harbourReport, oddReport]) addRecord(store, { record, at: NOW });
  return [...formatAll(everything(store, {}), format, { table, countries })];
}
const textOf = (format: FormatName, table?: TableName): string => exported(format, table).join("");
const linesOf = (format: FormatName): readonly string[] => textOf(format).replace(/\n$/, "").split("\n");
const jsonOf = (format: FormatName) => linesOf(format).map((line) => JSON.parse(line));

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

test("polecat: a header of 40 columns, and every line has as many cells", () => {
  const [header, ...lines] = linesOf("polecat");
  expect(header?.split("\t")).toEqual(polecatHeader);
  expect(polecatHeader).toHaveLength(40);
  expect(polecatHeader.slice(14, 23)).toEqual([
    "Wikipedia Actor ID",
    "Recipient Name",
    "Recipient Country",
    "Recipient COW",
    "Primary Recipient Sector",
    "Recipient Sectors",
    "Recipient Title",
    "Recipient Name Raw",
    "Wikipedia Recipient ID",
  ]);
  expect(lines).toHaveLength(6);
  for (const line of lines) expect(line.split("\t")).toHaveLength(40);
});

test("gdelt: 61 columns, no header, only what happened, codes that stay strings", () => {
  const rows = linesOf("gdelt").map((line) => line.split("\t"));
  for (const row of rows) expect(row).toHaveLength(61);
  const codes = rows.map((row) => [row[5], row[15], row[26], row[27], row[28], row[29]]);
  expect(codes).toContainEqual(["NOR", "CHL", "057", "057", "05", "1"]);
  expect(codes).toContainEqual(["CHL", "PER", "163", "163", "16", "4"]);
  expect(codes.filter(([, , code]) => code?.startsWith("18"))).toEqual([]);
});

test("gdelt: talks of three are three pairs, places carry FIPS codes", () => {
  const talks = linesOf("gdelt")
    .map((line) => line.split("\t"))
    .filter((row) => row[28] === "04");
  expect(talks.map((row) => `${row[5]} ${row[15]}`)).toEqual(["CHL PER", "CHL XKXBUS", "PER XKXBUS"]);
  expect(talks[0]?.slice(51, 54)).toEqual(["1", "Lima", "PE"]);
  expect(new Set(linesOf("gdelt").map((line) => line.split("\t")[0])).size).toBe(linesOf("gdelt").length);
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
