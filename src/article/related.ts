import type { RelatedItem } from "./article.ts";
import type { Phrases } from "./phrases.ts";
import { sectionRole } from "./rules/boilerplate-sections.ts";
import { linkDensity, proseLength, type Segment } from "./segment.ts";
import { findTruncated } from "./truncated.ts";

const MIN_TITLE = 6;
const MAX_TITLE = 250;
const MOSTLY_LINK = 0.6;

/** The lists of other pages that stand on this one, from what is not its text: "Most Read News", "Related". */
export function findRelated(
  segments: readonly Segment[],
  verdicts: readonly (string | undefined)[],
  phrases: Phrases,
): readonly RelatedItem[] {
  const related: RelatedItem[] = [];
  const seen = new Set<string>();
  let listed = 0; // behind the last list: a heading inside it heads nothing that is not listed already
  for (let at = 0; at < segments.length; at++) {
    const heading = segments[at];
    if (!heading || verdicts[at] === undefined) continue;
    const pointer = toPointer(heading, verdicts[at]);
    if (pointer) related.push(pointer);
    if (at < listed || sectionRole(heading, phrases) !== "related") continue;
    const list = listUnder(segments, verdicts, at);
    listed = list.end;
    const items = list.items.filter(({ text }) => !seen.has(text) && seen.add(text));
    const truncated = findTruncated(items.map(({ text }) => text));
    for (const [i, item] of items.entries()) related.push(toItem(item, heading.text, truncated[i] ?? false));
  }
  return related;
}

/**
 * The titles that stand under a heading: linked lines, or on a page without links the lines that went out with it.
 * `end` is where the list ends, the same for every heading inside it.
 */
function listUnder(
  segments: readonly Segment[],
  verdicts: readonly (string | undefined)[],
  heading: number,
): { readonly items: readonly Segment[]; readonly end: number } {
  const items: Segment[] = [];
  let at = heading + 1;
  for (; at < segments.length; at++) {
    const segment = segments[at];
    const verdict = verdicts[at];
    if (!segment || verdict === undefined || (segment.level > 0 && linkDensity(segment) < MOSTLY_LINK)) break;
    const linked = linkDensity(segment) >= MOSTLY_LINK;
    const taken = linked || (segment.element === undefined && verdict.endsWith(":related"));
    if (taken && segment.text.length >= MIN_TITLE && segment.text.length <= MAX_TITLE) items.push(segment);
    else if (!taken && proseLength(segment) > 0 && segment.element === undefined) break;
  }
  return { items, end: at };
}

const toItem = ({ text, href }: Segment, heading: string, truncated: boolean): RelatedItem => ({
  heading: toHeading(heading),
  title: text,
  url: href,
  truncated,
});

// "Also read: Talks resume in Geneva"
const POINTER = /^([^:]{3,30}):\s+(\S.{5,249})$/u;

/** A line that points to another page: "Also read: Talks resume". */
function toPointer({ text, href }: Segment, verdict: string | undefined): RelatedItem | undefined {
  const [, heading, title] =
    (verdict === "label-line:related" && href !== undefined && POINTER.exec(text)) || [];
  return title === undefined
    ? undefined
    : { heading, title, url: href, truncated: findTruncated([title])[0] ?? false };
}

// "Related:", "Most read »"
const HEADING_TAIL = /[\s:»›>]{1,5}$/u;

/** The heading as printed, without the mark that it ends with. */
const toHeading = (text: string): string => text.replace(HEADING_TAIL, "");
