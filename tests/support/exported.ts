import { readFileSync } from "node:fs";
import { loadCountries } from "../../src/export/countries.ts";
import { type FormatName, formatAll } from "../../src/export/formats.ts";
import type { TableName } from "../../src/export/tables.ts";
import { addRecord } from "../../src/store/add.ts";
import { everything } from "../../src/store/query/everything.ts";
import { reportOf } from "./report.ts";
import { harbourReport, shipsReport } from "./reports.ts";
import { emptyStore, NOW } from "./store.ts";

export const countries = loadCountries((name) =>
  readFileSync(new URL(`../../data/codes/${name}`, import.meta.url), "utf8"),
);

const SANCTIONS = "Chile laid sanctions on Peru over the whaling.";
/** What happened, what did not, a tab in a name, and sanctions. */
export const oddReport = reportOf({
  url: null,
  published: "2031-03-05",
  text: `${SANCTIONS} Chile may bomb Kosovo\tBank.\n\nThe talks of 𝕏 were called off.`,
  actors: [
    { name: "Chile", code: "CHL" },
    { name: "Peru", code: "PER" },
    { name: "Kosovo\tBank", kind: "company", code: "XKX", sector: "BUS", wikidata: "Q1" },
  ],
  events: [
    {
      type: "SANCTION",
      mode: "discontinue",
      actors: ["Chile"],
      recipients: ["Peru"],
      words: "Chile laid sanctions on Peru",
      date: "2031-03-01",
      quad: 4,
    },
    {
      type: "ASSAULT",
      actors: ["Chile"],
      recipients: ["Kosovo\tBank"],
      words: "Chile may bomb Kosovo\tBank",
      status: "hypothetical",
      quad: 4,
    },
    {
      type: "CONSULT",
      actors: ["Chile", "Peru", "Kosovo\tBank"],
      words: "The talks of 𝕏 were called off",
      status: "occurred",
      time: "background",
      place: { name: "Lima", country: "PER" },
    },
  ],
  agreements: [
    { name: "whaling sanctions", kind: "sanctions", parties: ["Chile"], against: ["Peru"], words: SANCTIONS },
  ],
});

export function exported(
  format: FormatName,
  table: TableName = "statements",
): readonly (string | Uint8Array)[] {
  const store = emptyStore();
  for (const record of [shipsReport, harbourReport, oddReport]) addRecord(store, { record, at: NOW });
  return [...formatAll(everything(store, {}), format, { table, countries })];
}
export const textOf = (format: FormatName, table?: TableName): string => exported(format, table).join("");
export const linesOf = (format: FormatName): readonly string[] =>
  textOf(format).replace(/\n$/, "").split("\n");
export const jsonOf = (format: FormatName) => linesOf(format).map((line) => JSON.parse(line));
