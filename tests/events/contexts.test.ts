import { expect, test } from "vitest";
import { contexts } from "../../bench/corpus-vocabulary.ts";
import { eventTools } from "../support/read-events.ts";
import { relationsOf } from "../support/read-relations.ts";

/** A text, and the contexts of its first event. */
const CASES: readonly (readonly [text: string, contexts: readonly string[]])[] = [
  ["Kenya and Chile held talks on herring and mackerel.", ["natural_resource", "diplomatic"]],
  ["Kenya shelled a Chilean army base.", ["military"]],
  ["A Kenyan court convicted the Chilean minister of bribery.", ["corruption", "legal"]],
  ["Kenya deported forty Chilean migrants.", ["migration"]],
];

test.each(CASES)("%s", async (text, expected) => {
  const [event] = (await relationsOf(text)).events;
  expect(event?.contexts).toEqual(expected);
});

test("the table names PLOVER's contexts alone", () => {
  const named = [...eventTools.lexicon.topics.values()].flat().map(({ name }) => name);
  expect(named.filter((name) => !contexts.includes(name))).toEqual([]);
});
