import { afterAll, beforeAll, expect, test } from "vitest";
import type { NeuralReader } from "../../src/model/reader.ts";
import { eventsOf, noteEvents, openTestReader } from "../support/read-events.ts";

let reader: NeuralReader;
beforeAll(async () => {
  reader = await openTestReader();
});
afterAll(() => reader.close());

/** Status and type together: a type that says it goes before a status that would. */
const CASES: readonly (readonly [text: string, events: string])[] = [
  ["Kenya will attack Chile.", "KEN ASSAULT CHL announced"],
  ["Kenya may attack Chile.", "KEN ASSAULT CHL hypothetical"],
  ["Kenya did not attack Chile.", "KEN ASSAULT CHL failed"],
  ["Kenya failed to attack Chile.", "KEN ASSAULT CHL failed"],
  ["Kenya denied that it attacked Chile.", "KEN ASSAULT CHL denied"],
  ["If Norway leaves, Kenya would attack Chile.", "KEN ASSAULT CHL hypothetical"],
  ["Kenya said it would attack Chile if Norway left.", "KEN THREATEN/violence CHL"],
  ["Kenya will close its border with Chile unless Norway leaves.", "KEN THREATEN/restrict CHL"],
  ["The Kenyan minister will resign if Norway leaves.", "KEN RETREAT/resign - threatened"],
  ["Kenya threatened to veto the resolution.", "KEN REJECT/change - threatened"],
  ["Kenyan workers threatened to go on strike.", "KEN PROTEST/strike - threatened"],
  ["Kenya will send aid to Chile if Norway leaves.", "KEN AGREE CHL"],
  ["The Kenyan president concluded a visit to Chile.", "KEN CONSULT/visit CHL"],
  ["Talks between Kenya and Chile broke down.", "KEN+CHL CONSULT - failed"],
  ["Kenya agreed to attack Chile.", "KEN AGREE CHL"],
  ["Kenya threatened to attack Chile.", "KEN THREATEN/violence CHL"],
  ["Kenya vowed to attack Chile.", "KEN THREATEN/violence CHL"],
  ["Kenya refused to attack Chile.", "KEN REJECT/change CHL"],
  ["Kenya called for an attack on Chile.", "KEN REQUEST/change CHL"],
  ["Kenya decided to impose sanctions on Chile.", "KEN SANCTION/discontinue CHL announced"],
  ["Kenya may impose sanctions on Chile.", "KEN SANCTION/discontinue CHL hypothetical"],
  ["Kenya did not impose sanctions on Chile.", "KEN SANCTION/discontinue CHL failed"],
  ["Kenya demanded sanctions against Chile.", "KEN REQUEST/change CHL"],
  ["Kenya lifted its embargo against Chile.", "KEN RETREAT/access CHL"],
  ["Kenya will lift its embargo against Chile.", "KEN CONCEDE CHL"],
  ["Kenya refused to lift its embargo against Chile.", "KEN REJECT/yield CHL"],
  ["Kenya plans to visit Chile.", "KEN AGREE CHL"],
  ["Kenya may visit Chile.", "KEN CONSULT/visit CHL hypothetical"],
  ["Kenya will not visit Chile.", "KEN REJECT/meet CHL"],
  ["Kenya cancelled its visit to Chile.", "KEN REJECT/meet CHL"],
  ["Kenya will send aid to Chile.", "KEN AGREE CHL"],
  ["Kenya offered to send aid to Chile.", "KEN AGREE CHL"],
  ["Kenya could send aid to Chile.", "KEN AID CHL hypothetical"],
  ["Kenya did not send aid to Chile.", "KEN AID CHL failed"],
  ["Kenya will not send aid to Chile.", "KEN REJECT/assist CHL"],
  ["Kenya promised to withdraw its troops from Chile.", "KEN AGREE CHL"],
  ["Kenya decided to withdraw its troops from Chile.", "KEN CONCEDE CHL"],
  ["Kenya has not withdrawn its troops from Chile.", "KEN RETREAT/withdraw CHL failed"],
  ["Kenya will sign the treaty.", "KEN AGREE -"],
  ["Kenya has not signed the treaty.", "KEN SUPPORT - failed"],
  ["Kenya will arrest the Chilean envoy.", "KEN COERCE/arrest CHL announced"],
  ["Kenya denied arresting the Chilean envoy.", "KEN COERCE/arrest CHL denied"],
  ["Kenya will deploy troops in Chile.", "KEN MOBILIZE/troops CHL announced"],
  ["Kenyan workers will strike on Friday.", "KEN PROTEST/strike - announced"],
  ["Kenya may apologise to Chile.", "KEN CONCEDE CHL hypothetical"],
  ["Kenya did not apologise to Chile.", "KEN CONCEDE CHL failed"],
];

test.each(CASES)("%s", async (text, events) => {
  expect(noteEvents(await eventsOf(text, reader))).toBe(events);
});
