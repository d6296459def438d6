import { expect, test } from "vitest";
import { addRecord } from "../../src/store/add.ts";
import { findActor, listActors } from "../../src/store/query/actors.ts";
import { findArticle, listArticles } from "../../src/store/query/articles.ts";
import { briefOf } from "../../src/store/query/brief.ts";
import type { AgreementFilter, EventFilter, StatementFilter } from "../../src/store/query/filters.ts";
import { findFinding, listAgreements, listEvents, listStatements } from "../../src/store/query/findings.ts";
import { listReactions } from "../../src/store/query/reactions.ts";
import { search } from "../../src/store/query/search.ts";
import { timeline } from "../../src/store/query/timeline.ts";
import type { Store } from "../../src/store/store.ts";
import { reportOf } from "../support/report.ts";
import { harbourReport, shipsReport } from "../support/reports.ts";
import { emptyStore, NOW } from "../support/store.ts";

function desk(): Store {
  const store = emptyStore();
  for (const record of [shipsReport, harbourReport]) addRecord(store, { record, at: NOW });
  return store;
}

const wordsFound = (filter: StatementFilter) =>
  listStatements(desk(), filter).items.map(({ words }) => words.map(({ text }) => text).join(" … "));
const eventsFound = (filter: EventFilter) => listEvents(desk(), filter).items.map(({ type }) => type);
const agreementsFound = (filter: AgreementFilter) =>
  listAgreements(desk(), filter).items.map(({ name }) => name);

const REFUSAL = "Norway will not send ships to Chile";
const REPROACH = "Norway has broken its word,";
const APPEAL = "Norway and Chile to talk";
const OFFER = "We are ready to help them,";

test.each<[StatementFilter, readonly string[]]>([
  [{}, [OFFER, APPEAL, REPROACH, REFUSAL]],
  [{ by: "NOR" }, [REFUSAL]],
  [{ by: "norway" }, [REFUSAL]],
  [{ by: "Solberg" }, [REFUSAL]],
  [{ by: "person:CHL:pablo rojas" }, [REPROACH]],
  [{ about: "NOR" }, [APPEAL, REPROACH, REFUSAL]],
  [{ about: "NOR", notBy: "NOR" }, [APPEAL, REPROACH]],
  [{ by: "PER", about: "CHL" }, [APPEAL]],
  [{ by: "CHL", act: "accuse" }, [REPROACH]],
  [{ by: "CHL", act: "deny" }, []],
  [{ form: "direct" }, [OFFER, REPROACH]],
  [{ since: "2031-03-05" }, [OFFER, APPEAL]],
  [{ until: "2031-03-04" }, [REPROACH, REFUSAL]],
  [{ outlet: "tide.example", by: "PER" }, [OFFER, APPEAL]],
  [{ article: shipsReport.article.id }, [REPROACH, REFUSAL]],
  [{ words: "ships" }, [REFUSAL]],
  [{ words: "nor* -ships" }, [APPEAL, REPROACH]],
])("statements %j", (filter, expected) => expect(wordsFound(filter)).toEqual(expected));

test.each<[EventFilter, readonly string[]]>([
  [{}, ["REQUEST", "REJECT", "SUPPORT"]],
  [{ actor: "CHL" }, ["REJECT", "SUPPORT"]],
  [{ actor: "CHL", recipient: "NOR" }, ["REJECT"]],
  [{ recipient: "Chile" }, ["REQUEST"]],
  [{ quad: 3 }, ["REJECT"]],
  [{ type: "SUPPORT", country: "NOR" }, ["SUPPORT"]],
  [{ status: "denied" }, []],
])("events %j", (filter, expected) => expect(eventsFound(filter)).toEqual(expected));

test.each<[AgreementFilter, readonly string[]]>([
  [{ party: "NOR" }, ["Oslo Fisheries Accord"]],
  [{ party: "PER" }, []],
  [{ kind: "treaty", status: "signed" }, ["Oslo Fisheries Accord"]],
  [{ kind: "ceasefire" }, []],
])("agreements %j", (filter, expected) => expect(agreementsFound(filter)).toEqual(expected));

