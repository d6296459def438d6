import { describe, test } from "vitest";
import { findsActors } from "../support/finds-actors.ts";

describe("one title, three dates, three holders", () => {
  test.each([
    ["2001-01-01", "Yoshiro Mori"],
    ["2021-01-01", "Yoshihide Suga"],
    ["2024-06-20", "Fumio Kishida"],
  ])("%s: %s", (day, name) =>
    findsActors(
      `[The Japanese prime minister | JPN GOV | ${name} | Prime Minister] left. [${name} | JPN GOV | ${name} | Prime Minister] said no.`,
      day,
    ),
  );
  test.each([
    ["2004-01-01", "Jack Straw"],
    ["2008-01-01", "David Miliband"],
    ["2017-01-01", "Boris Johnson"],
  ])("%s: %s, whose state the page leaves out", (day, name) =>
    findsActors(`The foreign secretary, [${name} | GBR GOV | ${name} | foreign secretary], left.`, day),
  );
});

describe("one person, several dates", () => {
  test.each([
    ["2007-01-01", "[Vladimir Putin | RUS GOV | Vladimir Putin | President] left."],
    ["2010-01-01", "[Vladimir Putin | RUS GOV | Vladimir Putin | Prime Minister] left."],
    ["2020-05-01", "[Mark Rutte | NLD GOV | Mark Rutte | Prime Minister] left."],
    ["2025-01-01", "[Mark Rutte | IGO IGO | Mark Rutte | Secretary General] left."],
    ["2023-01-01", "[Angela Merkel | DEU ELI] left."],
    ["2012-01-01", "[Barack Obama | USA GOV | Barack Obama | President] left."],
    ["2019-01-01", "[Barack Obama | USA ELI] left."],
    ["2018-01-01", "[Putin | RUS GOV | Putin | President] met [Macron | FRA GOV | Macron | President]."],
    ["2019-01-01", "The Russian president, [Vladimir Putin | RUS GOV | Vladimir Putin | president], left."],
    [
      "2017-11-22",
      "[Vladimir Putin | RUS GOV | Vladimir Putin | President] left. [The Russian leader | RUS GOV | Vladimir Putin | President] said no.",
    ],
    [
      "2018-12-22",
      "[James Mattis | USA GOV | James Mattis | Secretary of Defense] left. [Jim Mattis | USA GOV | James Mattis | Secretary of Defense] said no.",
    ],
    [
      "2018-02-26",
      "The French president, [Emmanuel Macron | FRA GOV | Emmanuel Macron | president], told his Turkish counterpart, [Recep Tayyip Erdogan | TUR GOV | Recep Tayyip Erdogan | President], no.",
    ],
    ["2019-01-10", "[The Trump administration | USA GOV] refused."],
  ])("%s %s", (day, marked) => findsActors(marked, day));
});
