import { fold } from "../text/fold.ts";
import type { Segment } from "./segment.ts";

const LINE_BREAK = /\r\n?|\n/u;
/** "- item", "* item", "• item", "1. item"; a bullet alone belongs to the line after it, as scraped lists have it. */
const BULLET = /^(?:[-*•·‣▪–](?:\s+|$)|\d{1,2}[.)]\s+)/u;
// The end of a sentence or of a quotation: a line that ends so is not wrapped.
const LINE_END = /[.!?…:;”"'’»)\]]$/u;
/** Lines of wrapped text are about as long as the column; no wrapped column is wider. */
const MAX_COLUMN = 100;
const MIN_COLUMN = 40;

/** Cuts a page that came as plain text into segments: a paragraph a line, or a paragraph between blank lines where lines are wrapped. */
export function segmentLines(text: string): readonly Segment[] {
  const lines = text.split(LINE_BREAK).map(fold);
  const segments: Segment[] = [];
  const wrapped = isWrapped(lines);
  let open: string[] = [];
  let bullet = false;
  const close = () => {
    const joined = open.join(wrapped ? " " : "\n");
    if (joined !== "") segments.push(toSegment(joined, bullet));
    [open, bullet] = [[], false];
  };
  for (const line of lines) {
    if (line === "") {
      // A marker alone waits for its item.
      if (open.length > 0 || !bullet) close();
    } else if (BULLET.test(line)) {
      close();
      const item = line.replace(BULLET, "");
      bullet = true;
      if (item !== "") open.push(item);
    } else {
      if (!wrapped && open.length > 0) close();
      open.push(line);
      if (!wrapped) close();
    }
  }
  close();
  return segments;
}

const toSegment = (text: string, bullet: boolean): Segment => ({
  text,
  kind: bullet ? "list-item" : "paragraph",
  level: 0,
  element: undefined,
  linkLength: 0,
  href: undefined,
});

/** Whether lines were broken to fit a column: most lines that another follows directly end mid-sentence, none is long. */
function isWrapped(lines: readonly string[]): boolean {
  const followed = lines.filter((line, at) => line.length >= MIN_COLUMN && (lines[at + 1] ?? "") !== "");
  if (followed.length < 2 || lines.some((line) => line.length > MAX_COLUMN)) return false;
  return followed.filter((line) => !LINE_END.test(line)).length > followed.length / 2;
}
