import { afterAll, beforeAll, expect, test } from "vitest";
import type { Event } from "../../src/events/event.ts";
import type { NeuralReader } from "../../src/model/reader.ts";
import { slice } from "../../src/text/span.ts";
import { eventsOf, openTestReader } from "../support/read-events.ts";

let reader: NeuralReader;
beforeAll(async () => {
  reader = await openTestReader();
});
afterAll(() => reader.close());

/** Wednesday. */
const PUBLISHED = "2019-03-06";
const dateOf = ({ date }: Event): string => (date.basis === "unknown" ? "unknown" : date.value);

/** When: the date of each event, and whether it is news. */
const WHEN: readonly (readonly [text: string, dates: string])[] = [
  ["Kenya invaded Chile on Tuesday.", "2019-03-05 current"],
  ["Kenya invaded Chile.", "unknown current"],
  ["Kenya invaded Chile in 1974.", "1974 background"],
  [
    "Kenya, which invaded Chile in 1974, sent an envoy to Norway on Tuesday.",
    "2019-03-05 current; 1974 background",
  ],
  ["Kenya said on Tuesday that Norway had attacked Chile.", "unknown current"],
  ["Norway condemned Monday’s attack on Chile by Kenya.", "unknown current; 2019-03-04 current"],
  ["Kenya will attack Chile on Friday.", "2019-03-08 current"],
  ["Kenya attacked Chile last month.", "2019-02 current"],
  ["Kenya attacked Chile two years ago.", "2017 background"],
];

test.each(WHEN)("%s", async (text, dates) => {
  const events = await eventsOf(text, reader, PUBLISHED);
  expect(events.map((event) => `${dateOf(event)} ${event.time}`).join("; ")).toBe(dates);
});

test("a decided act holds from a later day", async () => {
  const [event] = await eventsOf("Kenya will impose sanctions on Chile from 1 May.", reader, PUBLISHED);
  expect(event?.effective).toEqual({ basis: "implied", value: "2019-05-01", from: "published" });
});

/** Where: the name, and the state that it lies in. */
const WHERE: readonly (readonly [text: string, place: string])[] = [
  ["Kenya and Chile held talks in Oslo.", "Oslo NOR"],
  ["Kenyan warplanes bombed a market in Santiago.", "Santiago CHL"],
  ["Kenya attacked Chile.", "unknown"],
  ["Kenya and Chile met in Vardefoss.", "Vardefoss UNK"],
];

test.each(WHERE)("%s", async (text, expected) => {
  const [event] = await eventsOf(text, reader);
  const place = event?.place;
  expect(place?.basis === "stated" ? `${place.value.name} ${place.value.country}` : place?.basis).toBe(
    expected,
  );
});

/** Figures: what, at least, at most, by whom. */
const SIZES: readonly (readonly [text: string, sizes: string])[] = [
  ["Kenyan troops killed 12 civilians in Chile.", "dead 12-12"],
  ["Kenyan troops killed at least 12 civilians in Chile.", "dead 12-"],
  ["Kenyan police arrested dozens of protesters.", "arrested 24-"],
  ["Kenyan warplanes bombed a market, killing two people.", "dead 2-2"],
  ["Chile said Kenyan troops had killed 12 civilians.", "dead 12-12 by Chile"],
  ["Kenya attacked Chile.", ""],
];

test.each(SIZES)("%s", async (text, expected) => {
  const [event] = await eventsOf(text, reader);
  const shown = (event?.size ?? []).map(
    ({ what, least, most, by }) => `${what} ${least}-${most ?? ""}${by ? ` by ${by.name}` : ""}`,
  );
  expect(shown.join("; ")).toBe(expected);
});

/** What an act hangs on. */
const CONDITIONS: readonly (readonly [text: string, condition: string | undefined])[] = [
  ["If Chile closes the strait, Kenya would attack Chile.", "Chile closes the strait"],
  ["Kenya threatened to attack Chile if it closes the strait.", "it closes the strait"],
  ["Kenya attacked Chile after it closed the strait.", undefined],
];

test.each(CONDITIONS)("%s", async (text, expected) => {
  const [event] = await eventsOf(text, reader);
  expect(event?.condition && slice(text, event.condition)).toBe(expected);
});

/** Mentions of one happening are one event. */
const MERGED: readonly (readonly [text: string, mentions: readonly number[]])[] = [
  ["Kenya invaded Chile on Tuesday. The invasion shocked Norway.", [2]],
  ["Kenya invaded Chile. Kenya’s invasion of Chile shocked Norway.", [2]],
  ["Kenya invaded Chile in 1974. Kenya invaded Chile in 1982.", [1, 1]],
  ["Kenya bombed Chile. Norway bombed Peru.", [1, 1]],
  ["A Kenyan missile hit Chile, killing twelve people.", [1]],
  ["Kenya criticised Chile. Kenya accused Chile of spying.", [1, 1]],
];

test.each(MERGED)("%s", async (text, mentions) => {
  const events = await eventsOf(text, reader, PUBLISHED);
  expect(events.map(({ evidence }) => evidence.length)).toEqual(mentions);
});

test("the trigger lies in the evidence, and both in the text", async () => {
  const text =
    "Kenya recalled its ambassador to Chile on Tuesday, hours after Chile’s navy seized two Kenyan trawlers.";
  for (const { trigger, evidence } of await eventsOf(text, reader, PUBLISHED)) {
    const [first] = evidence;
    expect(first && first.start <= trigger.start && trigger.end <= first.end).toBe(true);
    expect(slice(text, trigger).length).toBeGreaterThan(0);
  }
});
