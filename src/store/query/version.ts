import type { Store } from "../store.ts";

/**
 * Changes with every change of the file, whoever made it. Says nothing across two openings of a store.
 * https://sqlite.org/pragma.html#pragma_data_version
 */
export function dataVersion(store: Store): string {
  const row = store.db.get<{ readonly others: number; readonly own: number }>(
    "SELECT data_version AS others, total_changes() AS own FROM pragma_data_version",
  );
  return `${row?.others ?? 0}.${row?.own ?? 0}`;
}
