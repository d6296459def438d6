import { expect, test } from "vitest";
import { slice } from "../../src/text/span.ts";
import { statementsOf } from "../support/read-text.ts";

/** "speaker | cue | words" of each statement. */
async function statementsIn(text: string): Promise<readonly string[]> {
  return (await statementsOf(text)).map(({ speaker, cue, content }) =>
    [speaker.mention, cue]
      .map((span) => (span ? slice(text, span) : "?"))
      .concat(content.map((span) => slice(text, span)).join(" … "))
      .join(" | "),
  );
}

/** Sentence, and what it must give. */
type Case = readonly [text: string, ...expected: readonly string[]];

const cases: Readonly<Record<string, readonly Case[]>> = {
  "a report between commas or behind the last": [
    ["If the pact fails, President Ana Dahl warned, trade will stop.", "Ana Dahl | warned | If the pact fails … trade will stop"],
    ["The summit has been put off, the Foreign Ministry made known on Monday.", "the Foreign Ministry | made known | The summit has been put off"],
    ["The border stays shut, President Ana Dahl told reporters in Oslo on Monday.", "Ana Dahl | told | The border stays shut"],
    ["The pact is dead, said President Ana Dahl, who signed it.", "Ana Dahl | said | The pact is dead"],
  ],
  "passives": [
    ["The exchange was proposed by Norway.", "Norway | proposed | The exchange"],
    ["The plan rejected by Norway will be voted on.", "Norway | rejected | The plan"],
    ["The text was described by Norway as a trap.", "Norway | described | The text … as a trap"],
  ],
  "words behind a colon": [
    ["Norway: the border is shut.", "Norway | ? | the border is shut"],
    ["President Ana Dahl went further: the pact was over.", "Ana Dahl | went further | the pact was over"],
    ["President Ana Dahl: “The pact is over. We leave.”", "Ana Dahl | ? | The pact is over. We leave."],
    ["President Ana Dahl turned down the offer of talks: “We have heard it before.”", "Ana Dahl | turned down | the offer of talks … We have heard it before."],
  ],
  "states of mind that are voiced, or held by a body": [
    ["Norway is grateful for the ships sent by Kenya.", "Norway | grateful | for the ships sent by Kenya"],
    ["Norway is concerned that the port was shut.", "Norway | concerned | the port was shut"],
  ],
  "what is said by denying": [
    ["President Ana Dahl did not rule out further talks with Kenya.", "Ana Dahl | rule out | further talks with Kenya"],
  ],
  "a particle behind the object": [
    ["President Ana Dahl brushed the new demands aside.", "Ana Dahl | brushed | the new demands"],
  ],
  "objects, gerunds and infinitives": [
    ["Norway denied having closed the port.", "Norway | denied | having closed the port"],
    ["President Ana Dahl called the list a forgery.", "Ana Dahl | called | the list a forgery"],
    ["President Ana Dahl begged the farmers to send one lorry.", "Ana Dahl | begged | the farmers to send one lorry"],
    ["President Ana Dahl pledged to rebuild the port if the rains stop.", "Ana Dahl | pledged | to rebuild the port if the rains stop"],
    ["Norway apologised for the raid.", "Norway | apologised for | the raid"],
    ["The army counted 16 bodies.", "The army | counted | 16 bodies"],
  ],
  "a second report behind a comma": [
    ["President Ana Dahl said the cows were gone, and offered to hand over the farm.", "Ana Dahl | said | the cows were gone", "Ana Dahl | offered | to hand over the farm"],
  ],
  "what others said before": [
    ["The Foreign Ministry confirmed that, as reported by Reuters, the ship had sunk.", "Foreign Ministry | confirmed | the ship had sunk", "Reuters | reported | the ship had sunk"],
    ["Norway rejected the claim by Kenya that the ship had sunk.", "Norway | rejected | the claim by Kenya that the ship had sunk", "Kenya | claim | the ship had sunk"],
  ],
  "inner words that are quoted": [
    ["President Ana Dahl said the envoy had told her that “the border is shut”.", "Ana Dahl | said | the envoy had told her that “the border is shut”", "the envoy | told | the border is shut"],
  ],
  "title and name": [
    ["Government spokesman Kofi Mensah-Boakye said the port was shut.", "Kofi Mensah-Boakye | said | the port was shut"],
  ],
  "what somebody issued": [
    ["A statement by the Kenyan army said the port was shut.", "A statement by the Kenyan army | said | the port was shut"],
  ],
}; // biome-ignore format: a line a case

for (const [name, list] of Object.entries(cases))
  test.each(list)(`${name}: %s`, async (text, ...expected) =>
    expect(await statementsIn(text)).toEqual(expected),
  );

test("who issued a statement is its speaker", async () => {
  const [statement] = await statementsOf("A statement by the Kenyan army said the port was shut.");
  expect(statement?.speaker.actors.map(({ code }) => code)).toEqual(["KEN"]);
});
