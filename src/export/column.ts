/** What a cell of a table can hold. */
export type Cell = string | number | null;

/** A column of a table that is made from rows of one kind. Its type is that of every cell in it, where one is filled. */
export interface Column<Row> {
  readonly name: string;
  readonly type: "text" | "whole" | "real";
  of(row: Row): Cell;
}
