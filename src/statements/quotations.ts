import type { Quotation } from "../language/analysis.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { Scene } from "./scene.ts";

/** The words of a quotation: without marks, and without the comma that only leads to the cue. */
export function trimmedInner(scene: Scene, { inner }: Quotation): Span {
  let { start, end } = inner;
  while (end > start && /[\s,]/u.test(scene.text.charAt(end - 1))) end -= 1;
  while (start < end && /\s/u.test(scene.text.charAt(start))) start += 1;
  return { start, end };
}

/** The outermost quotations that overlap a span. */
export function quotationsIn(scene: Scene, span: Span): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let at = firstEndingAfter(scene, span.start); at < scene.quotations.length; at += 1) {
    const quotation = scene.quotations[at];
    if (!quotation || quotation.span.start >= span.end) break;
    if (overlaps(quotation.span, span)) found.push(quotation);
  }
  return found;
}

/** The outermost quotation behind this one. */
export function nextQuotation(scene: Scene, { span }: Quotation): Quotation | undefined {
  return scene.quotations[firstEndingAfter(scene, span.end)];
}

/** Binary search: quotations are in text order and apart. */
function firstEndingAfter({ quotations }: Scene, offset: number): number {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The title of a thing ("A Fair Peace") or a slogan: every long word has a capital, and no stop ends it. */
export function isTitle(scene: Scene, { inner }: Quotation): boolean {
  const words = scene.text.slice(inner.start, inner.end).trim().replace(/,$/u, "");
  const long = words.match(/\p{L}{4,}/gu) ?? [];
  return long.length > 1 && /[^.?!…]$/u.test(words) && long.every((word) => /^\p{Lu}/u.test(word));
}

/** A closed quotation that begins and ends with a sentence. */
export const isSentences = (scene: Scene, { inner, closed }: Quotation): boolean =>
  closed && /^\s*[\p{Lu}\p{N}…[][\s\S]*[.?!…]\s*$/u.test(scene.text.slice(inner.start, inner.end));
