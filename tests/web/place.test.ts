import fc from "fast-check";
import { expect, test } from "vitest";
import { addressOf, parsePlace } from "../../web/src/place/place.ts";

test.each([
  ["", { path: [], query: {} }],
  ["#/", { path: [], query: {} }],
  ["#/?who=NOR&since=2031-03-01", { path: [], query: { who: "NOR", since: "2031-03-01" } }],
  ["#/actor/person%3ANOR%3Aingrid%20solberg", { path: ["actor", "person:NOR:ingrid solberg"], query: {} }],
  ["#/search?words=what%3F", { path: ["search"], query: { words: "what?" } }],
  ["#/actor/%E0%A4%A", { path: ["actor", "%E0%A4%A"], query: {} }],
])("%s is a place", (hash, place) => {
  expect(parsePlace(hash)).toEqual(place);
});

test("what is empty is left out of an address", () => {
  expect(addressOf(["pair", "NOR", "CHL"], { since: "", until: undefined, by: "day" })).toBe(
    "#/pair/NOR/CHL?by=day",
  );
});

test("an address leads to the place it was made from", () => {
  const word = fc.string({ minLength: 1, unit: "grapheme" });
  const name = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word), fc.dictionary(name, word), (path, query) => {
      expect(parsePlace(addressOf(path, query))).toEqual({ path, query });
    }),
  );
});
