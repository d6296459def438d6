import { afterAll, beforeAll, expect, test } from "vitest";
import type { NeuralReader } from "../../src/model/reader.ts";
import { eventsOf, noteEvents, openTestReader } from "../support/read-events.ts";

let reader: NeuralReader;
beforeAll(async () => {
  reader = await openTestReader();
});
afterAll(() => reader.close());

/** Text, and what must be found in it: actor, type and mode, recipient, status. */
const CASES: readonly (readonly [text: string, events: string])[] = [
  ["Kenya invaded Chile.", "KEN ASSAULT CHL"],
  ["Chile was invaded by Kenya.", "KEN ASSAULT CHL"],
  ["Kenya’s invasion of Chile shocked Norway.", "KEN ASSAULT CHL"],
  ["Norway imposed sanctions on Kenya.", "NOR SANCTION/discontinue KEN"],
  ["Norway recalled its ambassador to Kenya.", "NOR SANCTION/withdraw KEN"],
  ["Norway expelled two Kenyan diplomats.", "NOR SANCTION/expel KEN"],
  ["Norway and Kenya held talks.", "NOR+KEN CONSULT -"],
  ["Norway refused to meet Kenya.", "NOR REJECT/meet KEN"],
  ["Norway threatened to attack Kenya.", "NOR THREATEN/violence KEN"],
  ["Norway promised to help Kenya.", "NOR AGREE KEN"],
  ["Norway condemned the Kenyan invasion.", "NOR ACCUSE/disapprove KEN; KEN ASSAULT -"],
];

test.each(CASES)("%s", async (text, events) => {
  expect(noteEvents(await eventsOf(text, reader))).toBe(events);
});
