import { ReadError } from "../../errors.ts";
import type { ArticleId } from "../../record/ids.ts";
import type { Rec } from "../../record/record.ts";
import type { AddOutcome } from "../../store/add.ts";
import type { Store } from "../../store/store.ts";
import { type Call, EXIT } from "../command.ts";
import { formatInputFailure } from "../failure.ts";
import type { Io } from "../io.ts";
import { openProgress } from "../progress.ts";
import { nowUtc } from "../store-options.ts";

/** What became of each record is told here. */
export interface RecordsReport {
  kept(name: string, outcome: AddOutcome, article: ArticleId): Promise<void>;
  finish(): Promise<void>;
}

/** A record holds the text of a page and what was found in it. */
const MAX_RECORD_BYTES = 64 * 1024 * 1024;

/**
 * Keeps records that were read before, a line of JSON each, as `dragoman read --format jsonl` and `dragoman export`
 * write them. A line that is no record is a line on standard error and stops nothing. Gives the exit code.
 */
export async function addRecords(store: Store, call: Call, io: Io, report: RecordsReport): Promise<number> {
  const { addRecord } = await import("../../store/add.ts");
  const { readChunks } = await import("../../source/files.ts");
  const { findLines } = await import("../../source/lines.ts");
  const quiet = call.options.has("quiet");
  const progress = openProgress(io, { quiet, isSilent: true });
  let [read, failed] = [0, 0];
  for (const input of call.inputs) {
    for await (const { number, bytes } of findLines(
      input === "-" ? io.stdin : readChunks(input),
      MAX_RECORD_BYTES,
    )) {
      const name = `${input}:${number}`;
      const line = bytes && new TextDecoder().decode(bytes).trim();
      if (line === "") continue;
      try {
        const { outcome, article } = addRecord(store, { record: toRecord(line), at: nowUtc() });
        await report.kept(name, outcome, article);
        read++;
      } catch (error) {
        failed++;
        await progress.clear();
        if (!quiet) await io.err.write(formatInputFailure(name, error));
      }
      await progress.show({ read, failed });
    }
  }
  await progress.clear();
  await report.finish();
  return failed === 0 ? EXIT.ok : EXIT.someFailed;
}

/** Only JSON is undone here: what is no record the store's own door refuses. */
function toRecord(line: string | undefined): Rec {
  if (line === undefined) throw new ReadError("too-large", "a record longer than 64 MiB");
  try {
    return JSON.parse(line) as Rec;
  } catch (cause) {
    throw new ReadError("bad-record", "not a record: no JSON", { cause });
  }
}
