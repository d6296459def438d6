import { expect, test } from "vitest";
import { relationsOf } from "../support/read-relations.ts";

const TEXTS = [
  "Norway accused Kenya of breaking the 2011 accord, under which each must free crews unless weapons are found. Kenya rejected the charge.",
  "“If Kenya mines the strait, we will close our ports,” Norway said. Kenya called the threat childish.",
  "The Council adopted a resolution. It obliges all states to halt flights if the envoy is not back by May.",
];

test.each(TEXTS)("ends, actors and spans are of the page: %s", async (text) => {
  const { events, agreements, reactions, statements } = await relationsOf(text, "2031-03-05");
  const ends = new Set<unknown>([...events, ...agreements, ...statements]);
  for (const { from, to } of reactions) {
    expect(ends.has(from) && ends.has(to)).toBe(true);
    expect(from).not.toBe(to);
  }
  for (const { saidIn, trigger } of events)
    if (saidIn)
      expect(saidIn.content.some(({ start, end }) => start <= trigger.start && trigger.end <= end)).toBe(
        true,
      );
  const spans = agreements.flatMap(({ provisions, evidence }) => [
    ...evidence,
    ...provisions.map(({ obligation }) => obligation),
  ]);
  for (const { start, end } of spans) expect(0 <= start && start < end && end <= text.length).toBe(true);
});

test("no two events of one type at one word", async () => {
  for (const text of TEXTS) {
    const keys = (await relationsOf(text)).events.map(({ type, trigger }) => `${type} ${trigger.start}`);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
