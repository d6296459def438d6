import { isSentence } from "../segment.ts";
import type { LineRule } from "./line-rule.ts";

/** A line of more words says more than when and by whom. */
const MAX_WORDS = 10;
// "14. Mai 2014", "02.02.2022", "May 14, 2014", "2024-06-20"
const DATE =
  /\b(?:\d{1,2}\.?\s\p{L}{3,10}\.?,?\s\d{4}|\p{L}{3,10}\.?\s\d{1,2},?\s\d{4}|\d{1,2}[./]\s?\d{1,2}[./]\s?\d{2,4}|\d{4}-\d{2}-\d{2})\b/u;

/** A line that only says when, and perhaps by whom: "von Anna Beispiel am 14. Mai 2014, 15:40 Uhr". */
export const dateLines: LineRule = {
  name: "date-line",
  *find({ segments }) {
    for (const [at, { kind, text }] of segments.entries()) {
      if (kind !== "paragraph" || text.length > 120 || text.split(/\s/u).length > MAX_WORDS) continue;
      if (DATE.test(text) && !isSentence(text)) yield [at, "byline"];
    }
  },
};
