import { describe, test } from "vitest";
import { findsActors } from "../support/finds-actors.ts";

describe("states by name", () => {
  test.each([
    "The ship left [Norway | NOR GOV].",
    "The ship left the [U.K. | GBR GOV] for the [UAE | ARE GOV].",
    "It left [South Sudan | SSD GOV] and [Guinea-Bissau | GNB GOV].",
    "[Côte d’Ivoire | CIV GOV] and [Kenya | KEN GOV] signed the pact.",
    "The [United States | USA GOV] and [North Korea | PRK GOV] held talks.",
    "[Taiwan | TWN GOV] rejected the demand.",
    "[Kosovo | XKX GOV] thanked [Albania | ALB GOV].",
    "The vote was a defeat for [Burma | MMR GOV].",
    "[Swaziland | SWZ GOV] closed the port.",
    "[Poland | POL GOV], [Estonia | EST GOV] and [Latvia | LVA GOV] sent aid.",
    "The [Soviet Union | RUS GOV] signed it in 1972.",
    "[Britain | GBR GOV] closed the port.",
  ])("%s", (marked) => findsActors(marked));
});

describe("adjectives and peoples", () => {
  test.each([
    "A [Japanese | JPN GOV | Japan] proposal failed.",
    "The [Russian | RUS GOV | Russia] attack failed.",
    "[Two Russians | RUS CVL] were arrested.",
    "The [Saudis | SAU GOV | Saudi Arabia] refused.",
    "[US | USA GOV]-backed plans failed.",
    "[A Norwegian | NOR CVL] won the race.",
  ])("%s", (marked) => findsActors(marked));
});

describe("places that act", () => {
  test.each([
    "[Tokyo | JPN GOV] said it would wait.",
    "[Tokyo | JPN GOV | Japan] warned that [Japan | JPN GOV] would act.",
    "The talks failed, according to the [Kremlin | RUS GOV].",
    "The [Kremlin | RUS GOV] denied the report.",
    "The [Élysée | FRA GOV] welcomed the pact.",
    "[Downing Street | GBR GOV] rejected the claim.",
    "The [Blue House | KOR GOV] confirmed the call.",
    "[Foggy Bottom | USA GOV] is wary of the plan.",
    "[Whitehall | GBR GOV] fears a long war.",
    "[Ankara | TUR GOV] launched an offensive in May.",
    "[Moscow | RUS GOV]'s demands were refused.",
    "The pact with [Damascus | SYR GOV] failed.",
    "Talks between [Moscow | RUS GOV] and [Kyiv | UKR GOV] broke down.",
    "[Norway | NOR GOV] accused [Beijing | CHN GOV] of delay.",
    "[Cairo | EGY GOV] is ready to talk.",
    "[Brussels | EUR IGO | EU] voiced regret, and the [EU | EUR IGO] cut aid.",
    "The [Vatican | VAT GOV] praised the truce.",
    "[Scotland | GBR GOV] voted to leave.",
  ])("%s", (marked) => findsActors(marked));
});

describe("names that are as often something else", () => {
  test.each([
    ["the state by its own capital", "[Tbilisi | GEO GOV | Georgia] said [Georgia | GEO GOV] would wait."],
    ["an American Georgia", "The [United States | USA GOV] moved the games to Georgia."],
    ["a place", "[Jordan | JOR GOV] closed its border with [Iraq | IRQ GOV]."],
    ["a person", "[Michael Jordan | UNK UNK] opened the gate."],
    ["a first name", "[Chad Olsen | UNK UNK] opened the gate."],
    ["the state", "[Chad | TCD GOV] and [Kenya | KEN GOV] signed the pact."],
    ["the state, not the bird", "[Turkey | TUR GOV] rejected the offer, and turkey was served."],
    ["the capital, not the general", "[Washington | USA GOV] imposed sanctions on [Iran | IRN GOV]."],
    ["a man", "[George Washington | UNK UNK] slept here."],
    ["one Congo", "[Kinshasa | COD GOV | Congo] said [Congo | COD GOV] would sign."],
    ["the other Congo", "[Brazzaville | COG GOV | Congo] said [Congo | COG GOV] would sign."],
    ["no telling which Congo", "Congo would sign."],
    ["one Korea", "[Seoul | KOR GOV | Korea] said [Korea | KOR GOV] would sign."],
    ["no telling which Korea", "Korea would sign."],
    [
      "three Guineas",
      "[Guinea | GIN GOV], [Guinea-Bissau | GNB GOV] and [Equatorial Guinea | GNQ GOV] signed.",
    ],
    ["not the Papuan one", "[Papua New Guinea | PNG GOV] signed."],
    ["two Nigers", "[Niger | NER GOV] and [Nigeria | NGA GOV] signed."],
    [
      "two Chinas",
      "The [Republic of China | TWN GOV] and the [People's Republic of China | CHN GOV] disagreed.",
    ],
    ["china in cups", "The china was served."],
    ["two Irelands", "[Ireland | IRL GOV] and [Northern Ireland | GBR GOV] signed the pact."],
  ])("%s: %s", (_, marked) => findsActors(marked));
});
