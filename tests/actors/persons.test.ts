import { describe, expect, test } from "vitest";
import { findsActors } from "../support/finds-actors.ts";
import { actorsOf } from "../support/read-text.ts";

describe("a person with what the page says of them", () => {
  test.each([
    "Japanese Foreign Minister [Aiko Mori | JPN GOV | Aiko Mori | Foreign Minister] left.",
    "Gen. [Tomas Rao | UNK MIL | Tomas Rao | Gen.] left.",
    "The Kenyan envoy, [Amina Otieno | KEN GOV | Amina Otieno | envoy], left.",
    "[Aiko Mori | JPN GOV | Aiko Mori | defence minister], [Japan | JPN GOV]’s defence minister, left.",
    "[Amina Otieno | KEN GOV | Amina Otieno | president], president of [Kenya | KEN GOV], left.",
    "[Norway | NOR GOV]'s [Ana Dahl | NOR UNK] left.",
    "[Nora Quill | NGO NGO | Nora Quill | director], director of the [Harbour Institute | NGO NGO], left.",
    "UN Secretary General [Tomas Rao | UNO IGO | Tomas Rao | Secretary General] left.",
    "NATO spokeswoman [Ana Dahl | IGO IGO | Ana Dahl | spokeswoman] left.",
    "Hamas leader [Yusuf Halil | PSE REB] left.",
    "Senator [Paul Drew | UNK LEG | Paul Drew | Senator] left.",
    "US Senator [Paul Drew | USA LEG | Paul Drew | Senator] left.",
    "Kenyan army chief [Amina Otieno | KEN MIL | Amina Otieno | army chief] left.",
    "The Kyrgyz and Tajik energy ministers, [Azamat Sul | KGZ GOV | Azamat Sul | energy minister] and [Rustam Nazar | TJK GOV | Rustam Nazar | energy minister], left.",
    "Mr. [Ivo Rao | UNK UNK] met Mrs. [Ana Dahl | UNK UNK].",
    "President [Abdel Fattah al-Rashid | UNK GOV | Abdel Fattah al-Rashid | President] left.",
    "[Quila Zandermoor | UNK UNK] said it rained.",
    "Kenyan farmer [Amina Otieno | KEN AGR] left.",
    "[Ana Dahl | NOR JRN], a reporter for [the Norwegian paper | NOR JRN], left.",
  ])("%s", (marked) => findsActors(marked));
});

describe("offices that are over, or not yet begun, or another's", () => {
  test.each([
    "Former defence minister [Tomas Rao | UNK ELI] left.",
    "Ex-president [Ana Dahl | UNK ELI] left.",
    "Norwegian ex-minister [Ana Dahl | NOR ELI] left.",
    "The then-president, [Ana Dahl | UNK ELI], left.",
    "Retired general [Tomas Rao | UNK ELI] left.",
    "The acting president of [Kenya | KEN GOV], [Amina Otieno | KEN GOV | Amina Otieno | acting president], left.",
    "Kenyan deputy foreign minister [Amina Otieno | KEN GOV | Amina Otieno | deputy foreign minister] left.",
    "Kenyan vice president [Amina Otieno | KEN GOV | Amina Otieno | vice president] left.",
    "Former defence minister [Tomas Lund | NOR GOV | Tomas Lund | envoy], now [Norway | NOR GOV]'s envoy, left.",
  ])("%s", (marked) => findsActors(marked));
});

describe("one person under several names", () => {
  test.each([
    "[Mori | UNK GOV | Aiko Mori | President] said no. President [Aiko Mori | UNK GOV | Aiko Mori | President] left.",
    "President [Aiko Mori | UNK GOV | Aiko Mori | President] left. [The president | UNK GOV | Aiko Mori | President] said it rained.",
    "Kenyan Foreign Minister [Amina Otieno | KEN GOV | Amina Otieno | Foreign Minister] left. [The minister | KEN GOV | Amina Otieno | Foreign Minister] said no.",
    "President [Aiko Mori | UNK GOV | Aiko Mori | President] met Gen. [Ken Mori | UNK MIL | Ken Mori | Gen.]. President [Mori | UNK GOV | Aiko Mori | President] left.",
    "[Ana O’Dell | UNK UNK] left. [O'Dell | UNK UNK | Ana O’Dell] said no.",
  ])("%s", (marked) => findsActors(marked));

  test("a family name of two is neither's", async () => {
    const actors = await actorsOf("President Aiko Mori met Gen. Ken Mori. Mori left.");
    expect(actors.map(({ name, mentions }) => `${name} ${mentions.length}`)).toEqual([
      "Aiko Mori 1",
      "Ken Mori 1",
      "Mori 1",
    ]);
  });
  test("gender by title, knowledge and first name", async () => {
    const actors = await actorsOf("Spokeswoman Kim Dale met Angela Merkel and John Renn.", {
      published: "2010-01-01",
    });
    expect(actors.map(({ name, gender }) => `${name} ${gender}`)).toEqual([
      "Kim Dale f",
      "Angela Merkel f",
      "John Renn m",
    ]);
  });
});
