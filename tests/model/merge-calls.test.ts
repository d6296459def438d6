import { expect, test } from "vitest";
import { mergeCalls } from "../../src/model/merge-calls.ts";

/** Doubles numbers, and notes how they came. */
function doubler(most: number) {
  const came: (readonly number[])[] = [];
  const double = mergeCalls(async (numbers: readonly number[]) => {
    came.push(numbers);
    await new Promise((resolve) => setImmediate(resolve));
    if (numbers.includes(13)) throw new RangeError("13");
    return numbers.map((number) => 2 * number);
  }, most);
  return { came, double };
}

test("calls that come while one is at work go together, and each gets its own", async () => {
  const { came, double } = doubler(10);
  expect(await Promise.all([double([1]), double([2, 3]), double([]), double([4])])).toEqual([
    [2],
    [4, 6],
    [],
    [8],
  ]);
  expect(came).toEqual([[1], [2, 3, 4]]);
});

test("no more than the most at a time, but a longer call whole", async () => {
  const { came, double } = doubler(2);
  await Promise.all([double([1]), double([2]), double([3]), double([4, 5, 6]), double([7])]);
  expect(came).toEqual([[1], [2, 3], [4, 5, 6], [7]]);
});

test("an error is told to those it is about, and work goes on", async () => {
  const { double } = doubler(1);
  const calls = [double([1]), double([13]), double([3])];
  await expect(calls[1]).rejects.toThrow("13");
  expect(await calls[0]).toEqual([2]);
  expect(await calls[2]).toEqual([6]);
});
