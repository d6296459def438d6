import { expect, test } from "vitest";
import { addDays, daysBetween, toDay, toLongDay, toShortDay } from "../../web/src/words/days.ts";

test.each([
  ["2024-06-20", "20 June 2024"],
  ["2024-06-20T23:59:00-11:00", "20 June 2024"],
  ["2024-06", "June 2024"],
  ["2024", "2024"],
  ["2024-02-31x", "2 March 2024"],
  ["soon", "soon"],
  [null, "undated"],
])("%s is written %s", (day, written) => {
  expect(toDay(day)).toBe(written);
});

test("long and short", () => {
  expect(toLongDay("2024-06-20")).toMatch(/^Thursday,? 20 June 2024$/);
  expect(toShortDay("2024-06-20")).toBe("20 Jun 2024");
});

test("days follow each other over the end of February", () => {
  expect(daysBetween("2024-02-28", "2024-03-01")).toEqual(["2024-02-28", "2024-02-29", "2024-03-01"]);
  expect(daysBetween("2024-03-01", "2024-02-28")).toEqual([]);
  expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
});
