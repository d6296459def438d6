import fc from "fast-check";
import { expect, test } from "vitest";
import { toIsoDate } from "../../src/article/dates/stated-date.ts";
import { isIsoDate } from "../../src/text/iso-date.ts";
import { metadataLexicon } from "../support/metadata-lexicon.ts";

const reading = { months: metadataLexicon.months, isMonthFirst: true };

test.each([
  ["2024-06-20", "2024-06-20"],
  ["2024-06-20T09:10:00+09:00", "2024-06-20T09:10:00+09:00"],
  ["2024-06-20T09:10:00+0900", "2024-06-20T09:10:00+09:00"],
  ["2024-06-20 09:10", "2024-06-20T09:10"],
  ["2024-06-20T09:10:00.000Z", "2024-06-20T09:10:00.000Z"],
  ["2024-6-5 9:10 PM", "2024-06-05T21:10"],
  ["2024-06-20T09:10:00+09:00[Asia/Tokyo]", "2024-06-20T09:10:00+09:00"],
  ["20240620T091000Z", "2024-06-20T09:10:00Z"],
  ["20240620", "2024-06-20"],
  ["1718841600", "2024-06-20T00:00:00Z"],
  ["Thu, 20 Jun 2024 09:10:00 GMT", "2024-06-20T09:10:00Z"],
  ["Thu Jun 20 09:10:00 CEST 2024", "2024-06-20T09:10:00"],
  ["June 20, 2024", "2024-06-20"],
  ["20. Juni 2024, 9:10 Uhr", "2024-06-20T09:10"],
  ["20 de junio de 2024", "2024-06-20"],
  ["20.06.2024", "2024-06-20"],
  ["06/20/2024", "2024-06-20"],
  ["2024年6月20日", "2024-06-20"],
])("%s → %s", (value, iso) => expect(toIsoDate(value, reading)).toBe(iso));

test.each([
  "0001-01-01T00:00:00",
  "1970-01-01",
  "2023-02-29",
  "2024-13-01",
  "31 June 2024",
  "yesterday",
  "9:10",
  "3012-01-01",
  "",
])("%s is no date", (value) => expect(toIsoDate(value, reading)).toBeUndefined());
test("the order of day and month is the page's", () => {
  expect(toIsoDate("03/04/2024", reading)).toBe("2024-03-04");
  expect(toIsoDate("03/04/2024", { ...reading, isMonthFirst: false })).toBe("2024-04-03");
  expect(toIsoDate("20/06/2024", reading)).toBe("2024-06-20");
});
test("whatever comes out is an ISO date", () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.date({ noInvalidDate: true }).map(String),
        fc.stringMatching(/^20\d\d-[01]\d-[0-3]\d[T ]\d\d:\d\d.{0,8}$/),
      ),
      (value) => {
        const iso = toIsoDate(value, reading);
        expect(iso === undefined || isIsoDate(iso)).toBe(true);
      },
    ),
  ));
