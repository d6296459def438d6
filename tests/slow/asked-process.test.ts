import { expect, onTestFinished, test } from "vitest";
import { startAsked } from "../../src/cli/reading/asked-process.ts";
import { openPageReader } from "../../src/cli/reading/page-reader.ts";

const page = (text: string) => ({ name: "ships", format: "text", content: text }) as const;
const TEXT = "Norway will not send ships to Chile, Foreign Minister Ingrid Solberg said on Monday.";

test("a process that is closed with an order at hand lets nobody wait", async () => {
  const asked = startAsked("reader-process");
  const order = asked.ask({ input: page(TEXT), published: undefined });
  expect([asked.waiting, asked.isOver]).toEqual([1, false]);
  await Promise.all([expect(order).rejects.toThrow(/has ended/), asked.close()]);
  expect([asked.waiting, asked.isOver]).toEqual([0, true]);
});

test("what is thrown there is thrown here, and the process goes on", async () => {
  const reader = openPageReader({ workers: 1 });
  onTestFinished(() => reader.close());
  await expect(reader.read(page(TEXT), "some day")).rejects.toThrow("published: not an ISO date: some day");
  expect((await reader.read(page(TEXT), "2031-03-05")).statements).toHaveLength(1);
});
