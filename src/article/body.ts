import { extendCore } from "./extend-core.ts";
import type { Outline, Range } from "./outline.ts";
import { prefixSums, type RangeSum } from "./prefix-sums.ts";
import { proseLength } from "./segment.ts";
import { findStandfirst } from "./standfirst.ts";

/** A suspect that holds more of the page's prose than this is the article's own box, whatever its class says. */
const MAX_SUSPECT_SHARE = 0.4;
/** Tags and roles that no author gives to the article itself, and readers' comments, may well outgrow a short article. */
const MAX_CERTAIN_SHARE = 0.8;
const CERTAIN: ReadonlySet<string> = new Set([
  "element:nav",
  "element:noscript",
  "element:footer",
  "element:dialog",
  "role:navigation",
  "role:contentinfo",
  "role:dialog",
  "class:comments",
  "class:footer",
  "class:consent",
]);
/** A page that hides more of its prose than this unfolds it later: what is hidden is the article. */
const MAX_HIDDEN_SHARE = 0.4;
/** An inner box that holds at least this share of its parent's prose holds the article. */
const MIN_CORE_SHARE = 0.7;

/** Why a segment is out; undefined for one that is in. */
export type Verdicts = readonly (string | undefined)[];

/** Decides for each segment whether it belongs to the article's body. */
export function findBody(outline: Outline, title: string | undefined): Verdicts {
  const verdicts: (string | undefined)[] = outline.segments.map(() => undefined);
  dropSuspects(outline, verdicts);
  dropRepeats(outline, verdicts);
  const prose = prefixSums(outline.segments.map((segment, i) => (verdicts[i] ? 0 : proseLength(segment))));
  const body = extendCore(outline, verdicts, findCore(outline, prose));
  const standfirst = findStandfirst(outline.segments, body.from, title);
  for (let i = 0; i < verdicts.length; i++) {
    if ((i < body.from && !standfirst.has(i)) || i >= body.to) verdicts[i] ??= "outside-core";
  }
  return verdicts;
}

function dropSuspects({ segments, ranges, suspects }: Outline, verdicts: (string | undefined)[]): void {
  const prose = prefixSums(segments.map(proseLength));
  const share = (range: Range) => prose(range.from, range.to) / Math.max(1, prose(0, segments.length));
  const found = suspects.flatMap(({ element, rule }) => {
    const range = ranges.get(element);
    return range ? [{ range, rule }] : [];
  });
  const hidden = found
    .filter(({ rule }) => rule === "hidden")
    .reduce((sum, { range }) => sum + share(range), 0);
  for (const { range, rule } of found) {
    if (rule === "hidden" && hidden > MAX_HIDDEN_SHARE) continue;
    if (share(range) > (CERTAIN.has(rule) ? MAX_CERTAIN_SHARE : MAX_SUSPECT_SHARE)) continue;
    for (let i = range.from; i < range.to; i++) verdicts[i] ??= rule;
  }
}

/** A page that is built for two screen sizes holds its text twice. */
function dropRepeats({ segments }: Outline, verdicts: (string | undefined)[]): void {
  const seen = new Set<string>();
  for (const [i, { text }] of segments.entries()) {
    if (verdicts[i] || text.length < 40) continue;
    if (seen.has(text)) verdicts[i] = "repeated";
    seen.add(text);
  }
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
