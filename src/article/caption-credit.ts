import type { Segment } from "./segment.ts";

// "(Photo: …", "Photo by …", "© …", "Bild: …": whose picture it is, to the end of the line.
const CREDIT =
  /[\s([|/]*(?:©|\b(?:photo|foto|fotografía|image|imagen|picture|bild|kuva|credit|quelle|source|illustration)s?(?:\s+(?:by|credit|courtesy)\b|\s*[:/©]))[^\n]{0,120}$/iu;
/** A paragraph that ends in a credit and is no longer than this stands under a picture. */
const MAX_CAPTION = 250;

/**
 * A caption without the credit at its end: "Police at the gate on Monday. Photo: A. Name" → "Police at the gate on Monday."
 * A short paragraph that ends so is a caption, whatever element it stands in.
 */
export function withoutCredit(segment: Segment): Segment {
  const { kind, text } = segment;
  if (kind !== "caption" && (kind !== "paragraph" || text.length > MAX_CAPTION)) return segment;
  const at = text.search(CREDIT);
  return at <= 0 ? segment : { ...segment, kind: "caption", text: text.slice(0, at).trimEnd() };
}
