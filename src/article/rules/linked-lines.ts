import { linkDensity, type Segment } from "../segment.ts";
import type { LineRule } from "./line-rule.ts";

const ALL_LINK = 0.95;
const MOSTLY_LINK = 0.7;
const MAX_LINE = 200;
/** One linked list item may be a source; a run of them is a list of other pages. */
const MIN_RUN = 3;
/** A linked heading of more words is another page's headline: "Ministers to meet again after talks in Geneva stall". */
const MAX_HEADING_WORDS = 9;

/** Lines that are nothing but a link to another page: teasers, buttons, lists of sections or tags. */
export const linkedLines: LineRule = {
  name: "linked-line",
  *find({ segments }) {
    let run = 0;
    for (const [at, segment] of segments.entries()) {
      if (isLine(segment, ALL_LINK) && standsAlone(segment)) yield [at, "related"];
      run = isLine(segment, MOSTLY_LINK) ? run + 1 : 0;
      if (run === MIN_RUN) for (let i = at - run + 1; i <= at; i++) yield [i, "related"];
      else if (run > MIN_RUN) yield [at, "related"];
    }
  },
};

const isLine = (segment: Segment, density: number): boolean =>
  segment.kind !== "table" && segment.text.length < MAX_LINE && linkDensity(segment) >= density;

function standsAlone({ kind, text }: Segment): boolean {
  return kind === "paragraph" || (kind === "heading" && text.split(" ").length > MAX_HEADING_WORDS);
}
