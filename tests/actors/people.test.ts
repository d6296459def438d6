import { describe, test } from "vitest";
import { findsActors } from "../support/finds-actors.ts";

describe("people without a name", () => {
  test.each([
    "[Three officials briefed on the talks | UNK GOV] said it rained.",
    "[A spokesman for [the Kenyan army | KEN MIL] | KEN MIL] said it rained.",
    "[A Hamas official | PSE REB] said it rained.",
    "[A UN official | UNO IGO] said it rained.",
    "[Diplomats | UNK GOV] said it rained.",
    "[Protesters | UNK CVL] burned the flag.",
    "[Kenyan protesters | KEN CVL] burned the flag.",
    "[Aid workers in the camp | UNK NGO] said the water had run out.",
    "[Thousands of protesters | UNK CVL] marched.",
    "[One of the diplomats | UNK GOV] said no.",
    "[A group of tourists | UNK CVL] was freed.",
    "[Muslim leaders in France | FRA REL] refused.",
    "[A prominent Jewish community leader | UNK REL] refused.",
    "[Ukrainian farmers | UKR AGR] sold the grain.",
    "[An army accountant | UNK MIL] was arrested.",
    "[A national intelligence agency officer | UNK SPY] was arrested.",
    "[Boko Haram gunmen | NGA REB] took the town.",
    "[Gunmen | UNK UAF] took the town.",
    "[Rebels | UNK REB] took the town.",
    "[The Kenyan ambassador to [Norway | NOR GOV] | KEN GOV] was expelled.",
    "[A former Kenyan minister | KEN ELI] was arrested.",
    "[Local journalists | UNK JRN] were beaten.",
    "[Syrian refugees | SYR REF] crossed the border.",
    "[Striking miners | UNK LAB] blocked the road.",
    "[Lawmakers | UNK LEG] passed the bill.",
    "[Traders | UNK BUS] sold oil.",
    "[The army | UNK MIL] was accused by [villagers | UNK CVL].",
    "[The soldiers | UNK MIL] freed [20 hostages | UNK CVL].",
    "The ship carried [Norwegian students | NOR EDU].",
  ])("%s", (marked) => findsActors(marked));
});

describe("whoever is coordinated is somebody each", () => {
  test.each([
    "[Russia | RUS GOV] and [North Korea | PRK GOV] signed it.",
    "[Ana Dahl | UNK UNK] and [Ivo Rao | UNK UNK] signed it.",
    "[Doctors | UNK MED] and [teachers | UNK EDU] marched.",
    "[Kenya | KEN GOV], [Norway | NOR GOV] and the [EU | EUR IGO] signed it.",
    "The states, except [Norway | NOR GOV], signed it.",
  ])("%s", (marked) => findsActors(marked));
});

describe("nobody", () => {
  test.each([
    "They turkey and china were served.",
    "The style is Omanesque and much loved.",
    "They met in Tokyo.",
    "Trade with New Mexico grew.",
    "The stones were laid before the gate.",
    "The talks were held in Geneva.",
    "It rained in Norway.",
    "The road from the hill to the sea was closed.",
    "Snow fell near Oslo and Bergen.",
    "Paris burned for a week.",
    "Prices rose by a third in May.",
    "The bridge was built in 1974.",
    "The treaty was signed on Monday.",
    "Quila Street was closed.",
    "The Gulf of Mexico was calm.",
    "The Treaty of Kesh is old.",
    "Oslo lies on a fjord.",
    "He became a minister.",
    "She served as an envoy.",
    "The museum in Cairo reopened.",
    "Bread is cheap in Egypt.",
    "The plan faced opposition.",
    "What happened next was strange.",
    "BISHKEK, June 12 - The dam was repaired.",
  ])("%s", (marked) => findsActors(marked));
});
