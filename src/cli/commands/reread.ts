import type { RereadOutcome } from "../../store/reread.ts";
import { type Call, type Command, EXIT } from "../command.ts";
import { formatInputFailure } from "../failure.ts";
import type { Io } from "../io.ts";
import { openProgress } from "../progress.ts";
import { databaseOption, nowUtc, withStore } from "../store-options.ts";

export const rereadCommand: Command = {
  name: "reread",
  summary: "Read kept pages again with this reader",
  operands: "[ID…]",
  description: [
    "Reads again, from the pages as they came in, what an earlier version of the program or of its model has read; or the articles that are named. What was read before is kept beside it. Merges, splits and corrections stay.",
    "Where the reader now takes another part of the page for the article, that is a new version of the page.",
  ],
  options: [
    { name: "all", help: "Everything, also what this very reader has read." },
    { name: "quiet", short: "q", help: "No progress, and no messages about pages that failed." },
    databaseOption,
  ],
  examples: [{ line: "dragoman reread", shows: "after the program was updated" }],
  run: reread,
};

async function reread(call: Call, io: Io): Promise<number> {
  const quiet = call.options.has("quiet");
  const { openEngine } = await import("../../engine.ts");
  const { readPage } = await import("../../read.ts");
  const { addRecord } = await import("../../store/add.ts");
  const { findRereadable, replaceReading } = await import("../../store/reread.ts");
  const { readSource } = await import("../../store/source.ts");
  return withStore(call, io, "write", async (store) => {
    const engine = await openEngine();
    const progress = openProgress(io, { quiet, isSilent: true });
    const counts = new Map<RereadOutcome, number>();
    let failed = 0;
    try {
      const { found, missing } = chosen(
        call,
        findRereadable(store, { reader: engine.reader, all: mustAll(call) }),
      );
      for (const id of missing) {
        failed++;
        await io.err.write(`dragoman: no article with the id ${id} has its page kept\n`);
      }
      for (const { n, id } of found) {
        try {
          const page = readSource(store, n);
          if (page === undefined) continue;
          const record = await readPage(
            page.input,
            engine,
            page.given === undefined ? {} : { published: page.given },
          );
          const outcome = replaceReading(store, n, record, nowUtc());
          if (outcome === "other-text") addRecord(store, { record, page, at: nowUtc() });
          counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
        } catch (error) {
          failed++;
          if (!quiet) await io.err.write(formatInputFailure(id, error));
        }
        await progress.show({ read: [...counts.values()].reduce((sum, count) => sum + count, 0), failed });
      }
      await progress.clear();
      await io.out.write(`${formatCounts(counts)}\n`);
      return failed === 0 ? EXIT.ok : EXIT.someFailed;
    } finally {
      await engine.close();
    }
  });
}

/** Those that are named are read whoever read them. */
const mustAll = ({ inputs, options }: Call): boolean => options.has("all") || inputs.length > 0;

function chosen<Article extends { readonly id: string }>(
  { inputs }: Call,
  all: readonly Article[],
): { readonly found: readonly Article[]; readonly missing: readonly string[] } {
  if (inputs.length === 0) return { found: all, missing: [] };
  const wanted = new Set(inputs);
  const found = all.filter(({ id }) => wanted.has(id));
  const known = new Set(found.map(({ id }) => id));
  return { found, missing: inputs.filter((id) => !known.has(id)) };
}

const WORDS: Readonly<Record<RereadOutcome, string>> = {
  reread: "read otherwise than before",
  same: "as before",
  "other-text": "with another text",
};

function formatCounts(counts: ReadonlyMap<RereadOutcome, number>): string {
  const parts = [...counts].map(([outcome, count]) => `${count} ${WORDS[outcome]}`);
  return parts.length === 0 ? "nothing to read again" : parts.join(", ");
}
