import { expect, test } from "vitest";
import type { Rec } from "../../src/record/record.ts";
import { addRecord } from "../../src/store/add.ts";
import { listArticles } from "../../src/store/query/articles.ts";
import { listEvents, listStatements } from "../../src/store/query/findings.ts";
import type { Store } from "../../src/store/store.ts";
import { verifyStore } from "../../src/store/verify.ts";
import { reportOf, type Written } from "../support/report.ts";
import { emptyStore, NOW } from "../support/store.ts";

const NORWAY = { name: "Norway", code: "NOR" };
const CHILE = { name: "Chile", code: "CHL" };
const SOLBERG = { name: "Ingrid Solberg", kind: "person", code: "NOR", sector: "GOV" } as const;

const LEAD = "Norway will close its northern harbours to foreign trawlers from the first of May,";
const BODY =
  "Ingrid Solberg told reporters in Bergen after a long meeting with the fishing unions of the whole northern coast. " +
  "The decision follows two years of quarrels over quotas, nets and the size of the herring that may be landed there. " +
  "Boats that are already at sea may still unload until the end of the month, the ministry wrote in a note to all ports.";

const wire = (outlet: string, more: Partial<Written> = {}): Rec =>
  reportOf({
    url: `https://${outlet}.example/harbours`,
    outlet,
    text: `${LEAD} ${BODY}`,
    actors: [SOLBERG, NORWAY],
    statements: [{ by: ["Ingrid Solberg"], words: LEAD }],
    events: [
      {
        type: "COERCE",
        mode: "restrict",
        actors: ["Norway"],
        words: "Norway will close",
        status: "announced",
      },
    ],
    ...more,
  });

function storeOf(...records: readonly Rec[]): Store {
  const store = emptyStore();
  for (const record of records) addRecord(store, { record, at: NOW });
  return store;
}
const stories = (store: Store) =>
  Object.fromEntries(
    listArticles(store, {}).items.map(({ outlet, reprintOf, id }) => [outlet, { id, reprintOf }]),
  );

test("reprints are tied to the earliest report, with their own words added or cut", () => {
  const first = wire("alba", { published: "2031-03-04" });
  const copy = wire("brea", {
    published: "2031-03-05",
    text: `BERGEN: ${LEAD} ${BODY} Read more on our page.`,
  });
  const cut = wire("cove", { published: "2031-03-06", text: `${LEAD} ${BODY.slice(0, 230)}` });
  const other = reportOf({
    text: `Chile opened a library for sailors on Monday, with books on ${BODY.slice(0, 60)}.`,
    outlet: "dale",
  });
  for (const order of [
    [first, copy, cut, other],
    [cut, other, copy, first],
  ]) {
    const found = stories(storeOf(...order));
    expect([found.brea?.reprintOf, found.cove?.reprintOf]).toEqual([first.article.id, first.article.id]);
    expect([found.alba?.reprintOf, found.dale?.reprintOf]).toEqual([null, null]);
  }
});

test("the agency that the copies credit is the origin, also where it comes later", () => {
  const paper = wire("brea", { published: "2031-03-04", agency: "Kesh News" });
  const agency = wire("alba", { published: "2031-03-05", outlet: "Kesh News" });
  expect(stories(storeOf(paper, agency)).brea?.reprintOf).toBe(agency.article.id);
});

test("what a wire and its copies tell is shown once, with those that carry it", () => {
  const store = storeOf(
    wire("alba"),
    wire("brea", { published: "2031-03-05" }),
    wire("cove", { published: "2031-03-06" }),
  );
  const { items } = listStatements(store, { by: "NOR" });
  expect(items.map(({ article, told }) => [article.outlet, told.map((each) => each.article.outlet)])).toEqual(
    [["alba", ["brea", "cove"]]],
  );
  expect(listStatements(store, { by: "NOR", each: true }).items).toHaveLength(3);
  expect(listStatements(store, { outlet: "cove.example" }).items.map(({ standing }) => standing)).toEqual([
    "told",
  ]);
  expect([...verifyStore(store)]).toEqual([]);
});

const report = (
  outlet: string,
  words: string,
  more: Partial<Written> = {},
  form: "direct" | "indirect" = "direct",
): Rec =>
  reportOf({
    url: `https://${outlet}.example/talks`,
    outlet,
    text: `${outlet} heard Ingrid Solberg of Norway say in Oslo: ${words}`,
    actors: [SOLBERG, NORWAY, CHILE],
    statements: [{ by: ["Ingrid Solberg"], words, form }],
    ...more,
  });

