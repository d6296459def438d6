import type { Verdicts } from "./body.ts";
import type { Outline, Range } from "./outline.ts";
import { prefixSums } from "./prefix-sums.ts";
import { proseLength } from "./segment.ts";

/** A suspect that holds more of the page's prose than this is the article's own box, whatever its class says. */
const MAX_SUSPECT_SHARE = 0.4;
/** Tags and roles that no author gives to the article itself, and readers' comments, may well outgrow a short article. */
const MAX_CERTAIN_SHARE = 0.8;
const CERTAIN: ReadonlySet<string> = new Set([
  "element:nav",
  "element:aside",
  "role:complementary",
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

/** As much of a page under one rule is a habit of its author, and tells nothing of the parts. */
const MAX_RULE_SHARE = 0.75;

/** Of these there may be many round a short report. */
const OTHER_PAGES: ReadonlySet<string> = new Set(["class:teaser", "class:related"]);

interface Found {
  readonly range: Range;
  readonly rule: string;
  /** Of the page's prose, 0 to 1. */
  readonly share: number;
  readonly linked: boolean;
}

/** Takes out what stands in suspects, but for those that hold so much of the page's prose that they must be the article. */
export function dropSuspects(outline: Outline): Verdicts {
  const verdicts: (string | undefined)[] = outline.segments.map(() => undefined);
  const found = measure(outline);
  const shares = new Map<string, number>();
  for (const { rule, share } of outermost(found)) shares.set(rule, (shares.get(rule) ?? 0) + share);
  for (const { range, rule } of found.filter((suspect) => isOut(suspect, shares.get(suspect.rule) ?? 0))) {
    for (let i = range.from; i < range.to; i++) verdicts[i] ??= rule;
  }
  return verdicts;
}

function measure({ segments, ranges, suspects }: Outline): readonly Found[] {
  const prose = prefixSums(segments.map(proseLength));
  const links = prefixSums(segments.map(({ linkLength }) => linkLength));
  const all = Math.max(1, prose(0, segments.length));
  return suspects.flatMap(({ element, rule }) => {
    const range = ranges.get(element);
    if (!range) return [];
    const { from, to } = range;
    return [{ range, rule, share: prose(from, to) / all, linked: links(from, to) > 0 }];
  });
}

/** A suspect inside another of the same rule adds nothing. */
function outermost(found: readonly Found[]): readonly Found[] {
  const ends = new Map<string, number>();
  return found.filter(({ range, rule }) => {
    if (range.to <= (ends.get(rule) ?? 0)) return false;
    ends.set(rule, range.to);
    return true;
  });
}

function isOut({ rule, share, linked }: Found, ruleShare: number): boolean {
  // A teaser that leads nowhere is the article's own standfirst.
  if (rule === "class:teaser" && !linked) return false;
  if (rule === "hidden") return ruleShare <= MAX_RULE_SHARE;
  if (CERTAIN.has(rule)) return share <= MAX_CERTAIN_SHARE;
  return share <= MAX_SUSPECT_SHARE && (ruleShare <= MAX_RULE_SHARE || OTHER_PAGES.has(rule));
}
