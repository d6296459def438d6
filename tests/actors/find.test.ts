import { describe, expect, test } from "vitest";
import type { Actor } from "../../src/actors/actor.ts";
import { actorsOf } from "../support/read-text.ts";

/** "name kind code sector" of each actor. */
const format = ({ name, kind, code, sector }: Actor): string => `${name} ${kind} ${code} ${sector}`;
const find = (text: string): readonly string[] => actorsOf(text).map(format);

/** The mentions of the first actor with this name, as printed. */
function mentionsOf(text: string, name: string): readonly string[] {
  const actor = actorsOf(text).find((each) => each.name === name);
  return (actor?.mentions ?? []).map(({ start, end, form }) => `${text.slice(start, end)}/${form}`);
}

describe("states", () => {
  test.each([
    ["by name", "The fleet left Norway.", ["Norway state NOR GOV"]],
    ["by alias", "The fleet left the U.K. for the UAE.", ["U.K. state GBR GOV", "UAE state ARE GOV"]],
    ["by adjective", "A Japanese fleet left.", ["Japan state JPN GOV"]],
    [
      "the longest name",
      "It left South Sudan and Guinea-Bissau.",
      ["South Sudan state SSD GOV", "Guinea-Bissau state GNB GOV"],
    ],
    ["case matters", "They turkey and china were served.", []],
    ["words are whole", "Omanesque and Iranology thrive.", []],
    ["a capital is a place", "They met in Tokyo.", []],
    ["a capital that speaks", "Tokyo said it would wait.", ["Japan state JPN GOV"]],
    ["a palace that speaks", "The talks failed, according to the Kremlin.", ["Russia state RUS GOV"]],
    ["a palace that does not", "Crowds stood before the Kremlin.", []],
    ["an ambiguous name alone", "Georgia and Jordan met Chad.", []],
    ["an ambiguous name made plain", "Tbilisi said Georgia would wait.", ["Georgia state GEO GOV"]],
    ["a phrase that is no state", "Trade with New Mexico grew.", []],
  ])("%s", (_, text, expected) => expect(find(text)).toEqual(expected));

  test("all mentions of a state", () =>
    expect(mentionsOf("Tokyo warned that Japan would act. Japanese ships left.", "Japan")).toEqual([
      "Tokyo/metonym",
      "Japan/name",
      "Japanese/nominal",
    ]));
});

describe("organisations", () => {
  test.each([
    ["the Union", "The EU waited.", ["EU igo EUR IGO"]],
    [
      "the Nations, by their fullest name",
      "The UN waited; the United Nations left.",
      ["United Nations igo UNO IGO"],
    ],
    ["an agency", "Reuters reported that it rained.", ["Reuters media MNC JRN"]],
  ])("%s", (_, text, expected) => expect(find(text)).toEqual(expected));
});

