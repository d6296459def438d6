import { readFileSync } from "node:fs";
import { ReadError } from "../../errors.ts";
import { formatNames, tabular } from "../../export/formats.ts";
import { tableNames } from "../../export/tables.ts";
import { type Call, type Command, EXIT, UsageError } from "../command.ts";
import type { Io } from "../io.ts";
import { toFilter } from "../list-options.ts";
import { databaseOption, withStore } from "../store-options.ts";
import { openTarget } from "../target.ts";

const NAME = "export";
/** This file lies three folders below the package root, in `src/` as in `dist/`. */
const CODES = new URL("../../../data/codes/", import.meta.url);

const filterOptions = [
  { name: "since", value: "DAY", help: "Nothing before this day (YYYY-MM-DD)." },
  { name: "until", value: "DAY", help: "Nothing after this day." },
  { name: "outlet", value: "DOMAIN", help: "Only from this outlet: kesh.example." },
  { name: "each", help: "Each report by itself. Default: what several reports tell is one." },
  { name: "replaced", help: "Also what stands in versions of pages that were replaced." },
] as const;

export const exportCommand: Command = {
  name: NAME,
  summary: "Hand on what is kept in the formats that others use",
  operands: "",
  description: [
    "jsonl: whole records, as dragoman read prints them. csv, parquet: one table, named by --table. plover: PLOVER's JSON. polecat: the columns of POLECAT. gdelt: the 61 columns of GDELT's event table, for what happened. annotation: W3C Web Annotations. ftm: entities of FollowTheMoney.",
    "docs/export.md tells which field comes from where, and what each format cannot hold.",
  ],
  options: [
    {
      name: "format",
      short: "f",
      value: "FORMAT",
      choices: formatNames,
      help: `One of ${formatNames.join(", ")}. Default: jsonl.`,
    },
    {
      name: "table",
      value: "TABLE",
      choices: tableNames,
      help: `For csv and parquet: ${tableNames.join(", ")}. Default: statements.`,
    },
    { name: "out", short: "o", value: "FILE", help: "Where to write. Default: standard output." },
    ...filterOptions,
    databaseOption,
  ],
  examples: [
    { line: "dragoman export -f csv --table events > events.csv", shows: "a table of events" },
    { line: "dragoman export -f parquet -o statements.parquet", shows: "a table for data frames" },
    { line: "dragoman export -f plover --since 2031-03-01", shows: "events coded by PLOVER" },
  ],
  run: exportAll,
};

async function exportAll(call: Call, io: Io): Promise<number> {
  const { options } = call;
  const format = formatNames.find((known) => known === options.value("format")) ?? "jsonl";
  const table = tableNames.find((known) => known === options.value("table")) ?? "statements";
  if (options.has("table") && !tabular.has(format))
    throw new UsageError(`--table goes with csv and parquet, not with ${format}`, NAME);
  const out = options.value("out");
  if (format === "parquet" && out === undefined)
    throw new UsageError("parquet is no text: name a file with --out", NAME);
  const { formatAll } = await import("../../export/formats.ts");
  const { loadCountries } = await import("../../export/countries.ts");
  const { everything } = await import("../../store/query/everything.ts");
  const countries = loadCountries(readCodes);
  return withStore(call, io, "read", async (store) => {
    const target = await openTarget(out, io);
    try {
      const all = everything(store, toFilter(options, filterOptions));
      for (const piece of formatAll(all, format, { table, countries })) await target.write(piece);
    } finally {
      await target.close();
    }
    return EXIT.ok;
  });
}

function readCodes(name: string): string {
  try {
    return readFileSync(new URL(name, CODES), "utf8");
  } catch (cause) {
    throw new ReadError("bad-lexicon", `data/codes/${name} cannot be read: install the package again`, {
      cause,
    });
  }
}
