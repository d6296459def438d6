import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../src/actors/knowledge/load.ts";
import {
  findByName,
  holdersOf,
  officeOn,
  officesOf,
  sectorOfNoun,
} from "../../src/actors/knowledge/look-up.ts";

const knowledge = loadKnowledge((name) =>
  readFileSync(new URL(`../../data/en/${name}`, import.meta.url), "utf8"),
);

/** "code use" of each state that a name may stand for; "?" behind what is as often something else. */
const statesOf = (name: string): readonly string[] =>
  findByName(knowledge, name).flatMap(({ thing }) =>
    thing.kind === "state" ? [`${thing.code} ${thing.use}${thing.isAmbiguous ? "?" : ""}`] : [],
  );

describe("names of states", () => {
  test.each([
    ["Norway", ["NOR name"]],
    ["NORWEGIAN", ["NOR demonym"]],
    ["Côte d’Ivoire", ["CIV name"]],
    ["cote d'ivoire", ["CIV name"]],
    ["the Kremlin", ["RUS metonym"]],
    ["Élysée", ["FRA metonym"]],
    ["Downing Street", ["GBR metonym"]],
    ["Blue House", ["KOR metonym"]],
    ["Foggy Bottom", ["USA metonym"]],
    ["Zaire", ["COD former"]],
    ["Soviet Union", ["RUS former"]],
    ["Greenland", ["GRL name"]],
    ["Abkhazia", ["GEO breakaway"]],
    ["Georgia", ["GEO name?"]],
    ["Jordan", ["JOR name?"]],
    ["Chad", ["TCD name?"]],
    ["Turkey", ["TUR alias?"]],
    ["Washington", ["USA capital?"]],
    ["Niger", ["NER name?"]],
    ["Guinea", ["GIN name?"]],
    ["China", ["CHN name?"]],
    ["Ireland", ["IRL name?"]],
    ["Republic of China", ["TWN alias"]],
    ["Brussels", ["BEL capital?", "EUR metonym?"]],
    ["the Vatican", ["VAT metonym"]],
    ["Congo", ["COD alias?", "COG alias?"]],
    ["Korea", ["KOR alias?", "PRK alias?"]],
    ["Dominican", ["DMA demonym?", "DOM demonym?"]],
    ["New Mexico", [" none"]],
    ["Orland", []],
    ["Norw", []],
  ])("%s", (name, states) => {
    expect([...statesOf(name)].sort()).toEqual([...states].sort());
  });
});

/** "code title" of each office on that day, of the first person the name finds. */
const officesHeld = (name: string, day: string): readonly string[] =>
  (officeOn(knowledge, name, day)[0]?.held ?? []).map(
    ({ term, certainty }) =>
      `${term.isActing ? "acting " : ""}${term.code} ${term.title}${certainty === "certain" ? "" : ` ${certainty}`}`,
  );

describe("the office of a person on a day", () => {
  test.each([
    ["Vladimir Putin", "1999-01-01", []],
    ["Vladimir Putin", "2007-01-01", ["RUS President"]],
    ["Vladimir Putin", "2010-01-01", ["RUS Prime Minister"]],
    ["President Vladimir Putin", "2015-01-01", ["RUS President"]],
    ["Mark Rutte", "2020-05-01", ["NLD Prime Minister"]],
    ["Mark Rutte", "2024-08-01", []],
    ["Mark Rutte", "2025-01-01", ["IGO Secretary General"]],
    ["Rutte", "2020-05-01", ["NLD Prime Minister"]],
    ["Kim Jong-un", "2015-01-01", ["PRK Supreme Leader"]],
    ["Kim Jong Un", "2015-01-01", ["PRK Supreme Leader"]],
    ["Recep Tayyip Erdogan", "2010-01-01", ["TUR Prime Minister"]],
    ["Volodymyr Zelensky", "2022-03-01", ["UKR President"]],
    ["Abdel-Fattah el-Sissi", "2020-01-01", ["EGY President"]],
    ["Choi Sang-mok", "2025-01-15", ["acting KOR President"]],
    ["Yoshimasa Hayashi", "2022-06-01", ["JPN Foreign Minister"]],
    ["Dmitry Peskov", "2020-01-01", ["RUS Kremlin spokesperson"]],
    ["Sergei Lavrov", "2026-11-24", ["RUS Foreign Minister assumed"]],
    ["Sergei Lavrov", "2040-01-01", []],
    ["Matamela Cyril Ramaphosa", "2020-01-01", ["ZAF President"]],
    ["Sadyr Zhaparov", "2022-01-01", ["KGZ President"]],
    ["Harald V of Norway", "2020-01-01", ["NOR King"]],
    ["Harald of Orland", "2020-01-01", []],
    ["Ana Dahl", "2020-01-01", []],
  ])("%s on %s", (name, day, offices) => {
    expect(officesHeld(name, day)).toEqual(offices);
  });

  test("of two who bear a family name, who is in office on that day comes first", () => {
    expect(officeOn(knowledge, "Rasmussen", "2008-01-01")[0]?.holder.name).toBe("Anders Fogh Rasmussen");
    expect(officeOn(knowledge, "Rasmussen", "2016-01-01")[0]?.holder.name).toBe("Lars Løkke Rasmussen");
  });

  test("before the first and after the last term", () => {
    const [before] = officeOn(knowledge, "Angela Merkel", "2001-01-01");
    const [after] = officeOn(knowledge, "Angela Merkel", "2023-01-01");
    expect([before?.held.length, before?.past.length, before?.coming.length]).toEqual([0, 0, 1]);
    expect([after?.held.length, after?.past.length, after?.coming.length]).toEqual([0, 1, 0]);
  });
});

