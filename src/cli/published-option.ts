import { isIsoDate } from "../text/iso-date.ts";
import { type Option, type Options, UsageError } from "./command.ts";

/** The option of the commands that read pages which may state no date. */
export const publishedOption: Option = {
  name: "published",
  value: "DATE",
  help: "The day of publication (2024-06-20) of pages that state none. What a page states counts more.",
};

/** Throws a UsageError for what is no date. */
export function findPublished(options: Options, command: string): string | undefined {
  const given = options.value("published");
  if (given === undefined || isIsoDate(given)) return given;
  throw new UsageError(`--published takes a date such as 2024-06-20, got "${given}"`, command);
}
