import type { Verdicts } from "./body.ts";
import type { Outline, Range } from "./outline.ts";
import { prefixSums } from "./prefix-sums.ts";

/** A suspect that holds more of the page's prose than this is the article's own box, whatever its class says. */
const MAX_SUSPECT_SHARE = 0.4;
/** Tags and roles that no author gives to the article itself, and readers' comments, may well outgrow a short article. */
const MAX_CERTAIN_SHARE = 0.8;
/** A page that hides more of its prose unfolds it later: what is hidden is the article. */
const MAX_HIDDEN_SHARE = 0.65;
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
  "hidden",
]);

/** Takes out what stands in suspects, but for those that hold so much of the page's prose that they must be the article. */
export function dropSuspects({ segments, ranges, suspects }: Outline, lengths: readonly number[]): Verdicts {
  const verdicts: (string | undefined)[] = segments.map(() => undefined);
  const prose = prefixSums(lengths);
  const all = Math.max(1, prose(0, segments.length));
  const links = prefixSums(segments.map(({ linkLength }) => linkLength));
  const share = (range: Range) => prose(range.from, range.to) / all;
  const found = suspects.flatMap(({ element, rule }) => {
    const range = ranges.get(element);
    return range ? [{ range, rule }] : [];
  });
  const hidden = found
    .filter(({ rule }) => rule === "hidden")
    .reduce((sum, { range }) => sum + share(range), 0);
  for (const { range, rule } of found) {
    if (rule === "hidden" && hidden > MAX_HIDDEN_SHARE) continue;
    // A teaser that leads nowhere is the article's own standfirst.
    if (rule === "class:teaser" && links(range.from, range.to) === 0) continue;
    if (share(range) > (CERTAIN.has(rule) ? MAX_CERTAIN_SHARE : MAX_SUSPECT_SHARE)) continue;
    for (let i = range.from; i < range.to; i++) verdicts[i] ??= rule;
  }
  return verdicts;
}
