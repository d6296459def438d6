import type { LineRule } from "./line-rule.ts";

// "Police at the border crossing on Monday." but not "REUTERS/A. Name" or "Figure 2"
const SENTENCE = /\p{Ll}{2,}.*[.!?]["'”’)]*(?:\s|$)/u;
const MIN_CAPTION = 40;

/** Captions that say nothing but whose picture it is. Those with a sentence stay, marked as captions. */
export const bareCaptions: LineRule = {
  name: "bare-caption",
  *find({ segments }) {
    for (const [at, { kind, text }] of segments.entries()) {
      if (kind === "caption" && (text.length < MIN_CAPTION || !SENTENCE.test(text))) yield [at, "credit"];
    }
  },
};
