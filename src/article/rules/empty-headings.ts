import type { LineRule } from "./line-rule.ts";

/** A heading that nothing of the article follows: what stood under it went before. */
export const emptyHeadings: LineRule = {
  name: "empty-heading",
  *find({ segments }) {
    for (let at = segments.length - 1; at >= 0 && segments[at]?.kind === "heading"; at--) yield [at, "label"];
  },
};
