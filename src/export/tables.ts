import type { Everything } from "../store/query/everything.ts";
import { actorColumns } from "./actor-columns.ts";
import { articleColumns } from "./article-columns.ts";
import type { Column } from "./column.ts";
import { formatCsv } from "./csv.ts";
import { agreementColumns, eventColumns, statementColumns } from "./finding-columns.ts";
import { formatParquet } from "./parquet.ts";
import { reactionColumns } from "./reaction-columns.ts";

/** The tables that a store can be written as. */
export const tableNames = ["statements", "events", "agreements", "reactions", "actors", "articles"] as const;
export type TableName = (typeof tableNames)[number];

/** How a table is written, whatever its rows are. */
interface TableWriter<Result> {
  write<Row>(rows: Iterable<Row>, columns: readonly Column<Row>[]): Result;
}

export const toCsvTable = (all: Everything, name: TableName): Iterable<string> =>
  withTable(all, name, { write: formatCsv });

export const toParquetTable = (all: Everything, name: TableName): Uint8Array =>
  withTable(all, name, { write: formatParquet });

function withTable<Result>(all: Everything, name: TableName, writer: TableWriter<Result>): Result {
  switch (name) {
    case "statements":
      return writer.write(all.statements(), statementColumns);
    case "events":
      return writer.write(all.events(), eventColumns);
    case "agreements":
      return writer.write(all.agreements(), agreementColumns);
    case "reactions":
      return writer.write(all.reactions(), reactionColumns);
    case "actors":
      return writer.write(all.actors(), actorColumns);
    case "articles":
      return writer.write(all.articles(), articleColumns);
    default:
      return name satisfies never;
  }
}
