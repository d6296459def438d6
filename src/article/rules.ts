import { bareCaptions } from "./rules/bare-captions.ts";
import { boilerplateSections } from "./rules/boilerplate-sections.ts";
import { dateLines } from "./rules/date-lines.ts";
import { edgeLines } from "./rules/edge-lines.ts";
import { emptyHeadings } from "./rules/empty-headings.ts";
import { labelLines } from "./rules/label-lines.ts";
import type { LineRule } from "./rules/line-rule.ts";
import { linkedLines } from "./rules/linked-lines.ts";
import { repeatedTitle } from "./rules/repeated-title.ts";

/** What runs over the lines of the body, in this order; each sees what the ones before it left. */
export const lineRules: readonly LineRule[] = [
  repeatedTitle,
  boilerplateSections, // before the lines: its labels must still stand
  labelLines,
  dateLines,
  linkedLines,
  edgeLines,
  bareCaptions,
  emptyHeadings, // last: it takes the headings that the others emptied
];
