import { expect, test } from "vitest";
import { killImports } from "../../bench/store-kill.ts";

test("kill -9 in the middle of an import loses no finished article and leaves no half one", async () => {
  expect(await killImports(5, 60)).toEqual({ kills: 5, lost: 0, faults: 0, articles: 60 });
});