test("a card has all that is needed to show it", () => {
  const [card] = listAgreements(desk(), {}).items;
  expect(card).toMatchObject({
    name: "Oslo Fisheries Accord",
    parties: [{ key: "state:NOR" }, { key: "state:CHL" }],
    provisions: [
      { obligation: { text: "to open their harbours" }, trigger: { text: "if a storm threatens" } },
    ],
    called: [{ by: { name: "Pablo Rojas" }, as: { text: "paper pact" } }],
    article: { outlet: "The Kesh Observer", title: "Norway keeps its ships at home", standing: "current" },
  });
  expect(findFinding(desk(), card?.id ?? "")).toEqual(card);
});

test("every word of a card is a slice of the article's text", () => {
  const { text } = shipsReport.article;
  const check = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("start" in value && "end" in value && "text" in value)
      expect(text.slice(value.start as number, value.end as number)).toBe(value.text);
    for (const child of Object.values(value)) check(child);
  };
  const filter = { article: shipsReport.article.id };
  const store = desk();
  for (const list of [listStatements, listEvents, listAgreements])
    for (const card of list(store, filter).items) check(card);
});

test("pages of a list follow each other without gap or double, undated findings last", () => {
  const store = desk();
  for (let at = 0; at < 7; at++) {
    const text = `Norway waits for letter number ${at}.`;
    const statements = [{ by: ["Norway"], words: text }];
    addRecord(store, {
      record: reportOf({
        text,
        published: at % 3 === 0 ? null : `2031-02-0${at}`,
        actors: [{ name: "Norway", code: "NOR" }],
        statements,
      }),
      at: NOW,
    });
  }
  const whole = listStatements(store, { by: "NOR" }).items.map(({ id }) => id);
  const paged: string[] = [];
  let cursor: string | null | undefined;
  for (let page = 0; cursor !== null && page < 20; page++) {
    const { items, next } = listStatements(store, { by: "NOR", limit: 2, ...(cursor != null && { cursor }) });
    expect(items.length).toBeLessThanOrEqual(2);
    paged.push(...items.map(({ id }) => id));
    cursor = next;
  }
  expect(paged).toEqual(whole);
  expect(whole).toHaveLength(8);
});

test.each(["x", "bm90IGpzb24", "WzFd", "W251bGwsIjEiXQ", "W251bGwsMSwyXQ"])("%j is no cursor", (cursor) => {
  expect(() => listStatements(desk(), { cursor })).toThrow(expect.objectContaining({ code: "bad-query" }));
});

test.each<[string, readonly string[]]>([
  ["ship", [shipsReport.article.id]],
  ["harbour", [harbourReport.article.id, shipsReport.article.id]],
  ['"harbour talks"', [harbourReport.article.id]],
  ["harbour -lima", [shipsReport.article.id]],
  ['AND OR NOT ( " * ^ harbour', []],
  ["lima) OR (oslo", []],
])("search %j", (words, expected) => {
  expect(search(desk(), { words }).items.map(({ article }) => article.id)).toEqual(expected);
});

test("a passage marks the words found", () => {
  const [hit] = search(desk(), { words: "fishery" }).items;
  if (hit?.kind !== "article") throw new Error("no text found");
  expect(hit.marks.map(([start, end]) => hit.passage.slice(start, end))).toEqual(["Fisheries"]);
});

test("a search among findings gives their cards", () => {
  const hits = search(desk(), { words: "broken word", in: "findings" }).items;
  expect(hits).toMatchObject([{ kind: "statement", act: "accuse" }]);
});

test("actors across pages: names, office, number of parts", () => {
  const store = desk();
  expect(listActors(store, { limit: 2 }).items.map(({ key }) => key)).toEqual(["state:NOR", "state:CHL"]);
  expect(listActors(store, { kind: "person", code: "NOR" }).items).toMatchObject([
    { name: "Ingrid Solberg", office: "Foreign Minister", parts: 1 },
  ]);
  expect(listActors(store, { name: "roj" }).items.map(({ name }) => name)).toEqual(["Pablo Rojas"]);
  expect(findActor(store, "state:PER")).toMatchObject({ name: "Peru", names: ["Peru"] });
});

