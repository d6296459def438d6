import { describe, expect, test } from "vitest";
import { toText } from "../../bench/corpus.ts";
import { foldInvented, layersOfRecord } from "../../bench/corpus-record.ts";
import { addScores, agreementOf, f1, type Score, scoreLayers } from "../../bench/corpus-score.ts";
import { parseRecord } from "../../src/record/codec.ts";
import { sha256 } from "../../src/record/ids.ts";
import { change, written } from "./written.ts";

const gold = toText(written, "train");
const score = (changes: Readonly<Record<string, unknown>>): Score =>
  scoreLayers(gold, toText(change(changes), "train"));
const wrong = (result: Score): readonly string[] =>
  [...result].flatMap(([measure, count]) => (f1(count) < 1 ? [measure] : []));

test("an annotation agrees with itself in everything", () => {
  expect(wrong(scoreLayers(gold, gold))).toEqual([]);
});

describe("each field is measured alone", () => {
  test.each([
    ["act", { "statements.0.act": "state" }, ["statements.act"]],
    ["targets", { "statements.0.targets": [] }, ["statements.targets"]],
    ["cue", { "statements.0.cue": { text: "said", nth: 2 } }, ["statements.cue"]],
    [
      "speaker",
      { "statements.0.speaker.name": "Lena" },
      ["statements.speaker name", "statements.speaker name+code"],
    ],
    ["via", { "statements.0.via": ["Radio Kesh"] }, ["statements.via"]],
    ["a date given by one", { "statements.0.date": "2019-03-05" }, ["statements.date"]],
    ["words", { "statements.1.content": ["police had beaten a diplomat"] }, ["statements.content exact"]],
    ["type, and with it mode", { "events.0.type": "ACCUSE" }, ["events", "events.mode"]],
    ["role", { "events.0.recipient": ["JPN"] }, ["events.recipient"]],
    ["status", { "events.1.status": "occurred" }, ["events.status"]],
    ["time", { "events.1.time": "background" }, ["events.time"]],
    ["saidIn", { "events.1.saidIn": null }, ["events.saidIn"]],
    ["what is obliged", { "agreements.0.provisions.0.obliged": ["FRA"] }, ["provisions.obliged"]],
    ["provisions", { "agreements.0.provisions": [] }, ["provisions", "provisions.obliged"]],
    ["reaction", { "reactions.0.to": "e2" }, ["reactions", "reactions.basis"]],
    ["basis", { "reactions.0.basis": "names" }, ["reactions.basis"]],
  ] as const)("%s", (_name, changes, measures) => {
    expect(wrong(score(changes))).toEqual(measures);
  });
});

test("content that shares less than half is another statement", () => {
  const { gold: all, right } = score({ "statements.1.content": ["a diplomat"] }).get("statements") ?? {};
  expect([all, right]).toEqual([2, 1]);
});

test("ids do not matter, places do", () => {
  const [first, second] = written.events;
  const events = [
    { ...second, id: "e1" },
    { ...first, id: "e2" },
  ];
  expect(wrong(score({ events, "reactions.0.to": "e2" }))).toEqual([]);
  expect(wrong(score({ events }))).toEqual(["reactions", "reactions.basis"]);
});

test("joint speakers share their words and are told apart by name", () => {
  const [first, second] = written.statements;
  const joint = (...names: readonly string[]) =>
    toText(
      change({
        statements: [...names.map((name) => ({ ...first, speaker: { ...first?.speaker, name } })), second],
        events: [],
        reactions: [],
      }),
      "train",
    );
  expect(wrong(scoreLayers(joint("Lena Arno", "Paris"), joint("Paris", "Lena Arno")))).toEqual([]);
  expect(f1(scoreLayers(joint("Lena Arno", "Paris"), joint("Paris")).get("statements")!)).toBeCloseTo(0.8);
});

test("scores of texts add up; what is null on both sides counts as agreement, not as found", () => {
  const sum = addScores([scoreLayers(gold, gold), score({ "events.0.date": null })]).get("events.date")!;
  expect(sum).toEqual({ gold: 2, found: 1, right: 1, pairs: 4, same: 3 });
  expect(agreementOf(sum)).toBe(0.75);
});

test("a record is measured like an annotation", () => {
  const at = (words: string) => {
    const start = gold.text.indexOf(words);
    return { start, end: start + words.length };
  };
  const actor = (id: string, name: string, code: string) => ({
    id,
    name,
    kind: "person",
    code,
    sector: "GOV",
    office: null,
    wikidata: null,
    mentions: [{ ...at(name), form: "name" }],
  });
  const unknown = { basis: "unknown" };
  const record = parseRecord({
    schema: "dragoman/record/1",
    reader: { version: "0.1.0", model: null },
    article: {
      id: "page", url: null, canonicalUrl: null, outlet: { name: null, domain: null, agency: null }, title: null,
      byline: [], dateline: null, section: null, language: "en", published: unknown, modified: unknown,
      text: gold.text, textSha256: sha256(gold.text), blocks: [], related: [], issues: [],
    }, // biome-ignore format: an empty article
    actors: [actor("p", "Lena Arno", "UNK"), actor("f", "France", "FRA")],
    statements: [
      {
        id: "x",
        speaker: { actors: ["p"], mention: at("Lena Arno"), alternatives: [] },
        cue: at("said"),
        content: [at("We have waited long enough")],
        form: "direct",
        act: "state",
        targets: ["f"],
        addressee: null,
        via: [],
        inner: null,
        date: unknown,
        confidence: 0.9,
      },
    ],
    events: [],
    agreements: [],
    reactions: [],
  });
  const folded = foldInvented({ ...gold, statements: gold.statements.slice(0, 1) }, gold.invented);
  const result = scoreLayers(folded, layersOfRecord(record));
  expect(wrong(result).filter((measure) => measure.startsWith("statements"))).toEqual(["statements.act"]);
});
