import type { MetadataScores } from "./metadata-score.ts";

const COLUMNS = [
  ["titles", "titleExact", "titleUpToSite", "dates", "dateRight", "datePrecision"],
  ["authors", "authorsExact", "authorsStrict", "authorsPrecision", "authorsRecall"],
].flat() as readonly Exclude<keyof MetadataScores, "set" | "errors" | "pages">[];

/** A table for people, a row a set. */
export function formatScores(scores: readonly MetadataScores[]): string {
  const header = ["set".padEnd(18), ...COLUMNS.map((column) => column.padStart(17))].join("");
  const rows = scores.map((one) =>
    [one.set.padEnd(18), ...COLUMNS.map((column) => formatCell(one[column]).padStart(17))].join(""),
  );
  return [header, ...rows].join("\n");
}

/** The first wrong pages of each set, for reading. */
export function formatErrors(
  scores: readonly MetadataScores[],
  { most, field }: { readonly most: number; readonly field: string | undefined },
): string {
  return scores
    .flatMap(({ set, errors }) =>
      errors
        .filter((error) => field === undefined || error.field === field)
        .slice(0, most)
        .map(
          (error) =>
            `${set} ${error.id} ${error.field}\n  gold:  ${error.gold}\n  found: ${error.found}\n  ${error.url}`,
        ),
    )
    .join("\n");
}

const formatCell = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));
