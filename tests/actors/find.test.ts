import { describe, expect, test } from "vitest";
import { showMentions, unmark } from "../support/actor-marks.ts";
import { actorsOf } from "../support/read-text.ts";

/** The text gives exactly the mentions that its marks show. */
async function finds(marked: string, published?: string): Promise<void> {
  const { text, mentions } = unmark(marked);
  const actors = await actorsOf(text, published === undefined ? {} : { published });
  expect(showMentions(text, actors)).toEqual(mentions);
}

describe("states", () => {
  test.each([
    "The ship left [Norway | NOR GOV].",
    "The ship left the [U.K. | GBR GOV] for the [UAE | ARE GOV].",
    "A [Japanese | JPN GOV | Japan] proposal failed.",
    "It left [South Sudan | SSD GOV] and [Guinea-Bissau | GNB GOV].",
    "[Tokyo | JPN GOV] said it would wait.",
    "[Tokyo | JPN GOV | Japan] warned that [Japan | JPN GOV] would act.",
    "The talks failed, according to the [Kremlin | RUS GOV].",
  ])("%s", (marked) => finds(marked));
});

describe("persons", () => {
  test.each([
    "Japanese Foreign Minister [Aiko Mori | JPN GOV | Aiko Mori | Foreign Minister] left.",
    "Gen. [Tomas Rao | UNK MIL | Tomas Rao | Gen.] left.",
    "The Kenyan envoy, [Amina Otieno | KEN GOV | Amina Otieno | envoy], left.",
    "Former defence minister [Tomas Rao | UNK ELI] left.",
    "President [Aiko Mori | UNK GOV | Aiko Mori | President] left. [The president | UNK GOV | Aiko Mori | President] said it rained.",
  ])("%s", (marked) => finds(marked));
});

describe("without a name", () => {
  test.each([
    "[Three officials briefed on the talks | UNK GOV] said it rained.",
    "[The Japanese government | JPN GOV] said it rained.",
    "[The Japanese national press | JPN JRN] reported that it rained.",
    "[A Hamas official | PSE REB] said it rained.",
    "[Diplomats | UNK GOV] said it rained.",
  ])("%s", (marked) => finds(marked));
});

describe("nobody", () => {
  test.each([
    "They turkey and china were served.",
    "Omanesque and Iranology thrive.",
    "They met in Tokyo.",
    "Trade with New Mexico grew.",
  ])("%s", (marked) => finds(marked));
});

test("no actors where the language is not English", async () =>
  expect(await actorsOf("Norway said it rained.", { language: "de" })).toEqual([]));

test("actors come by their first mention", async () => {
  const actors = await actorsOf("Norway met Kenya. Premier Aiko Mori left Norway.");
  const starts = actors.map(({ mentions }) => mentions[0]?.start ?? -1);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});
