import { describe, expect, test } from "vitest";
import { toText } from "../../bench/corpus.ts";
import { checkSecond, checkText } from "../../bench/corpus-check.ts";
import { change, written } from "./written.ts";

const states = new Set(["FRA", "JPN"]);
const check = (changes: Readonly<Record<string, unknown>>): readonly string[] =>
  checkText(change(changes), "small", states);

test("a valid file has no problem", () => {
  expect(checkText(written, "small", states)).toEqual([]);
});

describe("a file is refused", () => {
  test.each([
    ["a span that is not there", { "statements.0.cue": "says" }, 'statements[0].cue: "says" does not occur'],
    ["a span that cuts a word", { "events.0.trigger": "recall" }, "does not occur as whole words"],
    ["a span of several places", { "statements.0.cue": "said" }, '"said" occurs 3 times; give nth: 1 "…'],
    ["a place too far", { "statements.0.cue": { text: "said", nth: 4 } }, "has no place 4"],
    ["a code of no state", { "events.0.recipient": ["FRX"] }, "events[0].recipient[0]: FRX is no code"],
    ["an invented code that is not declared", { invented: {} }, "statements[0].speaker.code: XOR is no code"],
    ["an invented state not in the text", { "invented.XTA": "Tavia" }, '"Tavia" is not in the text'],
    ["an unknown act", { "statements.0.act": "say" }, "statements[0].act:"],
    ["an unknown sector", { "statements.0.speaker.sector": "XYZ" }, "statements[0].speaker.sector:"],
    ["a key of our own", { "events.0.colour": "red" }, "events[0].colour:"],
    ["a mode of another type", { "events.0.mode": "seize" }, "SANCTION has convict, expel"],
    ["no recipient where one is needed", { "events.0.recipient": [] }, "events[0].recipient: SANCTION needs"],
    ["no actor", { "events.0.actor": [] }, "events[0].actor: who acts?"],
    ["a trigger outside the evidence", { "events.0.trigger": "denied" }, "lies outside the evidence"],
    ["an old date told as current", { "events.0.date": "2018-01-01" }, "events[0].time: current, but"],
    ["a day that is not", { "events.0.date": "2019-02-30" }, "events[0].date: not an ISO date"],
    ["a statement that is not there", { "events.1.saidIn": "s9" }, "events[1].saidIn: there is no s9"],
    ["a wrong statement", { "events.1.saidIn": "s1" }, "the trigger lies in s2, not in s1"],
    ["no statement where it is only said", { "events.1.saidIn": null }, "every mention lies in what is said"],
    ["a reaction to nothing", { "reactions.0.to": "e7" }, "reactions[0]: there is no e7"],
    ["ids out of order", { "events.0.id": "e3" }, "events: ids are not 1, 2, 3"],
    ["a name the page does not print", { "statements.0.speaker.name": "Ms Arno" }, '"Ms Arno" is not in the'],
    ["a quotation called indirect", { "statements.0.form": "indirect" }, "the quotation marks show direct"],
    ["an indirect clause called direct", { "statements.1.form": "direct" }, "show indirect"],
    [
      "the comma of the reporter",
      { "statements.0.content": ["We have waited long enough,"] },
      "leave it out",
    ],
    [
      "marks round a quotation",
      { "statements.0.content": ["“We have waited long enough,”"] },
      "quoted whole",
    ],
    [
      "a complementiser",
      { "statements.1.content": ["that its police had beaten a diplomat"] },
      'the complementiser "that" stays outside',
    ],
    ["targets of no sanctions", { "agreements.0.targets": ["FRA"] }, "only sanctions have targets"],
    ["too few words", { text: "Orland recalled its ambassador." }, "text: 4 words"],
    ["another id than the file's", { id: "other" }, "id: is other, the file is called small"],
  ] as const)("%s", (_name, changes, problem) => {
    expect(check(changes).join("\n")).toContain(problem);
  });

  test("an empty text in which nothing tempts", () => {
    const empty = { statements: [], events: [], reactions: [] };
    expect(check(empty)).toEqual([expect.stringContaining("decoys: ")]);
    expect(check({ ...empty, decoys: ["make no sense"] })).toEqual([]);
  });
});

describe("a second annotation", () => {
  const first = toText(written, "train");
  const { id, statements, events, agreements, reactions } = written;
  const second = { id, statements, events, agreements, reactions };

  test("is checked against the first text", () => {
    expect(checkSecond(second, first, states)).toEqual([]);
    expect(checkSecond({ ...second, events: [] }, first, states)).toEqual(["reactions[0]: there is no e1"]);
  });

  test("holds layers alone", () => {
    expect(checkSecond({ ...second, text: written.text }, first, states)).toEqual([
      expect.stringContaining("text: "),
    ]);
  });
});
