import { expect, test } from "vitest";
import { type FormatName, formatAll } from "../../src/export/formats.ts";
import { addRecord } from "../../src/store/add.ts";
import { everything } from "../../src/store/query/everything.ts";
import { countries, linesOf, oddReport } from "../support/exported.ts";
import { reportOf } from "../support/report.ts";
import { emptyStore, NOW } from "../support/store.ts";

const SIDE = ["Name", "Country", "COW"];
const sideOf = (side: string): readonly string[] => [
  ...SIDE.map((field) => `${side} ${field}`),
  `Primary ${side} Sector`,
  `${side} Sectors`,
  `${side} Title`,
  `${side} Name Raw`,
  `Wikipedia ${side} ID`,
];
/** Of the weekly files, in their order. */
const POLECAT = [
  "Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts".split(","),
  sideOf("Actor"),
  sideOf("Recipient"),
  "Placename,City,District,Province,Country,Latitude,Longitude,GeoNames ID,Raw Placename,Feature Type".split(
    ",",
  ),
  "Source,Publication Date,Story People,Story Organizations,Story Locations,Language,Version".split(","),
].flat();

test("polecat: the header of its files, and every line has as many cells", () => {
  const [header, ...lines] = linesOf("polecat");
  expect(header?.split("\t")).toEqual(POLECAT);
  expect(POLECAT).toHaveLength(40);
  expect(lines).toHaveLength(6);
  for (const line of lines) expect(line.split("\t")).toHaveLength(40);
});

test("polecat: states have their number of the Correlates of War, others none", () => {
  const events = linesOf("polecat").map((line) => namedCells(line, POLECAT));
  expect(events.find((event) => event["Event Type"] === "SANCTION")).toMatchObject({
    "Actor COW": "155",
    "Recipient COW": "135",
    "Recipient Country": "PER",
  });
  expect(events.find((event) => event["Event Type"] === "CONSULT")).toMatchObject({
    "Actor COW": "155;135;347",
  });
  expect(countries.get("HKG")).toEqual({ alpha2: "HK", fips10: "HK", cow: "" });
});

const ACTOR =
  "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code";
const PLACE = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID";
const prefixed = (prefix: string, names: string): readonly string[] =>
  names.split(" ").map((name) => `${prefix}${name}`);
/** GDELT Event Codebook V2.0 */
const GDELT = [
  "GLOBALEVENTID SQLDATE MonthYear Year FractionDate".split(" "),
  prefixed("Actor1", ACTOR),
  prefixed("Actor2", ACTOR),
  "IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale".split(" "),
  "NumMentions NumSources NumArticles AvgTone".split(" "),
  prefixed("Actor1Geo_", PLACE),
  prefixed("Actor2Geo_", PLACE),
  prefixed("ActionGeo_", PLACE),
  "DATEADDED SOURCEURL".split(" "),
].flat();
const MENTIONS =
  "GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras".split(
    " ",
  );
const namedCells = (line: string, names: readonly string[]): Readonly<Record<string, string | undefined>> => {
  const cells = line.split("\t");
  return Object.fromEntries(names.map((name, at) => [name, cells[at]]));
};

test("gdelt: each column is where the codebook has it", () => {
  const [row] = linesOf("gdelt")
    .map((line) => namedCells(line, GDELT))
    .filter((event) => event.EventCode === "057");
  expect(GDELT).toHaveLength(61);
  expect(row).toMatchObject({
    GLOBALEVENTID: expect.stringMatching(/^\d+$/),
    SQLDATE: expect.stringMatching(/^2031\d{4}$/),
    MonthYear: "203103",
    Year: "2031",
    FractionDate: expect.stringMatching(/^2031\.\d{4}$/),
    Actor1CountryCode: "NOR",
    Actor2CountryCode: "CHL",
    IsRootEvent: "1",
    EventRootCode: "05",
    QuadClass: "1",
    GoldsteinScale: "8",
    NumArticles: "1",
    DATEADDED: expect.stringMatching(/^2031\d{4}000000$/),
    SOURCEURL: expect.stringMatching(/^https:/),
  });
});

test("gdelt mentions: 16 columns, a line for each event and report, that point at the words", () => {
  const events = new Set(linesOf("gdelt").map((line) => line.split("\t")[0]));
  const mentions = linesOf("gdelt-mentions").map((line) => {
    expect(line.split("\t")).toHaveLength(16);
    return namedCells(line, MENTIONS);
  });
  expect(new Set(mentions.map(({ GLOBALEVENTID }) => GLOBALEVENTID))).toEqual(events);
  const laid = linesOf("gdelt").find((line) => namedCells(line, GDELT).EventRootCode === "16");
  const sanctions = mentions.find(({ GLOBALEVENTID }) => laid?.startsWith(`${GLOBALEVENTID}\t`));
  expect(sanctions).toMatchObject({
    EventTimeDate: "20310305000000",
    MentionTimeDate: "20310305000000",
    MentionType: "1",
    InRawText: "1",
    Actor1CharOffset: String(oddReport.article.text.indexOf("Chile")),
    Actor2CharOffset: String(oddReport.article.text.indexOf("Peru")),
    Confidence: expect.stringMatching(/^(?:[1-9]0|100)$/),
    MentionDocLen: String(oddReport.article.text.length),
  });
});

test("gdelt mentions: a second report of an event is one more line under its number", () => {
  const again = reportOf({
    url: "https://tide.example/whaling",
    published: "2031-03-02",
    text: "Yesterday Chile’s new sanctions hit Peru.",
    actors: [
      { name: "Chile", code: "CHL" },
      { name: "Peru", code: "PER" },
    ],
    events: [
      {
        type: "SANCTION",
        mode: "discontinue",
        actors: ["Chile"],
        recipients: ["Peru"],
        words: "Chile’s new sanctions hit Peru",
        date: "2031-03-01",
        quad: 4,
      },
    ],
  });
  const store = emptyStore();
  for (const record of [oddReport, again]) addRecord(store, { record, at: NOW });
  const all = everything(store, {});
  const rowsOf = (format: FormatName, names: readonly string[]) =>
    [...formatAll(all, format, { table: "events", countries })].map((line) =>
      namedCells(String(line), names),
    );
  const [event] = rowsOf("gdelt", GDELT).filter(({ EventRootCode }) => EventRootCode === "16");
  const mentions = rowsOf("gdelt-mentions", MENTIONS).filter(
    ({ GLOBALEVENTID }) => GLOBALEVENTID === event?.GLOBALEVENTID,
  );
  expect(event?.NumArticles).toBe("2");
  expect(mentions.map(({ MentionTimeDate }) => MentionTimeDate)).toEqual([
    "20310302000000",
    "20310305000000",
  ]);
  expect(mentions[0]?.Actor1CharOffset).toBe("10");
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
