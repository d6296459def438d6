import { expect, test } from "vitest";
import { statementsOf } from "../support/read-text.ts";

/** Sentences by what they look like, and what they are: nobody's words. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  "thoughts and feelings that are not voiced": [
    "President Ana Dahl thinks the pact will hold.", "Prime Minister Ivo Rao hoped that the talks would end by May.", "Ana Dahl knew that the port was closed.", "The minister feared that the ferry would sink.", "Ana Dahl remembered that the bridge was old.", "The envoy realised that nobody was listening.", "Ana Dahl felt that the room had grown cold.", "The ambassador dreamed of a quiet life by the lake.",
  ],
  "plans, and what is to be said": [
    "President Ana Dahl plans to announce a new cabinet.", "Ana Dahl will speak to reporters on Friday.", "The ministry is expected to confirm the visit.", "The envoy was about to reply when the lights went out.", "The president is due to address parliament on Monday.", "Ana Dahl wants to tell Norway that the pact is dead.", "The government intends to publish a statement on Tuesday.",
  ],
  "the reporter's own sentences": [
    "The road to the border was empty on Sunday.", "Kenya exports tea and flowers to forty states.", "The delegation arrived at noon and left before dusk.", "Parliament has ninety seats, and the coalition holds fifty.", "The president wore a grey coat.", "Nine ships waited outside the harbour.", "President Ana Dahl spoke for an hour.", "The envoy answered questions from the press.", "The minister gave a speech in the town hall.",
  ],
  "scare quotes and words as words": [
    "The so-called “corridor of peace” was closed again.", "The army has sealed the “grey zone” along the river.", "The “emergency” has lasted eleven years.", "The word “pact” comes from Latin.", "In Norwegian, “fjord” means a long inlet.", "The letters “KE” stand for Kenya.", "The boats, nicknamed “water rats”, are small and quick.",
  ],
  "titles, slogans and names": [
    "The film “Nine Days in Oslo” won two prizes.", "The operation, named “Northern Shield”, began on Monday.", "The song “Leave the Lamp Burning” was played at the funeral.", "Marchers carried signs with the words “Bread and Peace”.", "The ship “Queen of Kesh” lies at anchor.", "His novel “The Last Ferry” is set in Chile.", "The exhibition “Roads to Independence” opens in Nairobi.", "The party's slogan is “Forward Together”.", "Ivo “the Bear” Rao won the race.", "The newspaper “Morning Star” appeared on Saturday.",
  ],
  "what is said to be, and must be said": [
    "It should be noted that the bridge is old.", "It goes without saying that roads need repair.", "Needless to say, the harbour froze.", "The lake is said to be deep.", "The castle is said to have been built by monks.", "That said, trade between the two states is small.", "Strictly speaking, the islands are not a state.", "To say nothing of the cost, the tunnel is long.",
  ],
  "according to, of another kind": [
    "The evacuation went according to plan.", "Seats are given according to population.", "The parcels were sorted according to size.", "Everything went according to schedule at the port.",
  ],
  "verbs of speaking in another sense": [
    "The clock says half past nine.", "The army claimed the hill in March.", "The clouds threatened rain.", "The police charged the crowd.", "The commander maintained his position on the hill.", "The farmer added salt to the water.", "The teacher noted the number on a card.", "The mechanic stated the case open.",
  ],
  "what was not said": [
    "President Ana Dahl refused to say whether the pact would hold.", "The ministry did not respond to a request for comment.", "The embassy could not be reached for comment.", "Ana Dahl never mentioned the pact.", "Neither side has said that the talks failed.", "The minister left without saying when the port would open.", "Nobody told the pilots that the runway was closed.", "The spokesman would not say how many ships there were.",
  ],
  "questions and conditions of the author": [
    "Will the pact hold?", "Who will pay for the bridge?", "What would happen if Norway said that the pact was dead?", "If the minister denies the report, the strike will go on.", "Unless Kenya says that it will sign, the talks will end.", "Had the general admitted the loss, he would have been dismissed.", "Can the president tell the truth?", "Should Norway reject the offer, Chile would gain.",
  ],
  "nouns of speaking without words": [
    "The statement was two pages long.", "The speech lasted an hour.", "The announcement surprised the markets.", "The warning came too late.", "The promise was broken within a week.", "The interview was broadcast on Sunday.", "The accusations filled the front pages.", "Reports of the raid reached Nairobi at dawn.",
  ],
}; // biome-ignore format: one list of sentences

/** What is taken for a statement all the same: what does not speak, a wish, a doubt. Whoever mends one moves it up. */
const KNOWN: readonly string[] = [
  "The general wondered whether the road was safe.",
  "The minister doubts that the rains will come.",
  "The minister was ready to accuse the army of neglect.",
  "The two leaders talked about trade, fish and the border.",
  "Farmers call the wind “the thief”.",
  "The storm claimed nine lives.",
  "The road promises to be long.",
  "The company announced itself with a drum.",
  "The evidence points to a fault in the engine.",
  "The rains demanded patience.",
  "The gardener called for a taxi.",
  "The general stopped short of saying that the war was over.",
];

const contentsOf = async (text: string): Promise<readonly (readonly string[])[]> =>
  (await statementsOf(text)).map(({ content }) => content.map(({ start, end }) => text.slice(start, end)));

test("they are enough to mean something", () =>
  expect(Object.values(SENTENCES).flat().length).toBeGreaterThanOrEqual(80));

test.each(Object.entries(SENTENCES).flatMap(([what, list]) => list.map((text) => [what, text] as const)))(
  "%s: %s",
  async (_what, text) => expect(await contentsOf(text)).toEqual([]),
);

test.fails.each(KNOWN)("known to be wrong: %s", async (text) => expect(await contentsOf(text)).toEqual([]));
