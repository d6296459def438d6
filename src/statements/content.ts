import type { Quotation, Word } from "../language/analysis.ts";
import type { Extent } from "../language/tree.ts";
import type { Span } from "../text/span.ts";
import { nextQuotation, quotationsIn, trimmedInner } from "./quotations.ts";
import type { Line, Scene } from "./scene.ts";

/** The content that stands at stretches of a sentence; those that cannot be content alone are left out. */
export const toContents = (scene: Scene, line: Line, stretches: readonly Extent[]): readonly Span[] =>
  stretches.flatMap(({ first, last }) => toContent(scene, line, first, last + 1) ?? []);

/**
 * The content between two places (`to` excluded) as a span: a quotation that runs on is taken whole, one that is all of it
 * loses its marks. Undefined where it begins inside a quotation: misread.
 */
export function toContent(scene: Scene, { tokens }: Line, from: number, to: number): Span | undefined {
  const start = tokens[from]?.start;
  const end = tokens[to - 1]?.end;
  if (start === undefined || end === undefined || end <= start) return undefined;
  const inside = quotationsIn(scene, { start, end });
  const running = inside.find((quotation) => quotation.span.start >= start && quotation.span.end > end);
  if (inside.some((quotation) => isLeftOpen(scene, quotation))) return undefined;
  const span = { start, end: running ? running.span.end : end };
  const [first] = inside;
  if (first && first.span.start < start) return undefined;
  return first && first.span.start === span.start && isWhole(scene, first, span)
    ? trimmedInner(scene, first)
    : span;
}

/** Its end is anybody's guess: no closing mark, and no paragraph behind that takes it up. */
const isLeftOpen = (scene: Scene, quotation: Quotation): boolean =>
  !quotation.closed && !(nextQuotation(scene, quotation)?.continues ?? false);

/** The quotation and the stop behind it are all there is. */
function isWhole(scene: Scene, quotation: Quotation, span: Span): boolean {
  return /^[.,;]?$/u.test(scene.text.slice(quotation.span.end, span.end));
}

const DASH = /^(?:—|–|--)$/u;
const ARTICLE = /^(?:an?|the)$/u;
/** "…, a claim that Osei rejects", "– an apparent reference to the strait": the reporter's word on what was said. */
const COMMENT =
  /^(?:claim|reference|move|remark|comment|view|position|allegation|accusation|assertion|nod|stance|sentiment|step|description|phrase|term|warning|statement)$/u;

/** Where the reporter takes the sentence back: the dash that closes an insertion, or a comment on the words. */
export function endOfInsertion({ tokens }: Line, from: number, to: number): number | undefined {
  const isInserted = tokens.slice(0, from).filter((token) => DASH.test(token.form)).length % 2 === 1;
  for (let at = from + 1; at < to; at += 1) {
    const form = tokens[at]?.form ?? "";
    if (isInserted && DASH.test(form)) return at;
    if (!DASH.test(form) && form !== ",") continue;
    const article = lower(tokens[at + 1]) === "in" ? at + 2 : at + 1;
    if (!ARTICLE.test(lower(tokens[article]))) continue;
    if ([1, 2].some((step) => COMMENT.test(lower(tokens[article + step])))) return at;
  }
  return undefined;
}

const lower = (token: Word | undefined): string => token?.form.toLowerCase() ?? "";
