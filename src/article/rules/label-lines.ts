import { roleOfWording, toLabel } from "../phrases.ts";
import type { LineRule } from "./line-rule.ts";

/** The longest line of the table is shorter. */
const MAX_LINE = 80;

/** Lines that the page prints between paragraphs: "Advertisement", "Read more: …", "Photo: …", "Sign up for …". */
export const labelLines: LineRule = {
  name: "label-line",
  *find({ segments, phrases }) {
    for (const [at, { text, kind }] of segments.entries()) {
      if (kind === "table") continue;
      const worded = kind === "list-item" ? undefined : roleOfWording(text, phrases);
      const role = (text.length > MAX_LINE ? undefined : phrases.lines.get(toLabel(text))) ?? worded;
      if (role) yield [at, role];
    }
  },
};
