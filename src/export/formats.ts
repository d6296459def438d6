import type { Everything } from "../store/query/everything.ts";
import { formatAnnotations } from "./annotation.ts";
import type { Countries } from "./countries.ts";
import { formatFtm } from "./ftm.ts";
import { formatGdelt } from "./gdelt.ts";
import { formatGdeltMentions } from "./gdelt-mentions.ts";
import { formatPlover } from "./plover.ts";
import { formatPolecat } from "./polecat.ts";
import { type TableName, toCsvTable, toParquetTable } from "./tables.ts";

export const formatNames = [
  "jsonl",
  "csv",
  "parquet",
  "plover",
  "polecat",
  "gdelt",
  "gdelt-mentions",
  "annotation",
  "ftm",
] as const;
export type FormatName = (typeof formatNames)[number];

/** Formats of which there is one table for each kind of thing. */
export const tabular: ReadonlySet<FormatName> = new Set(["csv", "parquet"]);

export interface ExportOptions {
  readonly table: TableName;
  readonly countries: Countries;
}

/** What a store holds, in one of the formats, piece by piece. Only Parquet gives bytes. */
export function formatAll(
  all: Everything,
  format: FormatName,
  { table, countries }: ExportOptions,
): Iterable<string | Uint8Array> {
  switch (format) {
    case "jsonl":
      return formatRecords(all);
    case "csv":
      return toCsvTable(all, table);
    case "parquet":
      return [toParquetTable(all, table)];
    case "plover":
      return formatPlover(all.events());
    case "polecat":
      return formatPolecat(all.events(), countries);
    case "gdelt":
      return formatGdelt(all.events(), countries);
    case "gdelt-mentions":
      return formatGdeltMentions(all);
    case "annotation":
      return formatAnnotations(all.records());
    case "ftm":
      return formatFtm(all, countries);
    default:
      return format satisfies never;
  }
}

/** Whole records, as `dragoman read` prints them: nothing is lost. */
function* formatRecords(all: Everything): Generator<string> {
  for (const record of all.records()) yield `${JSON.stringify(record)}\n`;
}
