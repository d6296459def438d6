import { expect, test } from "vitest";
import { formatBrief } from "../../src/export/markdown.ts";
import { addRecord } from "../../src/store/add.ts";
import { briefOf } from "../../src/store/query/brief.ts";
import { reportOf } from "../support/report.ts";
import { shipsReport } from "../support/reports.ts";
import { emptyStore, NOW } from "../support/store.ts";

const briefText = (record: typeof shipsReport, who: string): string => {
  const store = emptyStore();
  addRecord(store, { record, at: NOW });
  return formatBrief(briefOf(store, who, {}));
};

test("a brief is one page: what there is in all, and each line with its source", () => {
  const text = briefText(shipsReport, "NOR");
  expect(text).toMatch(
    /^# Norway, 2031-02-26 to 2031-03-04\n\n1 statement by it and 1 about it, .*; from 1 report\.\n\n## What it said\n\n- 2031-03-04: /,
  );
  expect(text).toContain(
    "**Ingrid Solberg, Foreign Minister, NOR** (reject → Chile): Norway will not send ships to Chile ([The Kesh Observer, 2031-03-04][1])",
  );
  const lines = text.split("\n").filter((line) => line.startsWith("- "));
  expect(lines.filter((line) => !line.includes("[The Kesh Observer, 2031-03-04][1]"))).toEqual([]);
  expect(text).toMatch(/\n\n\[1\]: <https:\/\/kesh\.example\/news\/ships>\n$/);
});

test("what one day has stands in the order of its page, the newest day first; what is left out is told", () => {
  const record = reportOf({
    text: "Norway: One is first. Norway: Two is next. Norway: Three is last.",
    actors: [{ name: "Norway", code: "NOR" }],
    published: "2031-03-04",
    statements: ["One is first", "Two is next", "Three is last"].map((words, at) => ({
      by: ["Norway"],
      words,
      ...(at === 2 && { date: { basis: "stated", value: "2031-03-03", at: { start: 0, end: 6 } } as const }),
    })),
  });
  const store = emptyStore();
  addRecord(store, { record, at: NOW });
  const order = (most: number) =>
    formatBrief(briefOf(store, "NOR", { most }))
      .split("\n")
      .filter((line) => line.startsWith("- "))
      .map((line) => /One|Two|Three|more/.exec(line)?.[0]);
  expect(order(5)).toEqual(["One", "Two", "Three"]);
  expect(order(2)).toEqual(["One", "Two", "more"]);
});

test("nothing on a page is markup", () => {
  const words = "Read <script>alert(1)</script> [here](http://evil.example) *now* `code`";
  const text = briefText(
    reportOf({
      text: `Norway: ${words}.`,
      url: "https://kesh.example/a>b<c",
      actors: [{ name: "Norway", code: "NOR" }],
      statements: [{ by: ["Norway"], words }],
    }),
    "NOR",
  );
  expect(text).toContain(
    "Read \\<script\\>alert(1)\\</script\\> \\[here\\](http://evil.example) \\*now\\* \\`code\\`",
  );
  expect(text).toContain("[1]: <https://kesh.example/a%3Eb%3Cc>");
});
