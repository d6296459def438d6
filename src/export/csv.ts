import type { Cell, Column } from "./column.ts";

/** What makes a cell need quotation marks (RFC 4180), and a leading or trailing blank, which some programs drop. */
const NEEDS_MARKS = /[",\r\n]|^\s|\s$/u;

/** A line of CSV as RFC 4180 has it: commas, CR LF, quotation marks where needed. */
export const formatCsvLine = (cells: readonly Cell[]): string => `${cells.map(toCsvCell).join(",")}\r\n`;

/** A table with a header row. */
export function* formatCsv<Row>(rows: Iterable<Row>, columns: readonly Column<Row>[]): Generator<string> {
  yield formatCsvLine(columns.map(({ name }) => name));
  for (const row of rows) yield formatCsvLine(columns.map((column) => column.of(row)));
}

function toCsvCell(cell: Cell): string {
  if (cell === null) return "";
  const text = String(cell);
  return NEEDS_MARKS.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
