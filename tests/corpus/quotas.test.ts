import { expect, test } from "vitest";
import { toText } from "../../bench/corpus.ts";
import { countQuotas, formatQuotas } from "../../bench/corpus-quotas.ts";
import { change, written } from "./written.ts";

const empty = toText(
  change({ statements: [], events: [], reactions: [], decoys: ["make no sense"] }),
  "development",
);
const quotas = countQuotas([toText(written, "train"), empty], 1);

test.each([
  ["texts", "train", 1, 300],
  ["texts", "annotated twice", 1, 60],
  ["texts", "without statement and event", 1, 1],
  ["voice", "agency-flash", 2, 0],
  ["hard case", "1", 2, 10],
  ["act", "deny", 1, 25],
  ["type", "ASSAULT", 1, 20],
  ["status", "denied", 1, 40],
])("%s: %s %i of %i", (group, name, count, wanted) => {
  expect(quotas).toContainEqual({ group, name, count, wanted });
});

test("what is missing is marked", () => {
  expect(formatQuotas(quotas)).toContain("without statement and event 1, words");
  expect(formatQuotas(quotas)).toContain("act: state 0!25");
});
