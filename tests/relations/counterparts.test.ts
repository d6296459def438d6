import { expect, test } from "vitest";
import { noteTold, relationsOf } from "../support/read-relations.ts";

/** A page, and its events with those to whom they are done where the page alone tells. */
const CASES: readonly (readonly [rule: string, text: string, events: string])[] = [
  [
    "the other side of the act before",
    "Norway urged Kenya to release the crew. Kenya rejected the demand.",
    "NOR REQUEST/yield KEN; KEN REJECT/yield NOR",
  ],
  [
    "who is named nearest and more than once",
    "Norway lies far from Kenya. Ships of Kenya sail there. Norway demanded an apology.",
    "NOR REQUEST/yield KEN",
  ],
  [
    "the state that the page is about",
    "Kenya is hot. Kenya grows tea. Kenya has lakes. The Kenyan parliament rejected the budget.",
    "KEN REJECT/yield KEN",
  ],
  [
    "a state alone has nobody opposite",
    "Kenya is hot. Kenya grows tea. Kenya condemned the plan.",
    "KEN ACCUSE/disapprove -",
  ],
  [
    "what is done together",
    "Norway attacked Kenya. Norway and Chile signed a treaty.",
    "NOR ASSAULT KEN; NOR+CHL SUPPORT -",
  ],
  [
    "one who steps down",
    "Norway attacked Kenya. The Norwegian president resigned.",
    "NOR ASSAULT KEN; NOR RETREAT/resign -",
  ],
  ["help goes abroad", "Kenya is hot. Kenya grows tea. Kenya has lakes. Kenya sent food.", "KEN AID -"],
  [
    "both sides of the act before",
    "Norway attacked Kenya. The two countries signed a treaty.",
    "NOR ASSAULT KEN; NOR+KEN SUPPORT -",
  ],
  [
    "protests where the page is",
    "Kenya is hot. Kenya grows tea. Kenya has lakes. Workers clashed with police. The protests went on.",
    "KEN PROTEST/riot KEN",
  ],
  ["protests of nobody", "The city is hot. There were protests against the president.", "- PROTEST/demo UNK"],
  [
    "the subject of the sentence before",
    "Norway seized a ship of Kenya. It demanded an apology.",
    "NOR COERCE/seize KEN; NOR REQUEST/yield KEN",
  ],
  ["a name alone", "Norway lies far from Kenya. Norway bombed the bridge.", "NOR ASSAULT/aerial -"],
];

test.each(CASES)("%s: %s", async (_rule, text, events) => {
  const { events: found } = await relationsOf(text);
  expect(found.map(noteTold).join("; ")).toBe(events);
});
