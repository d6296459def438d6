import { expect, test } from "vitest";
import type { Token } from "../../src/language/analysis.ts";
import { addDays, addMonths, monthOf, toIso, weekdayIn, weekdayOf } from "../../src/language/calendar.ts";
import { findDates } from "../../src/language/dates.ts";
import { segment } from "../../src/language/segment.ts";
import { articleOf, languageLexicon } from "../support/read-text.ts";

/** Wednesday. */
const PUBLISHED = "2019-03-06";

function datesIn(text: string, isAhead: boolean, published: string | undefined): string {
  const { sentences } = segment(articleOf(text), languageLexicon);
  const tokens = sentences
    .flatMap(({ words }) => words)
    .map(
      (word): Token => ({
        ...word,
        lemma: word.form,
        tag: /^\d/u.test(word.form) ? "NUM" : "NOUN",
        features: {},
        head: -1,
        relation: "dep",
      }),
    );
  return findDates(tokens, { published, isAhead: () => isAhead })
    .map(({ value, basis }) => `${value} ${basis}`)
    .join("; ");
}

const BACK: readonly (readonly [text: string, dates: string])[] = [
  ["It was signed on 5 March 2018.", "2018-03-05 stated"],
  ["It was signed on March 5, 2018, in Kesh.", "2018-03-05 stated"],
  ["It was signed on the 5th of March 2018.", "2018-03-05 stated"],
  ["It was signed in March 2018.", "2018-03 stated"],
  ["It was signed in 1974.", "1974 stated"],
  ["It was signed on 2018-03-05.", "2018-03-05 stated"],
  ["It was signed on 4 March.", "2019-03-04 implied"],
  ["It was signed on 20 December.", "2018-12-20 implied"],
  ["It was signed on Dec. 20.", "2018-12-20 implied"],
  ["It was signed yesterday.", "2019-03-05 implied"],
  ["It was signed today.", "2019-03-06 implied"],
  ["It was signed this morning.", "2019-03-06 implied"],
  ["It was signed on Tuesday.", "2019-03-05 implied"],
  ["It was signed late on Friday.", "2019-03-01 implied"],
  ["It was signed on Wednesday.", "2019-03-06 implied"],
  ["It was signed last Wednesday.", "2019-02-27 implied"],
  ["It was signed last month.", "2019-02 implied"],
  ["It was signed last year.", "2018 implied"],
  ["It was signed two weeks ago.", ""],
  ["It was signed in January.", "2019-01 implied"],
  ["It was signed in October.", "2018-10 implied"],
  ["It was signed three days ago.", "2019-03-03 implied"],
  ["It was signed two years ago.", "2017 implied"],
  ["It was signed on Monday and ended on Tuesday.", "2019-03-04 implied; 2019-03-05 implied"],
  // The day cannot be told, or the word is no date.
  ["It was signed last week.", ""], // half in February,
  ["It is the first in the 24 years since.", ""],
  ["They may march in the street.", ""],
  ["He has 2000 sheep.", ""],
  ["It was signed on 31 February 2018.", "2018-02 stated"],
  ["The second battalion left.", ""],
];

test.each(BACK)("%s", (text, dates) => expect(datesIn(text, false, PUBLISHED)).toBe(dates));

const AHEAD: readonly (readonly [text: string, dates: string])[] = [
  ["They will meet on Friday.", "2019-03-08 implied"],
  ["They will meet on Tuesday.", "2019-03-12 implied"],
  ["They will meet next Wednesday.", "2019-03-13 implied"],
  ["They will meet tomorrow.", "2019-03-07 implied"],
  ["They will meet on 4 May.", "2019-05-04 implied"],
  ["They will meet on 4 January.", "2020-01-04 implied"],
  ["They will meet next week.", "2019-03 implied"],
  ["They will meet next month.", "2019-04 implied"],
  ["They will meet in June.", "2019-06 implied"],
];

test.each(AHEAD)("ahead: %s", (text, dates) => expect(datesIn(text, true, PUBLISHED)).toBe(dates));

test("without a day of publication only what is stated is found", () => {
  const text = "It was signed on Tuesday, yesterday, on 5 March, last month and on 5 March 2018.";
  expect(datesIn(text, false, undefined)).toBe("2018-03-05 stated");
});

test.each([
  ["2019-02-28", 1, "2019-03-01"],
  ["2020-02-28", 1, "2020-02-29"],
  ["2019-01-01", -1, "2018-12-31"],
])("%s and %d days", (day, days, expected) => expect(addDays(day, days)).toBe(expected));

test("a day and its successor are a weekday apart, whatever the month", () => {
  for (let day = "2019-12-25"; day < "2020-03-05"; day = addDays(day, 1))
    expect(weekdayIn(addDays(day, 1))).toBe((weekdayIn(day) + 1) % 7);
});

test("months go over the year's end", () => {
  expect([addMonths("2019-01-31", -1), addMonths("2019-12-01", 1), addMonths("2019-06-06", 0)]).toEqual([
    "2018-12",
    "2020-01",
    "2019-06",
  ]);
});

test("words of the calendar", () => {
  expect([
    monthOf("March"),
    monthOf("Sept."),
    monthOf("marching"),
    weekdayOf("Tues"),
    weekdayOf("sunny"),
  ]).toEqual([3, 9, undefined, 2, undefined]);
  expect([toIso(2019, 2, 29), toIso(2020, 2, 29), toIso(2020, 13, 1), toIso(987)]).toEqual([
    undefined,
    "2020-02-29",
    undefined,
    "0987",
  ]);
});
