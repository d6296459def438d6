import { ReadError } from "../errors.ts";

/** One row of a lexicon: its cells by column name, and its line in the file, for messages. */
export type Row<Column extends string> = { readonly [name in Column]: string } & { readonly line: number };

/** Reads a file of `data/<language>/` by its name, e.g. "states.tsv". The caller decides where it lies. */
export type ReadLexicon = (name: string) => string;

/**
 * Converts a tab-separated table with a header row into rows. Blank lines are skipped.
 * Throws `ReadError("bad-lexicon")` that names file and line where the header or a row does not fit `columns`.
 */
export function parseTable<Column extends string>(
  name: string,
  content: string,
  columns: readonly Column[],
): readonly Row<Column>[] {
  const lines = content.split(/\r?\n/);
  if (lines[0] !== columns.join("\t")) {
    throw badRow(name, 1, `the header must be: ${columns.join(" ")}`);
  }
  return lines.flatMap((line, index) =>
    index === 0 || line === "" ? [] : [toRow(name, line, index + 1, columns)],
  );
}

/** The error for a row that cannot be used: file, line and what is wrong with it. */
export function badRow(name: string, line: number, why: string): ReadError {
  return new ReadError("bad-lexicon", `lexicon ${name} line ${line}: ${why}`);
}

/** The cell as one of `allowed`; throws `ReadError("bad-lexicon")` for any other value. */
export function cellOf<Column extends string, Value extends string>(
  name: string,
  row: Row<Column>,
  column: Column,
  allowed: readonly Value[],
): Value {
  const cell: string = row[column];
  const value = allowed.find((known) => known === cell);
  if (value === undefined)
    throw badRow(name, row.line, `${column} is ${cell}; expected ${allowed.join(", ")}`);
  return value;
}

function toRow<Column extends string>(
  name: string,
  line: string,
  number: number,
  columns: readonly Column[],
): Row<Column> {
  const cells = line.split("\t");
  if (cells.length !== columns.length) {
    throw badRow(name, number, `${cells.length} columns, expected ${columns.length}: ${line}`);
  }
  // A plain loop: tables have tens of thousands of cells, and they are read before the first page.
  const row: Record<string, string | number> = { line: number };
  for (let at = 0; at < columns.length; at += 1) row[columns[at] ?? ""] = (cells[at] ?? "").trim();
  return row as Row<Column>;
}
