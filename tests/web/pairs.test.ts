import { expect, test } from "vitest";
import { addRecord } from "../../src/store/add.ts";
import type { AgreementCard } from "../../src/store/query/cards.ts";
import { listAgreements } from "../../src/store/query/findings.ts";
import { timeline } from "../../src/store/query/timeline.ts";
import { toGroups } from "../../web/src/views/agreements/groups.ts";
import { fillPeriods } from "../../web/src/views/pair/periods.ts";
import { sideOf } from "../../web/src/views/pair/side.ts";
import { shipsReport } from "../support/reports.ts";
import { emptyStore, NOW } from "../support/store.ts";

const meant = (who: string) => ({ who, isCode: /^[A-Z]{3}$/.test(who) });
const period = (day: string) => {
  const side = { statements: 1, quads: [0, 0, 0, 0] as const };
  return { day, there: side, back: side, together: side };
};

test("each finding stands on the side it goes out from", () => {
  const store = emptyStore();
  addRecord(store, { record: shipsReport, at: NOW });
  const { items } = timeline(store, "NOR", "CHL", {});
  const sides = items.map((finding) => [
    finding.kind,
    sideOf(finding, meant("NOR"), meant("CHL")),
    sideOf(finding, meant("CHL"), meant("NOR")),
  ]);
  expect(new Set(sides.map(String))).toEqual(
    new Set([
      "agreement,together,together",
      "event,together,together",
      "event,back,there",
      "statement,there,back",
      "statement,back,there",
    ]),
  );
});

test.each([
  ["day", "2024-03-01", "2024-02-29"],
  ["week", "2024-03-04", "2024-02-26"],
  ["month", "2024-03-01", "2024-02-01"],
])("time runs evenly by %s", (by, last, before) => {
  const filled = fillPeriods([period(last)], by);
  expect(filled.slice(-2).map(({ day }) => day)).toEqual([before, last]);
  expect(filled.slice(-2).map(({ there }) => there.statements)).toEqual([0, 1]);
  expect(filled).toHaveLength(26);
});

test("centuries are not drawn, and nothing is nothing", () => {
  const filled = fillPeriods([period("1815-06-12"), period("2024-03-04")], "week");
  expect([filled.length, filled.at(-1)?.day]).toEqual([60, "2024-03-04"]);
  expect(fillPeriods([], "week")).toEqual([]);
});

test("reports of one agreement stand together, the newest first", () => {
  const store = emptyStore();
  addRecord(store, { record: shipsReport, at: NOW });
  const [accord] = listAgreements(store, {}).items as [AgreementCard];
  const later = { ...accord, id: "later", status: "in-force" };
  const carried = {
    ...accord,
    id: "carried",
    name: "the accord",
    told: [{ id: accord.id, article: accord.article, by: "user" }],
  };
  const other = { ...accord, id: "other", name: "Kesh Accord" };
  expect(toGroups([later, other, accord, carried]).map((group) => group.map(({ id }) => id))).toEqual([
    ["later", accord.id, "carried"],
    ["other"],
  ]);
});