describe("persons", () => {
  test.each([
    [
      "a title and a state",
      "Japanese Foreign Minister Aiko Mori left.",
      ["Japan state JPN GOV", "Aiko Mori person JPN GOV"],
    ],
    ["a title alone tells no state", "Cabinet Secretary Aiko Mori left.", ["Aiko Mori person UNK GOV"]],
    ["a rank", "Gen. Tomas Rao left.", ["Tomas Rao person UNK MIL"]],
    [
      "an apposition",
      "Aiko Mori, Japan’s defence minister, left.",
      ["Aiko Mori person JPN GOV", "Japan state JPN GOV"],
    ],
    [
      "an apposition before the name",
      "The Kenyan envoy, Amina Otieno, left.",
      ["Kenya state KEN GOV", "Amina Otieno person KEN GOV"],
    ],
    ["a former office", "Former defence minister Tomas Rao left.", ["Tomas Rao person UNK ELI"]],
    [
      "an officer of a body",
      "UN Secretary General Tomas Rao left.",
      ["UN igo UNO IGO", "Tomas Rao person UNO IGO"],
    ],
    ["one who speaks", "Quila Zandermoor said it rained.", ["Quila Zandermoor person UNK UNK"]],
    [
      "a name with particles",
      "President Abdel Fattah al-Rashid left.",
      ["Abdel Fattah al-Rashid person UNK GOV"],
    ],
    ["a ministry is no person", "Foreign Ministry said it rained.", ["Foreign Ministry government UNK GOV"]],
    ["a street is no person", "Quila Street said nothing.", []],
    ["a name that no one vouches for", "Quila Zandermoor left.", []],
    [
      "a word before a name",
      "Everything Quila Zandermoor says is kept.",
      ["Quila Zandermoor person UNK UNK"],
    ],
  ])("%s", (_, text, expected) => expect(find(text).toSorted()).toEqual(expected.toSorted()));

  test("a family name is its full name's, before and after", () =>
    expect(
      mentionsOf("Mori warned Orland. President Aiko Mori left. Mori’s car waited.", "Aiko Mori"),
    ).toEqual(["Mori/name", "Aiko Mori/name", "Mori/name"]));
  test("a family name of two is neither's", () =>
    expect(mentionsOf("President Aiko Mori met Gen. Ken Mori. Mori left.", "Aiko Mori")).toEqual([
      "Aiko Mori/name",
    ]));
  test("a title tells two of one name apart", () =>
    expect(
      mentionsOf("President Aiko Mori met Gen. Ken Mori. President Mori left.", "Aiko Mori"),
    ).toHaveLength(2));
  test("an office names its one holder", () =>
    expect(mentionsOf("President Aiko Mori left. The president said it rained.", "Aiko Mori")).toEqual([
      "Aiko Mori/name",
      "The president/office",
    ]));
  test("the office is as printed", () => {
    const [, mori] = actorsOf("Japanese Foreign Minister Aiko Mori left.");
    expect(mori?.office).toEqual({ title: "Foreign Minister", of: "JPN", basis: "stated" });
  });
});

describe("speakers without a name", () => {
  test.each([
    [
      "with a tail",
      "Three officials briefed on the talks said it rained.",
      "Three officials briefed on the talks unnamed UNK GOV",
    ],
    ["a government", "The Japanese government said it rained.", "The Japanese government government JPN GOV"],
    [
      "a spokesman",
      "A spokesman for the Kenyan army said it rained.",
      "A spokesman for the Kenyan army unnamed KEN GOV",
    ],
    [
      "the press",
      "The Japanese national press reported that it rained.",
      "The Japanese national press media JPN JRN",
    ],
    ["of a body", "A Hamas official said it rained.", "A Hamas official unnamed PSE REB"],
    ["a bare plural", "Diplomats said it rained.", "Diplomats unnamed UNK GOV"],
  ])("%s", (_, text, expected) => expect(find(text)).toContain(expected));

  test("one who does not speak is no actor", () => expect(find("Three officials left.")).toEqual([]));
});

test("actors come by their first mention", () => {
  const starts = actorsOf("Norway met Kenya. Premier Aiko Mori left Norway.").map(
    ({ mentions }) => mentions[0]?.start ?? -1,
  );
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});
test("no actors where the language is not English", () =>
  expect(actorsOf("Norway said it rained.", "de")).toEqual([]));

const letters = (at: number): string =>
  [...at.toString(26)].map((digit) => "abcdefghijklmnopqrstuvwxyz"[Number.parseInt(digit, 26)]).join("");

test("three thousand persons of one family name, each named twice, stay apart and are found in time", () => {
  const all = Array.from({ length: 3000 }, (_, at) => `President X${letters(at)} Dahl left. `).join("");
  const start = performance.now();
  expect(actorsOf(all + all)).toHaveLength(3000);
  expect(performance.now() - start).toBeLessThan(5000);
});
test("a sentence of ten thousand states", () => {
  const start = performance.now();
  expect(actorsOf("US ".repeat(10_000))).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(5000);
});
