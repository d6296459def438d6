import { roleOfWording, toLabel } from "../phrases.ts";
import type { LineRule } from "./line-rule.ts";

/** Lines that the page prints between paragraphs: "Advertisement", "Read more: …", "Photo: …", "Sign up for …". */
export const labelLines: LineRule = {
  name: "label-line",
  *find({ segments, phrases }) {
    for (const [at, { text, kind }] of segments.entries()) {
      if (kind === "table") continue;
      const worded = kind === "list-item" ? undefined : roleOfWording(text, phrases);
      const role = phrases.lines.get(toLabel(text)) ?? worded;
      if (role) yield [at, role];
    }
  },
};
