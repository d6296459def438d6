import type { Verdicts } from "./body.ts";
import type { Range } from "./outline.ts";
import { linkDensity, type Segment } from "./segment.ts";

/** What a segment that is no prose costs: a menu entry or a label between two parts of an article is rare, ten are a border. */
const LABEL_COST = 40;
const HEADING_COST = 20;
/** Points below the best so far at which the walk gives up. */
const PATIENCE = 400;

/** What is known of the segments so far, place by place. */
interface Weights {
  readonly verdicts: Verdicts;
  readonly prose: readonly number[];
}

/**
 * Widens the core to the prose that touches it: a standfirst above, sections beside it. Walks outward in page order and
 * keeps the furthest place where what was gained outweighs what was crossed (a maximal-sum run, after Pasternack and Roth
 * 2009, "Extracting article text from the web with maximum subsequence segmentation").
 */
export function extendCore(segments: readonly Segment[], weights: Weights, core: Range): Range {
  const worth = (at: number) => worthAt(at, segments, weights);
  const before = furthest((step) => worth(core.from - 1 - step), core.from);
  const after = furthest((step) => worth(core.to + step), segments.length - core.to);
  return { from: core.from - before, to: core.to + after };
}

/** How many steps outward end at the best sum. */
function furthest(worth: (step: number) => number, limit: number): number {
  let [sum, best, steps] = [0, 0, 0];
  for (let step = 0; step < limit && sum >= best - PATIENCE; step++) {
    sum += worth(step);
    if (sum > best) [best, steps] = [sum, step + 1];
  }
  return steps;
}

function worthAt(at: number, segments: readonly Segment[], { verdicts, prose }: Weights): number {
  const segment = segments[at];
  if (!segment || verdicts[at] !== undefined) return 0;
  const gain = prose[at] ?? 0;
  if (gain > 0) return gain;
  if (segment.kind === "heading" && linkDensity(segment) < 0.5) return -HEADING_COST;
  return -LABEL_COST - segment.linkLength;
}
