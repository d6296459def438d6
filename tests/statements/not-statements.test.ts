import { expect, test } from "vitest";
import { statementsOf } from "../support/read-text.ts";

test.each([
  ["scare quotes", "The so-called “peace corridor” opened on Monday."],
  ["a slogan", "They marched under the banner “Safe Seas Now”."],
  ["the title of a book", "Dahl’s book, “The Long Road to Kesh”, is out."],
  ["the title of a book with a report behind", "In “The Long Road Home,” Ana Dahl remembered Kesh."],
  ["the reporter's sentence", "President Ana Dahl met the envoy of Norway."],
  ["a thought", "President Ana Dahl believed the pact would hold."],
  ["a plan", "President Ana Dahl will say that the pact holds."],
  ["a possibility", "President Ana Dahl could announce that the pact holds."],
  ["a refusal to speak", "President Ana Dahl did not say whether the pact held."],
  ["a refusal to comment", "President Ana Dahl declined to say that the pact held."],
  ["a noun", "The claims of the army and the reports of the press were many."],
  ["a state's name", "Trade with the United States is likely to grow."],
  ["a passive", "President Ana Dahl was told that the pact held."],
  ["a condition", "If Norway condemned the attack, talks would end."],
  ["a graph", "The graph shows that the price fell."],
  ["nobody", "No group said that it carried out the attack."],
  ["none of them", "None of the ministers said that the pact held."],
  ["said as an adjective", "The said document was lost."],
  ["when it was said", "President Ana Dahl left, as he had said last month."],
  ["the reporter", "We said last week that the pact would hold."],
  ["as much", "President Ana Dahl said as much on Monday."],
  ["nothing behind the cue", "President Ana Dahl said."],
  ["a stray mark", "President Ana Dahl left” on Monday."],
  [
    "a quotation left open, and no other behind",
    "President Ana Dahl said: “the pact\n\nThe port was closed.",
  ],
  ["a caption of a mark alone", "“"],
  ["nothing", ""],
])("%s", async (_, text) => expect(await statementsOf(text)).toEqual([]));

test("no statements where the language is not English", async () =>
  expect(await statementsOf("President Ana Dahl said that the pact would hold.", "de")).toEqual([]));
