import { expect, test } from "vitest";
import { noteTold, relationsOf } from "../support/read-relations.ts";

/** Text, and the events that come of it. */
const CASES: readonly (readonly [text: string, events: string])[] = [
  ["Norway criticised Kenya.", "NOR ACCUSE/disapprove KEN"],
  ["Norway accused Kenya of lying.", "NOR ACCUSE/allege KEN"],
  ["Norway urged Kenya to release the crew.", "NOR REQUEST/yield KEN"],
  ["Norway thanked Kenya for its help.", "NOR SUPPORT KEN"],
  ["“Kenya must leave the port,” Norway said.", "NOR REQUEST/yield KEN in urge"],
  ["Norway said that Kenya had seized two ships.", "KEN COERCE/seize - in state"],
];

test.each(CASES)("%s", async (text, events) => {
  const { events: found } = await relationsOf(text);
  expect(found.map(noteTold).join("; ")).toBe(events);
});

/** Words aimed at nobody are no event. */
test.each([
  "Norway said that the harvest was good.",
  "Norway denied the report.",
  "Ana Dahl called for calm.",
  "Norway rejected the charge.",
  "Norway warned of floods.",
])("no event: %s", async (text) => {
  expect((await relationsOf(text)).events).toEqual([]);
});
