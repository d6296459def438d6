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

test("a brief is one page, each line with its source", () => {
  const text = briefText(shipsReport, "NOR");
  expect(text).toMatch(/^# Norway, 2031-02-26 to 2031-03-04\n\n## What it said\n\n- 2031-03-04: /);
  expect(text).toContain(
    "**Ingrid Solberg, Foreign Minister** (reject → Chile): Norway will not send ships to Chile ([The Kesh Observer, 2031-03-04](<https://kesh.example/news/ships>))",
  );
  const lines = text.split("\n").filter((line) => line.startsWith("- "));
  expect(lines.filter((line) => !line.includes("](<https://kesh.example/news/ships>)"))).toEqual([]);
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
  expect(text).toContain("](<https://kesh.example/a%3Eb%3Cc>)");
});
