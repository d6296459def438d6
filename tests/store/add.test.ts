import { expect, test } from "vitest";
import { formatRecord, parseRecord } from "../../src/record/codec.ts";
import type { Rec } from "../../src/record/record.ts";
import { addRecord } from "../../src/store/add.ts";
import { recordOf } from "../../src/store/record-of.ts";
import type { Store } from "../../src/store/store.ts";
import { reportOf } from "../support/report.ts";
import { harbourReport, shipsReport } from "../support/reports.ts";
import { emptyStore, NOW } from "../support/store.ts";

const add = (store: Store, record: Rec) => addRecord(store, { record, at: NOW });
const count = (store: Store, table: string): number =>
  store.db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? -1;
const standings = (store: Store) =>
  store.db
    .all<{ standing: string }>("SELECT standing FROM article ORDER BY n")
    .map(({ standing }) => standing);

test("a record comes back as it went in, byte by byte", () => {
  const store = emptyStore();
  add(store, shipsReport);
  add(store, harbourReport);
  expect(formatRecord(recordOf(store, 1))).toBe(formatRecord(parseRecord(shipsReport)));
  expect(formatRecord(recordOf(store, 2))).toBe(formatRecord(parseRecord(harbourReport)));
});

test("the same article again changes nothing", () => {
  const store = emptyStore();
  expect(add(store, shipsReport).outcome).toBe("added");
  const before = ["article", "finding", "role", "part", "actor"].map((table) => count(store, table));
  expect(add(store, shipsReport).outcome).toBe("unchanged");
  expect(["article", "finding", "role", "part", "actor"].map((table) => count(store, table))).toEqual(before);
});

const version = (text: string, published = "2031-03-04") =>
  reportOf({
    url: "https://kesh.example/a",
    text,
    published,
    actors: [{ name: "Norway", code: "NOR" }],
    statements: [{ by: ["Norway"], words: text.slice(0, 12) }],
  });

test("a changed page is a new version, and the old one stays", () => {
  const store = emptyStore();
  add(store, version("Norway waits for an answer."));
  expect(add(store, version("Norway has its answer.")).outcome).toBe("changed");
  expect(standings(store)).toEqual(["replaced", "current"]);
  expect(recordOf(store, 1).article.text).toBe("Norway waits for an answer.");
});

test("an earlier version that comes in later does not replace the later one", () => {
  const store = emptyStore();
  add(store, version("Norway has its answer.", "2031-03-05"));
  add(store, version("Norway waits for an answer.", "2031-03-04"));
  expect(standings(store)).toEqual(["current", "replaced"]);
});

test("a record that does not hold is refused, and nothing of it is kept", () => {
  const store = emptyStore();
  const [first] = shipsReport.statements;
  if (first === undefined) throw new Error("the report has statements");
  const broken = { ...shipsReport, statements: [{ ...first, content: [{ start: 0, end: 99_999 }] }] };
  expect(() => add(store, broken)).toThrow(expect.objectContaining({ code: "not-verbatim" }));
  expect(count(store, "article")).toBe(0);
});

test("a record that fails half way is not there at all", () => {
  const store = emptyStore();
  add(store, shipsReport);
  const ids = {
    ...harbourReport,
    statements: shipsReport.statements.map((s, at) => ({ ...harbourReport.statements[at]!, id: s.id })),
  };
  expect(() => add(store, ids)).toThrow(expect.objectContaining({ code: "bad-record" }));
  expect([count(store, "article"), count(store, "page"), count(store, "part")]).toEqual([1, 1, 4]);
});

test("an actor on two pages is one: states by code, persons by name within their state", () => {
  const store = emptyStore();
  add(store, shipsReport);
  add(store, harbourReport);
  const keys = store.db.all<{ key: string }>("SELECT key FROM actor ORDER BY key").map(({ key }) => key);
  expect(keys).toEqual([
    "person:CHL:pablo rojas",
    "person:NOR:ingrid solberg",
    "person:PER:rosa quispe",
    "state:CHL",
    "state:NOR",
    "state:PER",
  ]);
});
