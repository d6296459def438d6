import { expect, test } from "vitest";
import { recordOfNumber } from "../../bench/store-records.ts";
import { addRecord } from "../../src/store/add.ts";
import { correctFinding } from "../../src/store/edits/correct.ts";
import { mergeFindings } from "../../src/store/edits/same.ts";
import { undoEdit } from "../../src/store/edits/undo.ts";
import { listReactions } from "../../src/store/query/reactions.ts";
import { removeArticle } from "../../src/store/remove.ts";
import { replaceReading } from "../../src/store/reread.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { harbourReport, shipsReport } from "../support/reports.ts";
import { emptyStore, NOW, storePath } from "../support/store.ts";

const EDITOR = { by: "Amara", at: NOW };

interface Role {
  readonly finding: number;
  readonly role: string;
  readonly part: number;
  readonly code: string;
  readonly standing: string;
}

const WAYS: Readonly<Record<string, readonly string[]>> = {
  speaker: ["about", "addressee"],
  actor: ["recipient", "actor"],
  party: ["party", "against"],
};

/** Who stands to whom, from the parts themselves. */
function pairsByHand(store: Store): readonly string[] {
  const roles = store.db.all<Role>("SELECT finding, role, part, code, standing FROM role");
  const pairs = roles.flatMap((one) =>
    roles
      .filter(({ finding, part }) => finding === one.finding && part !== one.part)
      .filter(({ role }) => WAYS[one.role]?.includes(role))
      .map((other) => `${one.finding} ${other.role} ${one.code} ${other.code} ${one.standing}`),
  );
  return [...new Set(pairs)].sort();
}

const pairsKept = (store: Store): readonly string[] =>
  store.db
    .all<{ readonly line: string }>(
      "SELECT finding || ' ' || role || ' ' || one || ' ' || other || ' ' || standing AS line FROM pair",
    )
    .map(({ line }) => line)
    .sort();

function desk(): Store {
  const store = emptyStore();
  for (const record of [shipsReport, harbourReport]) addRecord(store, { record, at: NOW });
  return store;
}

const [norway] = shipsReport.actors.map(({ id }) => id as string) as [string];
const [refusal, reproach] = shipsReport.statements.map(({ id }) => id as string) as [string, string];
const [appeal] = harbourReport.statements.map(({ id }) => id as string) as [string];

const steps: Readonly<Record<string, (store: Store) => unknown>> = {
  "what comes in": () => {},
  "a corrected speaker": (store) => correctFinding(store, reproach, "speakers", [norway], EDITOR),
  "a correction undone": (store) =>
    undoEdit(store, correctFinding(store, refusal, "targets", [], EDITOR), EDITOR),
  "statements merged": (store) => mergeFindings(store, reproach, appeal, EDITOR),
  "a page read again": (store) =>
    replaceReading(store, 1, { ...shipsReport, events: shipsReport.events.slice(1), reactions: [] }, NOW),
  "a page replaced and removed": (store) => removeArticle(store, harbourReport.article.id),
};

test.each(Object.entries(steps))("who stands to whom follows %s", (_, step) => {
  const store = desk();
  step(store);
  expect(pairsKept(store)).toEqual(pairsByHand(store));
});

test("an answer by another is found by who gave it", () => {
  const store = desk();
  expect(listReactions(store, { by: "CHL" }).items).toHaveLength(1);
  correctFinding(store, reproach, "speakers", [norway], EDITOR);
  expect(listReactions(store, { by: "CHL" }).items).toEqual([]);
  expect(listReactions(store, { by: "NOR", to: "NOR" }).items).toHaveLength(1);
});

test("a file of the form before is given the same rows", () => {
  const path = storePath();
  const store = emptyStore(path);
  for (let number = 0; number < 12; number++) addRecord(store, { record: recordOfNumber(number), at: NOW });
  const rows = (from: Store) =>
    ["pair", "reaction_doer"].map((table) => from.db.all(`SELECT * FROM ${table} ORDER BY 1, 2, 3, 4`));
  const before = rows(store);
  store.db.exec(`DROP TRIGGER pair_standing; DROP TABLE pair; DROP TABLE reaction_doer; DROP INDEX finding_not_lead;
    PRAGMA user_version = 3`);
  const again = openStore(path, "write");
  expect(rows(again)).toEqual(before);
  expect(before[0]?.length).toBeGreaterThan(100);
  again.close();
});
