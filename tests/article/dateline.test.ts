import { expect, test } from "vitest";
import { findAgency } from "../../src/article/agency.ts";
import { findArticleDateline, findDateline } from "../../src/article/dateline.ts";
import { decodePage } from "../../src/page/read-page.ts";
import { metadataLexicon } from "../support/metadata-lexicon.ts";

test.each([
  ["KESH, 2 March (Reuters) - Ministers met.", "KESH", "Reuters"],
  ["KESH (AP) — Ministers met.", "KESH", "AP"],
  ["NEW KESH, Orland (AP) — Ministers met.", "NEW KESH, Orland", "AP"],
  ["Kesh, March 2 (Xinhua) -- Ministers met.", "Kesh", "Xinhua"],
  ["NEW KESH, Orland — Ministers met.", "NEW KESH, Orland", undefined],
  ["KESH/ORLAND CITY — Ministers met.", "KESH/ORLAND CITY", undefined],
  ["Kesh (dpa) - Die Minister trafen sich.", "Kesh", "dpa"],
])("%s", (paragraph, place, credit) => {
  const found = findDateline(paragraph);
  expect(found).toMatchObject({ place, credit });
  expect(paragraph.slice(found?.length)).toMatch(/^(?:Die )?Minister/u);
});

test.each([
  "Kesh - the old town - was quiet.",
  "Ministers met in Kesh (pictured) on Monday.",
  "BREAKING - Ministers met.",
  "The minister — a lawyer — left.",
  "“No,” he said — and left.",
  "",
])("no dateline: %s", (paragraph) => expect(findDateline(paragraph)).toBeUndefined());

const page = decodePage({ name: "x", format: "html", content: "" });
const agency = (credits: {
  byline?: readonly string[];
  dateline?: string;
  text?: string;
}): string | undefined =>
  findAgency(page, { byline: [], dateline: undefined, text: "", ...credits }, metadataLexicon.agencies);

test("credited in the dateline", () => expect(agency({ dateline: "Reuters" })).toBe("Reuters"));
test("credited in the byline, beside others", () => expect(agency({ byline: ["FR/dpa"] })).toBe("dpa"));
test("credited at the end", () => expect(agency({ text: "The ministers left. (AFP)" })).toBe("AFP"));
test("a sentence is no credit", () => expect(agency({ text: "He was told so by the AP." })).toBeUndefined());
test("nobody", () => expect(agency({ byline: ["Ada Lind"], dateline: "pictured" })).toBeUndefined());

test.each([
  ["behind a standfirst", ["The ministers met for a day.", "KESH — Ministers met."], "KESH"],
  ["not in the midst of the text", ["One.", "Two.", "Three.", "Four.", "KESH — Ministers met."], undefined],
  ["not the speakers of a transcript", ["MODERATOR: Welcome.", "MS. LIND: Thank you."], undefined],
])("the dateline: %s", (_, paragraphs, place) => expect(findArticleDateline(paragraphs)?.place).toBe(place));
