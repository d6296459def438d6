import { expect, test } from "vitest";
import { addRecord } from "../../src/store/add.ts";
import type { EventCard, StatementCard } from "../../src/store/query/cards.ts";
import { listEvents, listStatements } from "../../src/store/query/findings.ts";
import { citationOf } from "../../web/src/words/citation.ts";
import { shipsReport } from "../support/reports.ts";
import { emptyStore, NOW } from "../support/store.ts";

function cards() {
  const store = emptyStore();
  addRecord(store, { record: shipsReport, at: NOW });
  const [direct] = listStatements(store, { by: "CHL" }).items;
  const [indirect] = listStatements(store, { by: "NOR" }).items;
  const [event] = listEvents(store, { type: "REJECT" }).items;
  return { direct, indirect, event } as { direct: StatementCard; indirect: StatementCard; event: EventCard };
}

const SOURCE =
  "“Norway keeps its ships at home”, The Kesh Observer, 4 March 2031, https://kesh.example/news/ships";

test("what stands in quotation marks is the speaker's own", () => {
  expect(citationOf(cards().direct)).toBe(
    `Pablo Rojas, President, Chile: “Norway has broken its word,”. ${SOURCE}`,
  );
});

test("other words are the report's", () => {
  expect(citationOf(cards().indirect)).toBe(
    `Ingrid Solberg, Foreign Minister, Norway (rejected), as reported: “Norway will not send ships to Chile”. ${SOURCE}`,
  );
});

test("an act has who, to whom and the words that report it", () => {
  expect(citationOf(cards().event)).toBe(
    `Chile to Norway (reject), as reported: “Chile rejected the decision”. ${SOURCE}`,
  );
});

test("an unknown speaker is not guessed, and a page without an address has none", () => {
  const { direct } = cards();
  const unknown = { ...direct, speakers: [], alternatives: [], mention: null };
  const article = { ...direct.article, url: null, title: null, outlet: null, domain: null, published: null };
  expect(citationOf({ ...unknown, article })).toBe(
    "Speaker unknown: “Norway has broken its word,”. outlet unknown, undated.",
  );
});
