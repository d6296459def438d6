import { expect, test } from "vitest";
import { acts, issueCodes, agreementStatuses as statuses } from "../../src/record/vocabulary.ts";
import { actNames, actVerb, agreementStatuses, issueWords, toEventName } from "../../web/src/words/labels.ts";
import { codeName, fullName, unknownSpeaker } from "../../web/src/words/names.ts";
import { safeAddress } from "../../web/src/words/safe-address.ts";

const solberg = { name: "Ingrid Solberg", kind: "person", code: "NOR", office: "Foreign Minister" };
const words = (text: string) => ({ start: 0, end: text.length, text });
const maybe = [{ ...solberg, key: "x", sector: "GOV" }];

test.each([
  [solberg, "Ingrid Solberg, Foreign Minister, Norway"],
  [{ ...solberg, office: "Foreign Minister of Norway" }, "Ingrid Solberg, Foreign Minister of Norway"],
  [{ name: "Norway", kind: "state", code: "NOR", office: null }, "Norway"],
  [{ name: "Taiwan's navy", kind: "government", code: "TWN", office: null }, "Taiwan's navy"],
  [{ name: "a diplomat", kind: "unnamed", code: "UNK", office: null }, "a diplomat"],
])("%o", (actor, written) => {
  expect(fullName(actor)).toBe(written);
});

test.each([
  [null, [], "Speaker unknown"],
  [words("he"), [], "Speaker unknown"],
  [words("two\ndiplomats"), [], "“two diplomats”"],
  [words("she"), maybe, "“she”, perhaps Ingrid Solberg"],
  [null, maybe, "Perhaps Ingrid Solberg"],
])("a speaker that is not settled: %o %o", (mention, alternatives, written) => {
  expect(unknownSpeaker({ mention, alternatives })).toBe(written);
});

test("codes of states and of others have names, other codes none", () => {
  expect(["NOR", "TWN", "XKX", "UNO", "UNK", "constructor"].map(codeName)).toEqual([
    "Norway",
    "Taiwan",
    "Kosovo",
    "United Nations",
    undefined,
    undefined,
  ]);
});

test("every code of the record has words", () => {
  expect(actNames).toEqual([...acts]);
  expect(agreementStatuses).toEqual([...statuses]);
  expect(Object.keys(issueWords).sort()).toEqual([...issueCodes].sort());
  expect(actVerb("constructor")).toBe("constructor");
  expect(toEventName("COERCE", "martial-law")).toBe("coerce, martial law");
});

test.each([
  ["https://kesh.example/a", "https://kesh.example/a"],
  ["http://kesh.example/a", "http://kesh.example/a"],
  ["javascript:alert(1)", undefined],
  [" JavaScript:alert(1)", undefined],
  ["data:text/html,x", undefined],
  ["kesh.example", undefined],
  [null, undefined],
])("only what leads to a page may be followed: %s", (url, followed) => {
  expect(safeAddress(url)).toBe(followed);
});
