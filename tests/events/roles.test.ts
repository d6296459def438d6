import { afterAll, beforeAll, expect, test } from "vitest";
import type { NeuralReader } from "../../src/model/reader.ts";
import { eventsOf, noteEvents, openTestReader } from "../support/read-events.ts";

let reader: NeuralReader;
beforeAll(async () => {
  reader = await openTestReader();
});
afterAll(() => reader.close());

/** One sentence for each way in which English tells who acts on whom. */
const CASES: readonly (readonly [construction: string, text: string, events: string])[] = [
  ["active", "Kenya attacked Chile.", "KEN ASSAULT CHL"],
  ["passive with by", "Chile was attacked by Kenya.", "KEN ASSAULT CHL"],
  ["passive without", "Chile was attacked.", "- ASSAULT CHL"],
  ["get-passive", "The Chilean envoy got arrested.", "- COERCE/arrest CHL"],
  ["reduced passive", "The ships seized by Kenya belong to Chile.", "KEN COERCE/seize -"],
  ["relative pronoun as subject", "Kenya, which invaded Chile, is in Africa.", "KEN ASSAULT CHL"],
  ["relative clause in the passive", "Chile, which was invaded by Kenya, is in America.", "KEN ASSAULT CHL"],
  ["second verb", "Kenya arrested the envoy and invaded Chile.", "KEN COERCE/arrest KEN; KEN ASSAULT CHL"],
  ["several actors", "Kenya and Norway attacked Chile.", "KEN+NOR ASSAULT CHL"],
  ["several recipients", "Kenya attacked Chile and Norway.", "KEN ASSAULT CHL+NOR"],
  ["adjective", "Kenyan troops attacked Chilean villages.", "KEN ASSAULT CHL"],
  ["possessor and of", "Kenya’s invasion of Chile failed.", "KEN ASSAULT CHL failed"],
  ["noun with by and on", "An attack by Kenya on Chile shook the region.", "KEN ASSAULT CHL"],
  ["noun with against", "Kenya launched an offensive against Chile.", "KEN ASSAULT CHL"],
  ["noun with between", "Talks between Kenya and Chile began on Monday.", "KEN+CHL CONSULT -"],
  ["noun with with", "Kenya held talks with Chile.", "KEN+CHL CONSULT -"],
  ["undergone", "Chile came under attack from Kenya.", "KEN ASSAULT CHL"],
  ["mutual verb", "Kenya met with Chile.", "KEN+CHL CONSULT -"],
  ["preposition to", "Kenya apologised to Chile.", "KEN CONCEDE CHL"],
  ["preposition from", "Kenya withdrew its forces from Chile.", "KEN RETREAT/withdraw CHL"],
  ["two objects", "Kenya gave Chile aid.", "KEN AID CHL"],
  ["thing of one's own", "Kenya closed its market to Chile.", "KEN COERCE/restrict CHL"],
  ["ministers of several states", "The ministers of Chile and Norway attacked Kenya.", "CHL+NOR ASSAULT KEN"],
  ["body of several states", "A Chilean and Norwegian force attacked Kenya.", "CHL+NOR ASSAULT KEN"],
  ["own people", "Kenya arrested hundreds of its citizens.", "KEN COERCE/arrest KEN"],
  ["own envoy", "Kenya recalled its ambassador to Chile.", "KEN SANCTION/withdraw CHL"],
  ["noun with a participle", "The attack carried out by Kenya killed ten.", "KEN ASSAULT -"],
  ["object of a complement", "Kenya is ready to give aid to Chile.", "KEN AGREE CHL"],
  ["subject of what is demanded", "Kenya demanded that Chile leave.", "KEN REQUEST/yield CHL"],
  ["measure of aid", "Kenya sent tonnes of food aid to Chile.", "KEN AID CHL"],
  ["object of a demand", "Kenya urged Chile to stop.", "KEN REQUEST/yield CHL"],
  ["demand by a noun", "Kenya issued a demand to Chile.", "KEN REQUEST CHL"],
  ["what must be", "Kenya said Chile must release the crew.", "KEN REQUEST CHL"],
  ["pronoun in a report", "Kenya said it would release the Chilean crew.", "KEN CONCEDE CHL"],
  ["possessive pronoun", "Chile recalled its ambassador from Kenya.", "CHL SANCTION/withdraw KEN"],
  [
    "office for a state",
    "The Kenyan foreign minister criticised the Chilean president.",
    "KEN ACCUSE/disapprove CHL",
  ],
];

/** Those who are named as not taking part. */
test.each([
  ["Norway, but not Chile, attacked Kenya.", "NOR ASSAULT KEN", "CHL"],
  ["Indonesia and Malaysia, though not Thailand, offered help to Kenya.", "IDN+MYS AGREE KEN", "THA"],
  ["All members except Kenya condemned Norway.", "UNK ACCUSE/disapprove NOR", "KEN"],
  ["NATO, Turkey excepted, condemned Norway.", "IGO ACCUSE/disapprove NOR", "TUR"],
  ["Norway attacked Kenya.", "NOR ASSAULT KEN", ""],
])("apart: %s", async (text, events, apart) => {
  const found = await eventsOf(text, reader);
  expect(noteEvents(found)).toBe(events);
  expect(found.flatMap((event) => event.apart.map(({ code }) => code)).join("+")).toBe(apart);
});

test.each(CASES)("%s: %s", async (_construction, text, events) => {
  expect(noteEvents(await eventsOf(text, reader))).toBe(events);
});
