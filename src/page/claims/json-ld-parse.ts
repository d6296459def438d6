import { jsonrepair } from "jsonrepair";
import type { PageIssueCode } from "../page.ts";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Beyond this a broken block is not mended: mending is slower than parsing, and no article's data is that long. */
const MAX_MENDED_LENGTH = 1_000_000;

/** The opening of a wrapper: "<!--", "//<![CDATA[" */
const WRAPPER_START = /^\s*(?:\/\/|\/\*)?[ \t]{0,9}(?:<!--|<!\[CDATA\[)[ \t]{0,9}(?:\*\/)?/;
/** Its end: "-->", "//]]>" */
const WRAPPER_END = /(?:\/\/|\/\*)?[ \t]{0,9}(?:-->|\]\]>)[ \t]{0,9}(?:\*\/)?;?\s*$/;
/** A line break or a tab inside a string, the most common fault: "headline": "Two<newline>lines" */
const CONTROL_CHARACTERS = /\p{Cc}+/gu;

/** Reads one JSON-LD block. An issue says that it was mended, or could not be; an empty block is no issue. */
export function parseJsonLd(source: string): {
  readonly value: Json | undefined;
  readonly issue?: PageIssueCode;
} {
  const text = unwrap(unwrap(source));
  if (text === "") return { value: undefined };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return mend(text);
  }
}

const unwrap = (text: string): string => text.replace(WRAPPER_START, "").replace(WRAPPER_END, "").trim();

function mend(text: string): { readonly value: Json | undefined; readonly issue: PageIssueCode } {
  if (text.length > MAX_MENDED_LENGTH) return { value: undefined, issue: "broken-json-ld" };
  const flat = text.replace(CONTROL_CHARACTERS, " ").replace(/;\s*$/, "");
  for (const read of [JSON.parse, (broken: string) => JSON.parse(jsonrepair(broken))]) {
    try {
      const value: Json = read(flat);
      // The mender makes a string of anything; only data is a mended block.
      if (typeof value === "object" && value !== null) return { value, issue: "mended-json-ld" };
    } catch {
      // tried next, or reported below
    }
  }
  return { value: undefined, issue: "broken-json-ld" };
}
