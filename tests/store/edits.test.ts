import { expect, test } from "vitest";
import { formatRecord, parseRecord } from "../../src/record/codec.ts";
import { addRecord } from "../../src/store/add.ts";
import { mergeActors } from "../../src/store/edits/actors.ts";
import { correctable, correctFinding } from "../../src/store/edits/correct.ts";
import { listEdits } from "../../src/store/edits/edit.ts";
import { mergeFindings, splitFinding } from "../../src/store/edits/same.ts";
import { undoEdit } from "../../src/store/edits/undo.ts";
import { findActor, listActors } from "../../src/store/query/actors.ts";
import { findFinding, listEvents, listStatements } from "../../src/store/query/findings.ts";
import { recordOf } from "../../src/store/record-of.ts";
import { removeArticle } from "../../src/store/remove.ts";
import { earlierReadings, replaceReading } from "../../src/store/reread.ts";
import type { Store } from "../../src/store/store.ts";
import { verifyStore } from "../../src/store/verify.ts";
import { reportOf } from "../support/report.ts";
import { harbourReport, shipsReport } from "../support/reports.ts";
import { emptyStore, NOW } from "../support/store.ts";

const EDITOR = { by: "Amara", at: "2031-03-06T12:00:00Z" };

function desk(): Store {
  const store = emptyStore();
  for (const record of [shipsReport, harbourReport]) addRecord(store, { record, at: NOW });
  return store;
}
const [refusal, reproach] = shipsReport.statements.map(({ id }) => id as string) as [string, string];
const [appeal] = harbourReport.statements.map(({ id }) => id as string) as [string];
const [norway, chile] = shipsReport.actors.map(({ id }) => id as string) as [string, string];
const acts = (store: Store, act: string) => listStatements(store, { act }).items.map(({ id }) => id);

/** Every edit leaves records as they were, and the file holds. */
function expectUntouched(store: Store): void {
  expect(formatRecord(recordOf(store, 1))).toBe(formatRecord(parseRecord(shipsReport)));
  expect([...verifyStore(store)]).toEqual([]);
}

test("a correction is what queries find and show, with who made it and what was read", () => {
  const store = desk();
  correctFinding(store, refusal, "act", "deny", { ...EDITOR, note: "she denied it" });
  expect([acts(store, "deny"), acts(store, "reject")]).toEqual([[refusal], []]);
  expect(findFinding(store, refusal)).toMatchObject({
    act: "deny",
    corrections: [{ field: "act", was: "reject", by: "Amara", at: EDITOR.at, note: "she denied it" }],
  });
  expectUntouched(store);
});

test("who takes part can be corrected, and is found by it", () => {
  const store = desk();
  correctFinding(store, reproach, "speakers", [norway], EDITOR);
  expect(listStatements(store, { by: "NOR" }).items.map(({ id }) => id)).toContain(reproach);
  expect(listStatements(store, { by: "CHL" }).items).toEqual([]);
  expectUntouched(store);
});

test("undone, all is as it was read, and the list tells both", () => {
  const store = desk();
  const before = findFinding(store, refusal);
  const first = correctFinding(store, refusal, "act", "deny", EDITOR);
  const second = correctFinding(store, refusal, "targets", [norway, chile], EDITOR);
  undoEdit(store, first, { by: "Bo", at: "2031-03-07T00:00:00Z" });
  expect(findFinding(store, refusal)).toMatchObject({
    act: "reject",
    targets: [{ code: "NOR" }, { code: "CHL" }],
  });
  undoEdit(store, second, EDITOR);
  expect(findFinding(store, refusal)).toEqual(before);
  expect(listEdits(store).map(({ n, undone_by }) => [n, undone_by])).toEqual([
    [second, "Amara"],
    [first, "Bo"],
  ]);
  expect(() => undoEdit(store, first, EDITOR)).toThrow(/was undone/);
});

test.each<[string, string, unknown, RegExp]>([
  [refusal, "act", "mumble", /statements\.0\.act/],
  [refusal, "content", [], /content of statement cannot be corrected; act, speakers, targets can/],
  [refusal, "speakers", ["nobody"], /no actor has the id nobody/],
  ["no-such-id", "act", "deny", /has the id no-such-id/],
])("%s %s=%j is refused", (id, field, value, message) => {
  const store = desk();
  expect(() => correctFinding(store, id, field, value, EDITOR)).toThrow(message);
  expect(listEdits(store)).toEqual([]);
  expectUntouched(store);
});

test("what a user merges is shown once, until it is undone", () => {
  const store = desk();
  const edit = mergeFindings(store, appeal, refusal, EDITOR);
  const shown = listStatements(store, {}).items;
  expect(shown.map(({ id }) => id)).not.toContain(appeal);
  expect(shown.find(({ id }) => id === refusal)?.told).toMatchObject([{ id: appeal, by: "user" }]);
  undoEdit(store, edit, EDITOR);
  expect(listStatements(store, {}).items.map(({ id }) => id)).toContain(appeal);
});

test.each([
  [() => refusal, () => refusal, /same as itself/],
  [() => refusal, () => shipsReport.events[0]?.id ?? "", /is of kind statement, .* is of kind event/],
])("what cannot be merged", (one, other, message) => {
  expect(() => mergeFindings(desk(), one(), other(), EDITOR)).toThrow(message);
});

