import type { Added, Addition, AddOutcome } from "../../store/add.ts";
import type { Call, Command } from "../command.ts";
import { checkInputs, forEachInput, PAGES_AT_ONCE } from "../each-input.ts";
import { toPrintable } from "../format/printable.ts";
import { inputOptions } from "../input-options.ts";
import type { Io } from "../io.ts";
import { jsonLinesPrinter, type Printer } from "../printer.ts";
import { findPublished, publishedOption } from "../published-option.ts";
import { openPageReader } from "../reading/page-reader.ts";
import { databaseOption, databasePath, nowUtc, withStore } from "../store-options.ts";

const NAME = "add";

export const addCommand: Command = {
  name: NAME,
  summary: "Read pages and keep them in the database",
  operands: "INPUT…",
  description: [
    "An INPUT is what dragoman read takes: a file, a folder, a web address, or - for standard input. The database is made where there is none.",
    "A page is kept whole or not at all, with its text, its record and the page as it came in. The same page again changes nothing; a page that has changed becomes a new version, and the old one stays.",
  ],
  options: [
    databaseOption,
    publishedOption,
    {
      name: "records",
      help: "The inputs are records, a line of JSON each, as dragoman read and dragoman export write them.",
    },
    {
      name: "json",
      help: "Print a line of JSON for each page: its name, what became of it, its article's id.",
    },
    ...inputOptions,
  ],
  examples: [
    { line: "dragoman add pages/", shows: "keep a folder of pages" },
    { line: "dragoman add URL --db desk.db", shows: "fetch a page into a database of that name" },
  ],
  run: addPages,
};

/** What became of one page. */
interface Kept {
  readonly name: string;
  /** Left out where the very same bytes were read before, so that nothing had to be read. */
  readonly addition?: Addition;
  readonly added?: Added;
}

async function addPages(call: Call, io: Io): Promise<number> {
  if (call.options.has("records") && call.inputs.length > 0) return addRecordLines(call, io);
  const choices = checkInputs(call, NAME);
  const given = findPublished(call.options, NAME);
  const { findVersion } = await import("../../engine.ts");
  const { addRecord } = await import("../../store/add.ts");
  const { findBySource } = await import("../../store/source.ts");
  return withStore(call, io, "write", async (store) => {
    const reader = openPageReader();
    try {
      return await forEachInput<Kept>(call, io, {
        choices,
        version: findVersion(),
        atOnce: PAGES_AT_ONCE,
        printer: choosePrinter(call, io),
        isSilent: true,
        async read(input) {
          const page = { input, ...(given !== undefined && { given }) };
          const known = findBySource(store, page);
          if (known !== undefined)
            return { name: input.name, added: { outcome: "unchanged", article: known } };
          const record = await reader.read(input, given);
          return { name: input.name, addition: { record, page, at: nowUtc() } };
        },
        inOrder: (kept) =>
          kept.addition === undefined ? kept : { name: kept.name, added: addRecord(store, kept.addition) },
      });
    } finally {
      await reader.close();
    }
  });
}

async function addRecordLines(call: Call, io: Io): Promise<number> {
  const { addRecords } = await import("./add-records.ts");
  const printer = choosePrinter(call, io);
  return withStore(call, io, "write", (store) =>
    addRecords(store, call, io, {
      kept: (name, outcome, article) => printer.print(name, { name, added: { outcome, article } }),
      finish: printer.finish,
    }),
  );
}

function choosePrinter({ options }: Call, io: Io): Printer<Kept> {
  if (options.has("json")) {
    const lines = jsonLinesPrinter<unknown>(io.out);
    return { print: (name, { added }) => lines.print(name, { name, ...added }), finish: lines.finish };
  }
  const counts = new Map<AddOutcome, number>();
  return {
    async print(_name, { added }) {
      if (added) counts.set(added.outcome, (counts.get(added.outcome) ?? 0) + 1);
    },
    finish: () => io.out.write(`${formatCounts(counts)} (${toPrintable(databasePath(options, io))})\n`),
  };
}

const OUTCOMES: readonly AddOutcome[] = ["added", "changed", "unchanged", "empty"];

/** "12 added, 3 unchanged" */
function formatCounts(counts: ReadonlyMap<AddOutcome, number>): string {
  const parts = OUTCOMES.flatMap((outcome) =>
    counts.has(outcome) ? [`${counts.get(outcome)} ${outcome}`] : [],
  );
  return parts.length === 0 ? "nothing added" : parts.join(", ");
}
