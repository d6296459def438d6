import { describe, expect, test } from "vitest";
import { findsActors } from "../support/finds-actors.ts";
import { actorsOf } from "../support/read-text.ts";

describe("bodies of the tables", () => {
  test.each([
    "The [EU | EUR IGO] waited.",
    "The [UN | UNO IGO | United Nations] waited; the [United Nations | UNO IGO] left.",
    "[Nato | IGO IGO] sent ships.",
    "[Reuters | MNC JRN] reported that it rained.",
    "[Hamas | PSE REB] fired rockets at [Israel | ISR GOV].",
    "[Islamic State | IMG REB] claimed the attack.",
    "[al-Qaida | IMG REB] claimed the attack.",
    "The [Syrian Democratic Forces | SYR REB] took the town.",
    "The [Pentagon | USA GOV] denied the report.",
    "The [Knesset | ISR LEG] passed the bill.",
    "The [International Criminal Court | IGO IGO] opened an inquiry.",
    "[KCNA | PRK JRN] reported the test.",
    "The [UN Security Council | UNO IGO] met. [The council | UNO IGO | UN Security Council] voted.",
  ])("%s", (marked) => findsActors(marked));
});

describe("bodies by their noun", () => {
  test.each([
    "[The Japanese government | JPN GOV] said it rained.",
    "[[Japan | JPN GOV]'s foreign ministry | JPN GOV] refused.",
    "[The Kenyan army | KEN MIL] took the town.",
    "[[Norway | NOR GOV]'s central bank | NOR GOV] raised rates.",
    "[The Chadian coast guard | TCD COP] seized the ship.",
    "[The Iranian parliament | IRN LEG] passed the bill.",
    "[The Polish supreme court | POL JUD] ruled on Monday.",
    "[The Chilean secret service | CHL SPY] refused.",
    "[The Japanese national press | JPN JRN] reported that it rained.",
    "[A London-based think tank | GBR EDU] published the study.",
    "[A [Somalia | SOM GOV]-based paramilitary group | SOM PRM] claimed the attack.",
    "[Syrian rebel groups | SYR REB] took the town.",
    "[Kenyan opposition parties | KEN OPP] refused.",
    "[Two Chinese warplanes | CHN MIL] crossed the line.",
    "[The Kenyan foreign ministry | KEN GOV] refused. [The ministry | KEN GOV | The Kenyan foreign ministry] said no.",
    "The [Kesh Harbour Company | UNK BUS] sold the ships.",
    "The [Orland Teachers Union | UNK LAB] refused.",
    "[Police | UNK COP] fired on [the crowd | UNK CVL].",
  ])("%s", (marked) => findsActors(marked));
});

describe("bodies whose state the page implies", () => {
  test.each([
    "[Norway | NOR GOV] closed the port. Foreign Minister [Lena Arno | NOR GOV | Lena Arno | Foreign Minister] gave no reason.",
    "[A Foreign Ministry spokesman | NOR GOV] said in Oslo that it rained.",
    "[Residents | UKR CVL] fled after shells fell in Ukraine.",
    "[Norway | NOR GOV] rejected it, and [the foreign ministry | NOR GOV] gave no reason.",
  ])("%s", (marked) => findsActors(marked));
});

test("a ministry is called by its noun after its name, and keeps its name", async () => {
  const actors = await actorsOf(
    "The Ministry of Trade of Kenya denied the report. The Ministry thanked the Government of Norway.",
  );
  expect(actors.map(({ name, code }) => `${name} ${code}`)).toEqual([
    "Ministry of Trade of Kenya KEN",
    "Government of Norway NOR",
  ]);
});

test("a name does not end at its hyphen", async () => {
  const [actor] = await actorsOf("President Park Min-ju said the pact held.");
  expect(actor?.name).toBe("Park Min-ju");
});