test.each<[string, Rec, Rec, boolean]>([
  [
    "the same words but for marks and case",
    report("alba", "We shall keep every harbour open to them."),
    report("brea", "we shall keep “every” harbour open to them"),
    true,
  ],
  [
    "a word more",
    report("alba", "We shall keep every harbour on the coast open to them all."),
    report("brea", "We shall always keep every harbour on the coast open to them all."),
    true,
  ],
  [
    "other words",
    report("alba", "We shall keep every harbour open to them."),
    report("brea", "We shall close all the ports on Friday night."),
    false,
  ],
  [
    "the same words a year later",
    report("alba", "We shall keep every harbour open to them."),
    report("brea", "We shall keep every harbour open to them.", { published: "2032-03-04" }),
    false,
  ],
  ["too few words", report("alba", "Never again."), report("brea", "Never again."), false],
  [
    "the same words of another",
    report("alba", "We shall keep every harbour open to them."),
    report("brea", "We shall keep every harbour open to them.", {
      text: "brea heard Chile say: We shall keep every harbour open to them.",
      statements: [{ by: ["Chile"], words: "We shall keep every harbour open to them." }],
    }),
    false,
  ],
])("two reports, %s", (_what, one, other, isOne) => {
  for (const order of [
    [one, other],
    [other, one],
  ])
    expect(listStatements(storeOf(...order), {}).items).toHaveLength(isOne ? 1 : 2);
});

const strike = (
  outlet: string,
  place: string | undefined,
  more: Partial<NonNullable<Written["events"]>[number]> = {},
): Rec =>
  reportOf({
    url: `https://${outlet}.example/strike`,
    outlet,
    text: `${outlet}: Norway struck Chile${place === undefined ? "" : ` at ${place}`} on Sunday.`,
    actors: [NORWAY, CHILE],
    events: [
      {
        type: "ASSAULT",
        actors: ["Norway"],
        recipients: ["Chile"],
        words: "Norway struck Chile",
        date: "2031-03-02",
        ...(place !== undefined && { place: { name: place, country: "CHL" } }),
        ...more,
      },
    ],
  });

test.each<[string, Rec, Rec, boolean]>([
  ["the same roles, day and place", strike("alba", "Arica"), strike("brea", "Arica"), true],
  ["a place that one does not tell", strike("alba", "Arica"), strike("brea", undefined), true],
  ["two towns", strike("alba", "Arica"), strike("brea", "Iquique"), false],
  ["two days", strike("alba", "Arica"), strike("brea", "Arica", { date: "2031-03-01" }), false],
  [
    "a day that one does not tell",
    strike("alba", "Arica"),
    strike("brea", "Arica", { date: "2031-03" }),
    false,
  ],
  ["done and denied", strike("alba", "Arica"), strike("brea", "Arica", { status: "denied" }), false],
  ["two types", strike("alba", "Arica"), strike("brea", "Arica", { type: "COERCE" }), false],
])("two reports of an event, %s", (_what, one, other, isOne) => {
  expect(listEvents(storeOf(one, other), {}).items).toHaveLength(isOne ? 1 : 2);
});

test("where the report that leads is replaced, another leads", () => {
  const first = strike("alba", "Arica");
  const store = storeOf(first, strike("brea", "Arica"), strike("cove", "Arica"));
  const changed = reportOf({
    url: first.article.url,
    outlet: "alba",
    text: "alba: Norway struck nobody on Sunday.",
    published: "2031-03-05",
  });
  addRecord(store, { record: changed, at: NOW });
  const [event, ...others] = listEvents(store, {}).items;
  expect([event?.article.outlet, event?.told.map(({ article }) => article.outlet), others]).toEqual([
    "brea",
    ["cove"],
    [],
  ]);
  expect(
    listEvents(store, { replaced: true })
      .items.map(({ standing }) => standing)
      .sort(),
  ).toEqual(["lead", "replaced"]);
});

const TITLE = "Norway keeps its ships at home";
test.each<[string, string, string, string]>([
  [
    "correction",
    "CORRECTED-Norway keeps its ships at home",
    "Norway keeps four ships at home, not five.",
    "replaced",
  ],
  [
    "correction",
    "Correction: Norway keeps its ships at home",
    "Norway keeps four ships at home.",
    "replaced",
  ],
  ["retraction", "WITHDRAWN: Norway keeps its ships at home", "There will be no substitute.", "replaced"],
  ["none", "Norway keeps its ships at home", "Norway keeps its ships at home again this year.", "current"],
  ["none", "Corrected figures - Norway counts its ships", "The ministry corrected its figures.", "current"],
  ["retraction", "Chile: a note to readers", "This story has been withdrawn.", "current"],
])("a %s: %s", (notice, title, text, standing) => {
  const original = reportOf({
    url: "https://kesh.example/1",
    title: TITLE,
    text: "Norway keeps five ships at home.",
    published: "2031-03-04",
  });
  const later = reportOf({ url: "https://kesh.example/2", title, text, published: "2031-03-05" });
  const found = listArticles(storeOf(original, later), { replaced: true }).items;
  expect(found.map((each) => each.notice ?? "none")).toEqual([notice, "none"]);
  expect(found[1]).toMatchObject({ standing, replacedBy: standing === "replaced" ? later.article.id : null });
});