describe("the holder of an office on a day", () => {
  test.each([
    ["JPN", "head-of-government", "2001-01-01", ["Yoshiro Mori"]],
    ["JPN", "head-of-government", "2021-01-01", ["Yoshihide Suga"]],
    ["JPN", "head-of-government", "2025-12-01", ["Sanae Takaichi"]],
    ["USA", "head-of-government", "2013-01-01", ["Barack Obama"]],
    ["GBR", "head-of-state", "2020-01-01", ["Elizabeth II"]],
    ["GBR", "foreign-minister", "2017-01-01", ["Boris Johnson"]],
    ["FRA", "defence-minister", "2020-01-01", ["Florence Parly"]],
    ["IRN", "paramount-leader", "2020-01-01", ["Ali Khamenei"]],
    ["NATO", "body-head", "2015-01-01", ["Jens Stoltenberg"]],
    ["European Commission", "body-head", "2015-01-01", ["Jean-Claude Juncker"]],
    ["KOR", "head-of-state", "2025-01-15", ["Yoon Suk Yeol", "Choi Sang-mok"]],
    ["BIH", "head-of-state", "2020-01-01", ["Milorad Dodik", "Šefik Džaferović", "Željko Komšić"]],
    ["ORL", "head-of-state", "2020-01-01", []],
    ["ISL", "defence-minister", "1990-01-01", []],
  ])("%s %s on %s", (place, office, day, holders) => {
    const found = holdersOf(knowledge, place, office, day).map(({ term }) => term.holder);
    expect([...found].sort()).toEqual([...holders].sort());
  });
});

test.each([
  ["president", "FRA", ["head-of-state"]],
  ["President", "USA", ["head-of-state", "head-of-government"]],
  ["chancellor", "DEU", ["head-of-government"]],
  ["chancellor", "GBR", ["finance-minister"]],
  ["Secretary of State", "USA", ["foreign-minister"]],
  ["foreign minister", "NOR", ["foreign-minister"]],
  ["harbour master", "NOR", []],
])("%s of %s is the office %j", (title, code, offices) => {
  expect(officesOf(knowledge, title, code)).toEqual(offices);
});

test.each([
  ["coast guard", "COP"],
  ["central bank", "GOV"],
  ["ministry of defence", "GOV"],
  ["Supreme Court", "JUD"],
  ["army", "MIL"],
  ["secret service", "SPY"],
  ["lawmakers", "LEG"],
  ["spokeswomen", "GOV"],
  ["protesters", "CVL"],
  ["envoys", "GOV"],
  ["militiamen", "PRM"],
  ["traders", "BUS"],
  ["harbour", undefined],
])("%s: %s", (noun, sector) => {
  expect(sectorOfNoun(knowledge, noun)?.sector).toBe(sector);
});

test.each([
  ["Hezbollah", "LBN armed-group REB"],
  ["Boko Haram", "NGA armed-group REB"],
  ["al-Shabab", "SOM armed-group REB"],
  ["Islamic State", "IMG armed-group REB"],
  ["Shin Bet", "ISR government SPY"],
  ["Kuomintang", "TWN party PTY"],
  ["African Union", "IGO igo IGO"],
  ["WHO", "UNO igo IGO"],
  ["Yonhap", "KOR media JRN"],
])("%s is %s", (name, wanted) => {
  const found = findByName(knowledge, name).map(({ thing }) =>
    thing.kind === "organisation" ? `${thing.code} ${thing.actorKind} ${thing.sector}` : thing.kind,
  );
  expect(found).toContain(wanted);
});
