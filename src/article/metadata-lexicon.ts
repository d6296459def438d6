import { badRow, cellOf, parseTable, type ReadLexicon } from "../text/table.ts";
import type { Months } from "./dates/text-dates.ts";

/** A news agency as it is credited. */
interface Agency {
  readonly name: string;
  /** Initials count only where the page writes them as such: "(AP)", never a word of a sentence. */
  readonly kind: "name" | "initials";
}

/** The words that the metadata rules know. */
export interface MetadataLexicon {
  readonly months: Months;
  /** By the form in which the agency is credited. */
  readonly agencies: ReadonlyMap<string, Agency>;
}

/** Reads `months.tsv` and `agencies.tsv` through `read`. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadMetadataLexicon(read: ReadLexicon): MetadataLexicon {
  return { months: parseMonths(read("months.tsv")), agencies: parseAgencies(read("agencies.tsv")) };
}

function parseMonths(tsv: string): Months {
  const rows = parseTable("months.tsv", tsv, ["word", "month", "language"]);
  return new Map(
    rows.map(({ word, month, line }) => {
      const number = Number(month);
      if (!Number.isInteger(number) || number < 1 || number > 12) {
        throw badRow("months.tsv", line, `month is ${month}; expected 1 to 12`);
      }
      return [word, number];
    }),
  );
}

function parseAgencies(tsv: string): MetadataLexicon["agencies"] {
  const name = "agencies.tsv";
  return new Map(
    parseTable(name, tsv, ["form", "name", "kind"]).map((row) => [
      row.form,
      { name: row.name, kind: cellOf(name, row, "kind", ["name", "initials"]) },
    ]),
  );
}
