import { expect, test } from "vitest";
import { addRecord } from "../../src/store/add.ts";
import type { Store } from "../../src/store/store.ts";
import { verifyStore } from "../../src/store/verify.ts";
import { harbourReport, shipsReport } from "../support/reports.ts";
import { emptyStore, NOW } from "../support/store.ts";

function filled(): Store {
  const store = emptyStore();
  for (const record of [shipsReport, harbourReport]) addRecord(store, { record, at: NOW });
  return store;
}

test("a store that nobody has touched holds", () => {
  expect([...verifyStore(filled())]).toEqual([]);
});

test.each<[string, string, RegExp]>([
  [
    "a letter of the text",
    "UPDATE article SET text = replace(text, 'ships', 'boats') WHERE n = 1",
    /not the text that was read/,
  ],
  [
    "words of a statement",
    "UPDATE finding SET words = 'No.' WHERE n = 1",
    /the words kept for .* are not those of the page/,
  ],
  [
    "an act",
    "UPDATE finding SET json = replace(json, 'reject', 'accuse') WHERE n = 1",
    /not the one that was added/,
  ],
  [
    "an offset",
    `UPDATE finding SET json = replace(json, '"start":0', '"start":-1') WHERE n = 1`,
    /start.*got -1/,
  ],
  [
    "a finding taken out",
    "DELETE FROM finding WHERE n = 1",
    /no statement, event or agreement has the id|not the one that was added/,
  ],
  ["JSON broken", "UPDATE finding SET json = '{' WHERE n = 1", /no JSON/],
])("%s changed behind our back is found", (_what, sql, message) => {
  const store = filled();
  store.db.exec(sql);
  const faults = [...verifyStore(store)];
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ article: shipsReport.article.id, what: expect.stringMatching(message) });
});
