import { dropRepeats } from "./drop-repeats.ts";
import { dropSuspects } from "./drop-suspects.ts";
import { extendCore } from "./extend-core.ts";
import type { Outline, Range } from "./outline.ts";
import { prefixSums, type RangeSum } from "./prefix-sums.ts";
import { proseLengths } from "./prose-lengths.ts";
import { findStandfirst } from "./standfirst.ts";

/** An inner box that holds at least this share of its parent's prose holds the article. */
const MIN_CORE_SHARE = 0.7;

/** Why a segment is out; undefined for one that is in. */
export type Verdicts = readonly (string | undefined)[];

/** Decides for each segment whether it belongs to the article's body. */
export function findBody(outline: Outline, title: string | undefined): Verdicts {
  const verdicts = dropRepeats(outline.segments, dropSuspects(outline));
  const prose = proseLengths(outline.segments, verdicts);
  const body = extendCore(outline.segments, { verdicts, prose }, findCore(outline, prefixSums(prose)));
  const standfirst = findStandfirst(outline.segments, body.from, title);
  return verdicts.map((verdict, i) => {
    const inside = (i >= body.from && i < body.to) || standfirst.has(i);
    return verdict ?? (inside ? undefined : "outside-core");
  });
}

/** The innermost element that still holds most of what its parent holds, from the root down. */
function findCore({ segments, ranges }: Outline, prose: RangeSum): Range {
  let core: Range = { from: 0, to: segments.length };
  for (const range of ranges.values()) {
    const inside = core.from <= range.from && range.to <= core.to;
    if (inside && prose(range.from, range.to) >= MIN_CORE_SHARE * prose(core.from, core.to)) core = range;
  }
  return core;
}
