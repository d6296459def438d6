import { describe, expect, test } from "vitest";
import { likeliest, loadActWeights, sharesBySigns } from "../../src/statements/acts/weights.ts";
import { ACTS } from "../../src/statements/statement.ts";
import { toShares } from "../../src/text/shares.ts";
import { statementsOf } from "../support/read-text.ts";

const actOf = async (text: string): Promise<readonly string[]> =>
  (await statementsOf(text)).map(({ act }) => act);

describe("the cue tells the act", () => {
  test.each([
    ["accuse", "President Ana Dahl accused Norway of delay."],
    ["criticize", "President Ana Dahl condemned the raid."],
    ["deny", "President Ana Dahl denied that the pact was dead."],
    ["urge", "President Ana Dahl urged Norway to sign the pact."],
    ["support", "President Ana Dahl welcomed the vote."],
    ["reject", "President Ana Dahl rejected the offer."],
    ["threaten", "President Ana Dahl threatened to close the port."],
    ["concern", "President Ana Dahl expressed concern over the delay."],
    ["promise", "President Ana Dahl promised to rebuild the school."],
    ["announce", "President Ana Dahl announced an election for May."],
  ])("%s: %s", async (act, text) => expect(await actOf(text)).toEqual([act]));
});

describe("the words tell the act where the cue does not", () => {
  test.each([
    ["urge", "“Norway must sign the pact,” the president said."],
    ["urge", "The president said that Norway should free the crew."],
    ["urge", "“We call on both sides to stop the fighting,” the president said."],
    ["criticize", "“The ruling is a disgrace,” the president said."],
    ["accuse", "Kenya said that Norwegian troops had crossed the border and killed two farmers."],
    ["deny", "The ministry said the allegations were false."],
    ["deny", "“We have nothing to do with the attack,” the minister said."],
    ["threaten", "“If they cross the line, we will destroy them,” the general said."],
    ["threaten", "The union said it would strike unless the wages were paid."],
    ["promise", "“We will rebuild every house,” the president said."],
    ["warn", "“Thousands could die of hunger,” the envoy said."],
    ["reject", "“That is out of the question,” the minister said."],
    ["support", "“It is a great success for both countries,” the minister said."],
    ["concern", "“We are deeply worried about the prisoners,” the envoy said."],
    ["confirm", "“I can confirm that the boat is ours,” the admiral said."],
    ["announce", "The ministry said that the border would be closed from Monday."],
  ])("%s: %s", async (act, text) => expect(await actOf(text)).toEqual([act]));
});

describe("what only looks like an act is a plain statement", () => {
  test.each([
    "The minister said the talks had lasted four hours.",
    "“You should have seen the crowd,” the singer said.",
    "The hospital said 14 people had been wounded.",
    "“I grew up in a refugee camp,” the minister said.",
    "The ministry said no date had been set.",
  ])("%s", async (text) => expect(await actOf(text)).toEqual(["state"]));
});

describe("weights", () => {
  const header = ["sign", ...ACTS].join("\t");
  const row = (sign: string, at: number): string =>
    [sign, ...ACTS.map((_, place) => (place === at ? "2" : "0"))].join("\t");
  const weights = loadActWeights(
    () => `${header}\n${row("always", 0)}\n${row("says urge", 8)}\n${row("asks", 8)}\n`,
  );

  test("signs add up; a sign that is not known says nothing", () => {
    expect(likeliest(sharesBySigns(weights, ["no such sign"])).act).toBe("state");
    expect(likeliest(sharesBySigns(weights, ["says urge", "asks"])).act).toBe("urge");
  });
  test("shares sum up to 1, also of scores that are far apart", () => {
    for (const scores of [
      [0, 0],
      [1000, -1000],
      [-5, 700, 3],
    ])
      expect(toShares(scores).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });
  test.each([
    ["another header", "sign\tstate\n"],
    ["a row too short", `${header}\nasks\t1\n`],
    ["no number", `${header}\n${row("asks", 8).replace("2", "two")}\n`],
  ])("%s is a bad table", (_, table) =>
    expect(() => loadActWeights(() => table)).toThrow(/act-weights\.tsv line/),
  );
});
