import type { Outline, Range } from "./outline.ts";
import { linkDensity, proseLength, type Segment } from "./segment.ts";

/** What a segment that is no prose costs: a menu entry or a label between two parts of an article is rare, ten are a border. */
const LABEL_COST = 40;
/** Points below the best so far at which the walk gives up. */
const PATIENCE = 400;

/**
 * Widens the core to the prose that touches it: a standfirst above, sections beside it. Walks outward in page order and
 * keeps the furthest place where what was gained outweighs what was crossed (a maximal-sum run, after Pasternack and Roth
 * 2009, "Extracting article text from the web with maximum subsequence segmentation").
 */
export function extendCore(outline: Outline, verdicts: readonly (string | undefined)[], core: Range): Range {
  const worth = (i: number) => (verdicts[i] ? 0 : worthOf(outline.segments[i]));
  const from = furthest(core.from, (steps) => worth(core.from - 1 - steps), core.from);
  const to = furthest(core.to, (steps) => worth(core.to + steps), outline.segments.length - core.to);
  return { from: core.from - from, to: core.to + to };
}

/** How many steps outward end at the best sum. */
function furthest(_start: number, worth: (step: number) => number, limit: number): number {
  let [sum, best, steps] = [0, 0, 0];
  for (let step = 0; step < limit; step++) {
    sum += worth(step);
    if (sum > best) [best, steps] = [sum, step + 1];
    if (sum < best - PATIENCE) break;
  }
  return steps;
}

function worthOf(segment: Segment | undefined): number {
  if (!segment) return 0;
  const prose = proseLength(segment);
  if (prose > 0) return prose;
  if (segment.kind === "heading" && linkDensity(segment) < 0.5) return -LABEL_COST / 2;
  return -LABEL_COST - segment.linkLength;
}
