import { parquetWriteBuffer } from "hyparquet-writer";
import type { Cell, Column } from "./column.ts";

/** Rows that are written together; readers skip groups that cannot hold what they look for. */
const ROW_GROUP = 50_000;
const TYPES = { text: "STRING", whole: "INT32", real: "DOUBLE" } as const;

/** A table as Apache Parquet (parquet.apache.org), in one piece. Text is text: codes keep their leading zeros. */
export function formatParquet<Row>(rows: Iterable<Row>, columns: readonly Column<Row>[]): Uint8Array {
  const cells: Cell[][] = columns.map(() => []);
  for (const row of rows) {
    for (const [at, column] of columns.entries()) cells[at]?.push(column.of(row));
  }
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, type }, at) => ({
      name,
      type: TYPES[type],
      data: cells[at] ?? [],
      nullable: true,
    })),
    rowGroupSize: ROW_GROUP,
  });
  return new Uint8Array(buffer);
}