test.each([
  [{ to: "NOR" }, 1],
  [{ to: shipsReport.statements[0]?.id ?? "" }, 1],
  [{ to: "CHL" }, 0],
  [{ by: "CHL", to: "NOR", since: "2031-03-04" }, 1],
  [{ since: "2031-03-05" }, 0],
])("reactions %j", (filter, count) => {
  const { items } = listReactions(desk(), filter);
  expect(items).toHaveLength(count);
  for (const { answer, answered, evidence } of items) {
    expect([answer.kind, answered.id]).toEqual(["statement", shipsReport.statements[0]?.id]);
    expect(evidence.text).toBe("Chile rejected the decision");
  }
});

test("a timeline holds what two said of each other, did and agreed, by day", () => {
  const kinds = (a: string, b: string, newestFirst = false) =>
    timeline(desk(), a, b, { newestFirst }).items.map(({ day, kind }) => `${day} ${kind}`);
  const between = [
    "2031-03-03 event",
    "2031-03-04 statement",
    "2031-03-04 statement",
    "2031-03-04 event",
    "2031-03-04 agreement",
  ];
  expect(kinds("NOR", "Chile")).toEqual(between);
  expect(kinds("CHL", "NOR", true)).toEqual(between.toReversed());
  expect(kinds("PER", "CHL")).toEqual(["2031-03-06 statement", "2031-03-06 event"]);
});

test("a brief covers the days up to the newest page", () => {
  const brief = briefOf(desk(), "NOR", {});
  expect([brief.who, brief.since, brief.until]).toEqual(["Norway", "2031-02-28", "2031-03-06"]);
  expect(brief.said.items).toHaveLength(1);
  expect(brief.saidOf.items).toHaveLength(2);
  expect(brief.did.items.map(({ type }) => type)).toEqual(["SUPPORT"]);
  expect(brief.doneTo.items.map(({ type }) => type)).toEqual(["REQUEST", "REJECT"]);
  expect(brief.agreements.items).toHaveLength(1);
  expect(brief.answered.items).toHaveLength(1);
});

test("articles, newest first, with what was found in them", () => {
  expect(listArticles(desk(), {}).items).toMatchObject([
    { id: harbourReport.article.id, statements: 2, events: 1, agreements: 0, version: 1 },
    { id: shipsReport.article.id, statements: 2, events: 2, agreements: 1 },
  ]);
  expect(findArticle(desk(), shipsReport.article.id)).toMatchObject({
    outlet: "The Kesh Observer",
    reprintOf: null,
  });
  expect(findArticle(desk(), "no-such-id")).toBeUndefined();
});

test("of more than a thousand articles with a word the last are weighed, and those with it in the title", () => {
  const store = emptyStore();
  store.db.transaction(() => {
    for (let n = 1; n <= 1003; n++) {
      store.db.run("INSERT INTO page (n, key) VALUES (?, ?)", n, `page ${n}`);
      store.db.run(
        `INSERT INTO article (id, page, version, standing, added_at, reader_version, language, overlap, record_sha256, json, title, text)
         VALUES (?, ?, 1, 'current', ?, '', 'en', 1, '', '', ?, ?)`,
        `article ${n}`,
        n,
        NOW,
        n === 1 ? "The harbour" : "Ships",
        n === 2 ? `harbour${" harbour".repeat(20)}` : "Ships lie in the harbour.",
      );
    }
  });
  const found: string[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const { items, next } = search(store, {
      words: "harbour",
      limit: 500,
      ...(cursor != null && { cursor }),
    });
    found.push(...items.map(({ article }) => article.id));
    cursor = next;
  }
  expect(found[0]).toBe("article 1");
  expect([found.length, new Set(found).size, found.includes("article 2")]).toEqual([1001, 1001, false]);
});
