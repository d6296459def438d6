import { type Option, type Options, UsageError } from "./command.ts";
import { databaseOption } from "./store-options.ts";

/** "all" is asked for page by page. */
export type Limit = number | "all";

const DEFAULT_LIMIT = 50;

/** How a list is printed, and how much of it. */
export const listOptions: readonly Option[] = [
  databaseOption,
  { name: "limit", value: "N", help: `How many at most, or "all". Default: ${DEFAULT_LIMIT}.` },
  { name: "json", help: "Print JSON, a line for each, with everything that is known of it." },
  { name: "csv", help: "Print a table as CSV (RFC 4180) with a header row." },
];

/** What every list of statements, events and agreements can be narrowed by. */
export const commonFilterOptions: readonly Option[] = [
  { name: "since", value: "DAY", help: "Nothing before this day (YYYY-MM-DD)." },
  { name: "until", value: "DAY", help: "Nothing after this day." },
  { name: "outlet", value: "DOMAIN", help: "Only from this outlet: kesh.example." },
  { name: "article", value: "ID", help: "Only from this article." },
  { name: "words", value: "WORDS", help: "Only what holds these words, as dragoman search takes them." },
  { name: "each", help: "Each report by itself. Default: what several reports tell is shown once." },
  { name: "replaced", help: "Also what stands in versions of pages that were replaced." },
];

/** Throws a UsageError for what is no number of lines. */
export function findLimit(options: Options, command: string): Limit {
  const given = options.value("limit");
  if (given === undefined) return DEFAULT_LIMIT;
  if (given === "all") return given;
  const limit = Number(given);
  if (Number.isSafeInteger(limit) && limit > 0) return limit;
  throw new UsageError(`--limit takes a whole number above 0, or "all", got "${given}"`, command);
}

/** The values of options that were given, under the names the query layer has for them; switches are `true`. */
export function toFilter(
  options: Options,
  names: readonly Option[],
): Readonly<Record<string, string | true>> {
  return Object.fromEntries(
    names.flatMap(({ name, value }) => {
      if (!options.has(name)) return [];
      return [[name, value === undefined ? true : (options.value(name) ?? "")]];
    }),
  );
}
