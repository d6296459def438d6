// Characters that take no room of their own: zero-width space, word joiner, byte order mark, soft hyphen.
export const WITHOUT_WIDTH = /[\u200b\u2060\ufeff\u00ad]/gu;
const WHITE = /\s+/gu;

/** White space folded to single blanks, ends trimmed, characters without width left out; no other character changes. */
export const fold = (text: string): string => text.replace(WITHOUT_WIDTH, "").replace(WHITE, " ").trim();
