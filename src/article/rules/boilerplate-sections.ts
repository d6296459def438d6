import { type PhraseRole, type Phrases, toLabel } from "../phrases.ts";
import { linkDensity, proseLength, type Segment } from "../segment.ts";
import type { LineRule } from "./line-rule.ts";

/** A label is short: a longer line that begins like one is a sentence. */
const MAX_LABEL_WORDS = 7;
const MAX_LABEL = 80;
/** Under a "Related" label, this much unlinked prose in one line is the article going on. */
const MIN_RESUMED_PROSE = 140;

/** A heading of something else and what stands under it: "Most Read News", "About the author", "Comments (12)". */
const MIN_LINKED = 0.35;

export const boilerplateSections: LineRule = {
  name: "boilerplate-section",
  *find({ segments, phrases }) {
    const prose = segments.map(proseLength);
    const total = prose.reduce((sum, length) => sum + length, 0);
    let before = 0;
    for (let at = 0; at < segments.length; at++) {
      const role = sectionRole(segments[at], phrases);
      if (!role) {
        before += prose[at] ?? 0;
        continue;
      }
      const reach = sectionEnd(segments, at, { role, late: before > total / 2 });
      const end = role === "related" && !isLinked(segments.slice(at + 1, reach)) ? at + 1 : reach;
      for (let i = at; i < end; i++) yield [i, role];
      at = end - 1;
    }
  },
};

export function sectionRole(segment: Segment | undefined, phrases: Phrases): PhraseRole | undefined {
  if (!segment || segment.kind === "table" || (segment.kind === "list-item" && segment.linkLength > 0))
    return undefined;
  if (segment.text.length > MAX_LABEL) return undefined;
  const label = toLabel(segment.text);
  const words = label.split(" ");
  if (words.length > MAX_LABEL_WORDS) return undefined;
  const exact = phrases.sections.get(label);
  if (exact) return exact;
  // "Most Read News in Asia", "More from Politics": a phrase of two words or more may go on.
  for (let n = words.length - 1; n >= 2; n--) {
    const role = phrases.sections.get(words.slice(0, n).join(" "));
    if (role && (segment.kind === "heading" || words.length <= n + 2)) return role;
  }
  return undefined;
}

/** A list of other pages is mostly links, or on a page that came as plain text, lines without a sentence. */
function isLinked(items: readonly Segment[]): boolean {
  const length = items.reduce((sum, { text }) => sum + text.length, 0);
  if (items.every(({ element }) => element === undefined)) return true;
  return items.reduce((sum, { linkLength }) => sum + linkLength, 0) >= MIN_LINKED * length;
}

interface Section {
  readonly role: PhraseRole;
  /** More than half of the body's prose stands before it. */
  readonly late: boolean;
}

/** Where the section ends: at the next heading of its rank, or where the article's prose goes on. */
function sectionEnd(segments: readonly Segment[], start: number, { role, late }: Section): number {
  const level = segments[start]?.level ?? 0;
  for (let i = start + 1; i < segments.length; i++) {
    const segment = segments[i];
    if (!segment) break;
    // Readers' comments run to the end of the page.
    if (role === "comments" && late) continue;
    if (level > 0 && segment.level > 0 && segment.level <= level && linkDensity(segment) < 0.5) return i;
    if (role === "author" && late && i <= start + 2) continue;
    if (proseLength(segment) >= MIN_RESUMED_PROSE && linkDensity(segment) < 0.3) return i;
    if (level === 0 && segment.level > 0 && linkDensity(segment) < 0.5) return i;
    if (proseLength(segment) > 0 && role !== "related" && role !== "newsletter" && role !== "consent")
      return i;
  }
  return segments.length;
}
