import { isSentence, proseLength, type Segment } from "../segment.ts";
import type { LineRule } from "./line-rule.ts";

/** Longer lines say something even without a stop. */
const MAX_LABEL = 70;
const MAX_LABEL_WORDS = 8;

/** Short lines before the first paragraph or after the last that are no sentence: names, dates, counts, "5 min read". */
export const edgeLines: LineRule = {
  name: "edge-line",
  *find({ segments }) {
    const first = segments.findIndex((segment) => proseLength(segment) > 0);
    if (first === -1) return;
    const last = segments.findLastIndex((segment) => proseLength(segment) > 0);
    for (const [at, segment] of segments.entries()) {
      if ((at < first || at > last) && isLabel(segment)) yield [at, "label"];
    }
  },
};

const isLabel = (segment: Segment): boolean =>
  (segment.kind === "paragraph" || segment.kind === "caption") &&
  segment.text.length < MAX_LABEL &&
  segment.text.split(" ").length <= MAX_LABEL_WORDS &&
  !isSentence(segment.text);
