import type { Segment } from "./segment.ts";

// "(Photo: …", "Photo by …", "© …", "Bild: …": whose picture it is, to the end of the caption.
const CREDIT =
  /[\s([|/]*(?:©|\b(?:photo|foto|image|picture|bild|credit|credits|quelle|source|illustration)s?(?:\s+(?:by|credit|courtesy)\b|\s*[:/©]))[^\n]{0,160}$/iu;

/** A caption without the credit at its end: "Police at the gate on Monday. Photo: A. Name" → "Police at the gate on Monday." */
export function withoutCredit(segment: Segment): Segment {
  if (segment.kind !== "caption") return segment;
  const at = segment.text.search(CREDIT);
  return at <= 0 ? segment : { ...segment, text: segment.text.slice(0, at).trimEnd() };
}
