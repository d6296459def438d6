import type { Cell } from "./column.ts";

/** Tab-separated tables have no quotation marks: what would break a line or a cell becomes a blank. */
const BREAKS = /[\t\r\n]+/g;

export const formatTsvLine = (cells: readonly Cell[]): string =>
  `${cells.map((cell) => (cell === null ? "" : String(cell).replace(BREAKS, " "))).join("\t")}\n`;
