const MAX_HEADLINE_LENGTH = 200;
const MAX_HEADLINE_WORDS = 30;
/** "… left the talks." ends a sentence; "… leaves talks in U.S." and "Will they?" may be headlines */
const SENTENCE_END = /[^.\s]{4}[.;,:]["”’»]?$/;
/** "KESH, 2 March (Reuters) - ", "Published 2 March 2026", "By Ada Lind": lines above or in place of a headline */
const NOT_A_HEADLINE = /^(?:by\s|published\b|updated\b|posted\b|\d{1,2}[.:/ ]|https?:)|\s[-–—]\s.{120}/i;

/** The headline of a page that is plain text: its first line, where that reads like one and words follow it. */
export function headlineOfText(text: string): string | undefined {
  const lines = text.split(/\r?\n/, 50).map((line) => line.trim());
  const at = lines.findIndex((line) => line !== "");
  const line = lines[at];
  if (line === undefined || lines.slice(at + 1).every((other) => other === "")) return undefined;
  if (line.length > MAX_HEADLINE_LENGTH || line.split(/\s+/).length > MAX_HEADLINE_WORDS) return undefined;
  return SENTENCE_END.test(line) || NOT_A_HEADLINE.test(line) ? undefined : line;
}
