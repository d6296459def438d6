import { toLabel } from "./phrases.ts";
import { linkDensity, proseLength, type Segment } from "./segment.ts";

/** A subtitle has at least this many characters; a byline, a date or a section label has fewer. */
const MIN_SUBTITLE = 40;
/** Further down, a line without a stop must be longer to be no label. */
const MIN_STANDFIRST = 80;
const MAX_LINKS = 0.3;

/**
 * The places between the headline and the body's box where the article already speaks: a standfirst, a summary, a lead set
 * apart from the rest. Bylines, dates and buttons stand there too and stay out.
 */
export function findStandfirst(
  segments: readonly Segment[],
  bodyStart: number,
  title: string | undefined,
): ReadonlySet<number> {
  const headline = findHeadline(segments, bodyStart, title);
  const places = new Set<number>();
  if (headline === undefined) return places;
  for (let at = headline + 1; at < bodyStart; at++) {
    const segment = segments[at];
    if (segment && speaks(segment, at === headline + 1)) places.add(at);
  }
  return places;
}

/** The headline's last place before the body: the first-level heading, or the line that repeats the title. */
function findHeadline(
  segments: readonly Segment[],
  bodyStart: number,
  title: string | undefined,
): number | undefined {
  const wanted = title === undefined ? undefined : toLabel(title);
  for (let at = bodyStart - 1; at >= 0; at--) {
    const segment = segments[at];
    if (segment && (segment.level === 1 || toLabel(segment.text) === wanted)) return at;
  }
  return undefined;
}

function speaks(segment: Segment, first: boolean): boolean {
  if (linkDensity(segment) > MAX_LINKS || segment.kind === "caption") return false;
  if (segment.level === 1) return false;
  return proseLength(segment) > 0 || segment.text.length >= (first ? MIN_SUBTITLE : MIN_STANDFIRST);
}
