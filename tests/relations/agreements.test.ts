import { expect, test } from "vitest";
import { noteAgreement, relationsOf } from "../support/read-relations.ts";

const noteAll = async (text: string): Promise<string> => {
  const { agreements } = await relationsOf(text, "2031-03-05");
  return agreements.map((agreement) => noteAgreement(agreement, text)).join("; ");
};

/** Text, and the agreements it tells of. */
const CASES: readonly (readonly [text: string, agreements: string])[] = [
  ["Norway and Kenya signed a fisheries pact on Tuesday.", "fisheries pact (accord, signed) NOR+KEN"],
  [
    "Under the treaty of 2011 between Norway and Kenya, each party must release detained crews unless weapons are found.",
    "treaty of 2011 (treaty, in-force) NOR+KEN: NOR+KEN release detained crews | unless weapons are found",
  ],
  [
    "The accord obliges Kenya to help Norway if its ports are attacked.",
    "accord (accord, in-force) KEN+NOR: KEN help Norway | if its ports are attacked",
  ],
];

test.each(CASES)("%s", async (text, agreements) => {
  expect(await noteAll(text)).toBe(agreements);
});

test.each([
  [
    "Norway signed a pact with Kenya on Tuesday. Chile called the pact “a surrender with fish soup”.",
    "CHL a surrender with fish soup",
  ],
  ["Norway signed a pact with Kenya on Tuesday. Chile described the pact as a surrender.", "CHL a surrender"],
  ["Norway signed a pact with Kenya on Tuesday. Chile called the harvest “a surrender”.", ""],
])("called: %s", async (text, called) => {
  const { agreements } = await relationsOf(text, "2031-03-05");
  const notes = agreements.flatMap((each) =>
    each.called.map(({ by, as }) => `${by?.code} ${text.slice(as.start, as.end)}`),
  );
  expect(notes.join("; ")).toBe(called);
});

/** A bare mention tells nothing. */
test.each([
  "Norway called for a ceasefire.",
  "The minister spoke of the treaty.",
  "It is a great deal of money.",
])("no agreement: %s", async (text) => {
  expect(await noteAll(text)).toBe("");
});
