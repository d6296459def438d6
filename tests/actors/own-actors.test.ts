import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findActors } from "../../src/actors/find.ts";
import { loadKnowledge } from "../../src/actors/knowledge/load.ts";
import { findByName, officeOn } from "../../src/actors/knowledge/look-up.ts";
import { showMentions, unmark } from "../support/actor-marks.ts";
import { analyseProse } from "../support/read-text.ts";

const HEADER = "name\talso\tkind\tcode\tsector\toffice\tfrom\tto";
const load = (...rows: readonly string[]) =>
  loadKnowledge((name) => readFileSync(new URL(`../../data/en/${name}`, import.meta.url), "utf8"), {
    name: "my.tsv",
    content: [HEADER, ...rows].join("\n"),
  });

const knowledge = load(
  "Kesh\tRepublic of Kesh\tstate\tXKE\tGOV\t-\t-\t-",
  "Pilots Guild\tPGK\tngo\tXKE\tLAB\t-\t-\t-",
  "Lena Arno\tL. Arno\tperson\tXKE\tGOV\tfisheries minister\t2019-01-15\t2021-10",
  "Lena Arno\t-\tperson\tXKE\tLEG\tmember of parliament\t2021-11\t-",
  "Angela Merkel\t-\tperson\tXKE\tEDU\trector\t2023-01\t-",
  "Reuters\t-\tmedia\tXKE\tJRN\t-\t-\t-",
);

test.each([
  ["2020-05-01", "[Kesh | XKE GOV] refused."],
  ["2020-05-01", "The [Republic of Kesh | XKE GOV] refused."],
  ["2020-05-01", "The [PGK | XKE LAB] refused."],
  ["2020-05-01", "[Lena Arno | XKE GOV | Lena Arno | fisheries minister] refused."],
  ["2025-05-01", "[Lena Arno | XKE LEG | Lena Arno | member of parliament] refused."],
  ["2020-05-01", "[Reuters | XKE JRN] reported it."],
])("read on %s: %s", async (day, marked) => {
  const { text, mentions } = unmark(marked);
  expect(showMentions(text, findActors(await analyseProse(text, "en", day), knowledge))).toEqual(mentions);
});

test("terms are added to a person of the tables", () => {
  const titles = (day: string) =>
    officeOn(knowledge, "Angela Merkel", day).flatMap(({ held }) => held.map(({ term }) => term.title));
  expect([titles("2010-01-01"), titles("2024-01-01")]).toEqual([["Chancellor"], ["rector"]]);
});
test("an open term holds on whatever later day", () =>
  expect(officeOn(knowledge, "Lena Arno", "2040-01-01")[0]?.held[0]?.certainty).toBe("certain"));
test("a name that is given means nothing else", () =>
  expect(
    findByName(knowledge, "Reuters").map(({ thing }) => thing.kind === "organisation" && thing.code),
  ).toEqual(["XKE"]));

describe("a bad row is refused by its number", () => {
  test.each([
    ["a column too few", "Kesh\t-\tstate\tXKE\tGOV\t-\t-", /my\.tsv line 2: 7 columns, expected 8/],
    ["a kind that is none", "Kesh\t-\tcountry\tXKE\tGOV\t-\t-\t-", /line 2: kind is country/],
    [
      "a code that is none",
      "Kesh\t-\tstate\tKesh\tGOV\t-\t-\t-",
      /line 2: code is Kesh; expected three capitals/,
    ],
    ["a sector that is none", "Kesh\t-\tstate\tXKE\tgov\t-\t-\t-", /line 2: sector is gov/],
    ["no name", "-\t-\tstate\tXKE\tGOV\t-\t-\t-", /line 2: name is -/],
    [
      "a month that is none",
      "Ana Dahl\t-\tperson\tXKE\tGOV\tenvoy\t2020-13\t-",
      /line 2: from is no date: 2020-13/,
    ],
    [
      "an end before its beginning",
      "Ana Dahl\t-\tperson\tXKE\tGOV\tenvoy\t2020\t2019",
      /line 2: it ends before it begins/,
    ],
    ["a body in office", "Pilots Guild\t-\tngo\tXKE\tLAB\tenvoy\t-\t-", /line 2: a ngo holds no office/],
  ])("%s", (_, row, message) => expect(() => load(row)).toThrow(message));
  test("another header", () =>
    expect(() =>
      loadKnowledge((name) => readFileSync(new URL(`../../data/en/${name}`, import.meta.url), "utf8"), {
        name: "my.tsv",
        content: "name\tcode",
      }),
    ).toThrow(/my\.tsv line 1: the header must be/));
});
