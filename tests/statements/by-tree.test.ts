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

test.each([
  // Speaker and cue far apart.
  [
    "Norway's foreign minister, Ana Dahl, who has led the talks since they began in March, said the pact would hold.",
    ["Ana Dahl | said | the pact would hold"],
  ],
  // A source that is nobody known.
  [
    "Aid workers in the camp said the water had run out.",
    ["Aid workers in the camp | said | the water had run out"],
  ],
  [
    "The water had run out, according to a survey of the camp.",
    ["a survey of the camp | according to | The water had run out"],
  ],
  // A second verb shares its subject.
  [
    "President Ana Dahl opened the bridge and said it would carry trains.",
    ["Ana Dahl | said | it would carry trains"],
  ],
  // A participle behind a noun that does not speak.
  [
    "President Ana Dahl called the plan a trap, adding that Norway would not sign.",
    ["Ana Dahl | called | the plan a trap", "Ana Dahl | adding | Norway would not sign"],
  ],
  // Put in between, and behind.
  ["The pact, President Ana Dahl said, would hold.", ["Ana Dahl | said | The pact … would hold"]],
  [
    "President Ana Dahl argued on Monday that if the pact failed, trade would stop.",
    ["Ana Dahl | argued | if the pact failed, trade would stop"],
  ],
])("%s", async (text, expected) => expect(await statementsIn(text)).toEqual(expected));

test.each([
  "President Ana Dahl did not say that the pact would hold.",
  "President Ana Dahl will say on Monday that the pact holds.",
  "If President Ana Dahl says the pact holds, trade will grow.",
  "Nobody said the pact would hold.",
  "President Ana Dahl wanted to say that the pact would hold.",
])("%s: nothing was said", async (text) => expect(await statementsIn(text)).toEqual([]));
