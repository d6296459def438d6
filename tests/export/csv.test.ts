import { expect, test } from "vitest";
import type { Cell, Column } from "../../src/export/column.ts";
import { formatCsv, formatCsvLine } from "../../src/export/csv.ts";

test.each<[readonly Cell[], string]>([
  [["a", 1, null, 0.5], "a,1,,0.5"],
  [["a,b", 'say "no"', "two\nlines", " blank"], '"a,b","say ""no""","two\nlines"," blank"'],
  [["042"], "042"],
])("%j", (cells, line) => expect(formatCsvLine(cells)).toBe(`${line}\r\n`));

test("a table begins with the names of its columns", () => {
  const columns: readonly Column<number>[] = [{ name: "double", type: "whole", of: (row) => row * 2 }];
  expect([...formatCsv([1, 2], columns)].join("")).toBe("double\r\n2\r\n4\r\n");
});
