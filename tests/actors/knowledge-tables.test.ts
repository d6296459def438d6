import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { certaintyOn, parseBound } from "../../src/actors/knowledge/dates.ts";
import { loadKnowledge } from "../../src/actors/knowledge/load.ts";
import { foldName } from "../../src/actors/knowledge/names.ts";
import { ReadError } from "../../src/errors.ts";

const HOLDERS = "code\toffice\ttitle\tbody\tname\tfamily\tgender\tmanner\tfrom\tto\tsource";
const row = "NOR\thead-of-government\tPrime Minister\t-\tAna Dahl\tDahl\tf\t-\t2001-02-03\t2004\thand";

const readReal = (name: string): string =>
  readFileSync(new URL(`../../data/en/${name}`, import.meta.url), "utf8");

/** Loads the real tables with one of them exchanged; the message of the error, or "loaded". */
function loadWith(file: string, content: string): string {
  try {
    loadKnowledge((name) => (name === file ? content : readReal(name)));
    return "loaded";
  } catch (error) {
    return error instanceof ReadError ? `${error.code}: ${error.message}` : String(error);
  }
}

describe("a bad row is refused by file and line", () => {
  test.each([
    ["a good table", "office-holders.tsv", `${HOLDERS}\n${row}\n`, /^loaded$/],
    ["a wrong header", "office-holders.tsv", `code\n${row}\n`, /office-holders\.tsv line 1/],
    ["a cell too few", "office-holders.tsv", `${HOLDERS}\n${row}\nNOR\tx\n`, /line 3: 2 columns/],
    ["an office nobody knows", "office-holders.tsv", `${HOLDERS}\n${row.replace("head-of-government", "cook")}\n`, /line 2: office is cook/],
    ["no date", "office-holders.tsv", `${HOLDERS}\n${row.replace("2001-02-03", "soon")}\n`, /line 2: from is no date: soon/],
    ["a month that is none", "office-holders.tsv", `${HOLDERS}\n${row.replace("2001-02-03", "2001-13")}\n`, /line 2: from is no date/],
    ["an end before the beginning", "office-holders.tsv", `${HOLDERS}\n${row.replace("2004", "1999")}\n`, /line 2: it ends before/],
    ["a gender that is none", "office-holders.tsv", `${HOLDERS}\n${row.replace("\tf\t", "\tx\t")}\n`, /line 2: gender is x/],
    ["a kind of name that is none", "aliases.tsv", "code\talias\tkind\tsource\nNOR\tNorge\tpet name\thand\n", /aliases\.tsv line 2: kind is pet name/],
    ["a state that is none", "aliases.tsv", "code\talias\tkind\tsource\nORL\tOrland\talias\thand\n", /aliases\.tsv line 2: no state has the code ORL/],
    ["a kind of actor that is none", "organisations-added.tsv", "alias\tname\tcode\tkind\tsector\nX\tX\tNOR\tguild\tBUS\n", /organisations-added\.tsv line 2: kind is guild/],
  ])("%s", (_what, file, content, message) => {
    const loaded = loadWith(file, content);
    expect(loaded).toMatch(message);
    expect(loaded === "loaded" || loaded.startsWith("bad-lexicon: ")).toBe(true);
  });
}); // biome-ignore format: a case a line

test.each([
  ["2001-02-03", "2001-02-03", "2001-02-03"],
  ["2001-02", "2001-02-01", "2001-02-31"],
  ["2001", "2001-01-01", "2001-12-31"],
  ["<2019", "", "2019-12-31"],
  [">2026-01-17", "2026-01-17", ""],
])("the date %s lies between %s and %s", (cell, earliest, latest) => {
  expect(parseBound(cell)).toEqual({ earliest, latest });
});

test.each([
  ["2001-02-03", "2004-05-06", "2001-02-02", undefined],
  ["2001-02-03", "2004-05-06", "2001-02-03", "certain"],
  ["2001-02-03", "2004-05-06", "2004-05-06", "certain"],
  ["2001-02-03", "2004-05-06", "2004-05-07", undefined],
  ["2001-02", "2004-05", "2001-02-15", "near-edge"],
  ["2001-02", "2004-05", "2003-01-01", "certain"],
  ["2001-02", "2004-05", "2004-05-15", "near-edge"],
  ["2001", ">2010", "2009-01-01", "certain"],
  ["2001", ">2010", "2012-01-01", "assumed"],
  ["2001", ">2010", "2014-01-01", undefined],
  ["<2019", ">2019", "2018-12-31", undefined],
  ["<2019", ">2019", "2019-06-01", "near-edge"],
  ["<2019", ">2019", "2020-06-01", "assumed"],
])("in office from %s to %s, on %s: %s", (from, to, day, certainty) => {
  const bounds = { from: parseBound(from)!, to: parseBound(to)! };
  expect(certaintyOn(bounds, day)).toBe(certainty);
});

test.each([
  ["Abdel-Fattah el-Sisi", "abdel fattah sisi"],
  ["Recep Tayyip Erdoğan", "recep tayyip erdogan"],
  ["Lars Løkke Rasmussen", "lars lokke rasmussen"],
  ["N’Djamena", "ndjamena"],
  ["A. P. J. Abdul Kalam", "a p j abdul kalam"],
  ["Khalid ibn Salman", "khalid bin salman"],
  ["Almaty", "almaty"],
])("%s is compared as %s", (name, folded) => {
  expect(foldName(name)).toBe(folded);
});
