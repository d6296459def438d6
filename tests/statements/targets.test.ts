import { describe, expect, test } from "vitest";
import { statementsOf } from "../support/read-text.ts";

/** The codes of the targets of each statement. */
const targetsOf = async (text: string): Promise<readonly string[]> =>
  (await statementsOf(text)).map(({ targets }) => targets.map(({ code }) => code).join(" "));

const addressees = async (text: string): Promise<readonly (string | undefined)[]> =>
  (await statementsOf(text)).map(({ addressee }) => addressee?.code);

describe("whom an act is aimed at", () => {
  test.each([
    ["the object of the cue", "NOR", "Kenya urged Norway to sign the pact."],
    ["all of several", "NOR SWE", "Kenya urged Norway and Sweden to sign the pact."],
    ["whose the object is", "NOR", "Kenya criticised Norway's plan for the port."],
    ["of whom the object is", "NOR", "Kenya rejected the offer of Norway."],
    ["an adjective of a state", "NOR", "Kenya condemned the Norwegian plan."],
    ["the subject of the words", "NOR", "“Norway must leave the island,” the Kenyan foreign minister said."],
    ["whom the words hang on", "NOR", "Kenya threatened to close its ports if Norway sent ships."],
    ["who did it before", "NOR", "Norway closed the port on Monday. Kenya called the decision a disgrace."],
  ])("%s: %s", async (_, codes, text) => expect((await targetsOf(text)).at(-1)).toBe(codes));
});

describe("nobody is aimed at", () => {
  test.each([
    ["by a plain statement", "Kenya said that Norway had a long coast."],
    ["by a denial", "Kenya denied that it had met Norway."],
    ["by a decision", "Kenya announced an election in May."],
    ["where it is against another", "Kenya called for a common stand against Norway."],
    ["by the speaker himself", "Kenya vowed to rebuild the schools of Kenya."],
  ])("%s", async (_, text) => expect(await targetsOf(text)).toEqual([""]));
});

describe("to whom it is said", () => {
  test.each([
    ["told", "Kenya told Norway that the pact was dead.", "NOR"],
    ["a body", "President Ana Dahl told the United Nations that the pact held.", "UNO"],
    ["those without a state", "President Ana Dahl told reporters that the pact held.", "UNK"],
    ["nobody", "President Ana Dahl said in Norway that the pact held.", undefined],
  ])("%s", async (_, text, code) => expect(await addressees(text)).toEqual([code]));
});
