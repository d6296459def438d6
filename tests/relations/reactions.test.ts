import { expect, test } from "vitest";
import { noteReaction, relationsOf } from "../support/read-relations.ts";

/** Text, and the ties in it: from, basis, to. */
const CASES: readonly (readonly [text: string, reactions: string])[] = [
  ["Norway recalled its ambassador hours after Kenya seized two ships.", "SANCTION follows COERCE"],
  ["Kenya seized two ships. Norway condemned the seizure.", "criticize names COERCE"],
  ["Norway urged Kenya to free the crew. Kenya rejected the request.", "reject names urge"],
  ["Norway said that the talks were over. Kenya replied that they had not begun.", "deny answers state"],
  [
    "Kenya seized two ships. Norway expelled two envoys. The decision follows the seizure.",
    "SANCTION follows COERCE",
  ],
  ["Kenya seized two ships. Norway recalled its envoy in protest at the seizure.", "SANCTION names COERCE"],
  ["Kenya said that the ship had sunk. Norway confirmed the report.", "confirm names state"],
  ["Norway accused Kenya of lying. Kenya denied the charge.", "deny names accuse"],
];

test.each(CASES)("%s", async (text, reactions) => {
  expect((await relationsOf(text)).reactions.map(noteReaction).join("; ")).toBe(reactions);
});

/** Two sentences beside each other make no tie. */
test.each([
  "Kenya seized two ships. Norway recalled its ambassador.",
  "Norway said that the talks were over. Kenya said that the harvest was good.",
])("no tie: %s", async (text) => {
  expect((await relationsOf(text)).reactions).toEqual([]);
});