const strike = (outlet: string) =>
  reportOf({
    url: `https://${outlet}.example/strike`,
    outlet,
    text: `${outlet}: Norway struck Chile on Sunday.`,
    actors: [
      { name: "Norway", code: "NOR" },
      { name: "Chile", code: "CHL" },
    ],
    events: [
      {
        type: "ASSAULT",
        actors: ["Norway"],
        recipients: ["Chile"],
        words: "Norway struck Chile",
        date: "2031-03-02",
      },
    ],
  });

test("what a user splits stays apart, also from reports that come later", () => {
  const store = emptyStore();
  for (const outlet of ["alba", "brea"]) addRecord(store, { record: strike(outlet), at: NOW });
  const edit = splitFinding(store, strike("brea").events[0]?.id ?? "", EDITOR);
  addRecord(store, { record: strike("cove"), at: NOW });
  const groups = () =>
    listEvents(store, {}).items.map(({ article, told }) => [
      article.outlet,
      ...told.map((each) => each.article.outlet),
    ]);
  expect(groups()).toEqual([["brea"], ["alba", "cove"]]);
  undoEdit(store, edit, EDITOR);
  expect(groups()).toEqual([["alba", "brea", "cove"]]);
});

test("actors that a user merges are asked for as one, also on pages that come later", () => {
  const store = desk();
  const edit = mergeActors(store, "person:PER:rosa quispe", "person:NOR:ingrid solberg", EDITOR);
  const by = (key: string) => listStatements(store, { by: key }).items.length;
  expect(by("person:NOR:ingrid solberg")).toBe(2);
  expect(findActor(store, "person:PER:rosa quispe")).toMatchObject({
    name: "Ingrid Solberg",
    names: ["Ingrid Solberg", "Rosa Quispe"],
  });
  expect(listActors(store, { kind: "person" }).items).toHaveLength(2);
  addRecord(store, {
    record: reportOf({
      text: "Rosa Quispe waits in Lima for an answer.",
      actors: [{ name: "Rosa Quispe", kind: "person", code: "PER" }],
      statements: [{ by: ["Rosa Quispe"], words: "waits in Lima for an answer" }],
    }),
    at: NOW,
  });
  expect(by("person:NOR:ingrid solberg")).toBe(3);
  undoEdit(store, edit, EDITOR);
  expect([by("person:NOR:ingrid solberg"), by("person:PER:rosa quispe")]).toEqual([1, 2]);
});

test("every field that can be corrected takes back its own value", () => {
  const store = desk();
  for (const card of [findFinding(store, refusal), findFinding(store, shipsReport.events[0]?.id ?? "")]) {
    if (card === undefined) throw new Error("the reports have both");
    for (const field of correctable[card.kind]) {
      const value = (card as unknown as Readonly<Record<string, unknown>>)[field];
      if (!Array.isArray(value)) correctFinding(store, card.id, field, value, EDITOR);
    }
    expect({ ...findFinding(store, card.id), corrections: [] }).toEqual(card);
  }
  expectUntouched(store);
});

test("an edit needs a name", () => {
  expect(() => splitFinding(desk(), refusal, { by: " ", at: NOW })).toThrow(/needs the name/);
});

test("a new reading takes the place of the one before; ids, edits and the old record stay", () => {
  const store = desk();
  correctFinding(store, refusal, "act", "deny", EDITOR);
  const [first] = shipsReport.statements;
  if (first === undefined) throw new Error("the report has statements");
  const better = {
    ...shipsReport,
    reader: { version: "0.2.0", model: null },
    statements: [first],
    reactions: [],
  };
  expect(replaceReading(store, 1, better, NOW)).toBe("reread");
  expect(listStatements(store, { article: shipsReport.article.id }).items).toMatchObject([
    { id: refusal, act: "deny" },
  ]);
  expect(recordOf(store, 1).reader.version).toBe("0.2.0");
  expect(earlierReadings(store, 1)).toEqual([{ reader_version: "0.1.0", model: null, replaced_at: NOW }]);
  expect(replaceReading(store, 1, { ...better, reader: { version: "0.3.0", model: null } }, NOW)).toBe(
    "same",
  );
  expect(replaceReading(store, 1, harbourReport, NOW)).toBe("other-text");
  expect([...verifyStore(store)]).toEqual([]);
});

test("a removed article leaves nothing behind, and the version before is current again", () => {
  const store = desk();
  const sizes = () =>
    ["article", "finding", "role", "part", "reaction", "actor", "page", "band"].map(
      (table) => store.db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n,
    );
  const before = sizes();
  const changed = reportOf({
    url: shipsReport.article.url,
    text: "Bolivia will send its ships after all.",
    published: "2031-03-09",
    actors: [{ name: "Bolivia", code: "BOL" }],
    statements: [{ by: ["Bolivia"], words: "will send its ships after all" }],
  });
  addRecord(store, { record: changed, at: NOW });
  expect(listStatements(store, { by: "NOR" }).items).toEqual([]);
  expect(removeArticle(store, changed.article.id)).toBe(true);
  expect(listStatements(store, { by: "NOR" }).items.map(({ id }) => id)).toEqual([refusal]);
  expect(sizes()).toEqual(before);
  expect(removeArticle(store, changed.article.id)).toBe(false);
  for (const { article } of [shipsReport, harbourReport]) removeArticle(store, article.id);
  expect(sizes()).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect([...verifyStore(store)]).toEqual([]);
});
