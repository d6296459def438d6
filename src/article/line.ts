import type { HtmlElement } from "../page/tree.ts";
import { WITHOUT_WIDTH } from "../text/fold.ts";

/** A line of text as it grows, piece by piece, between two block boundaries. */
export interface Line {
  readonly parts: string[];
  linkLength: number;
  href: string | undefined;
  /** Nothing but white space has followed the last `<br>`. */
  atBreak: boolean;
}

// The HTML parser leaves no NUL in a text, so that these stand for nothing else.
const BREAK = "\0";
const CELL = "\0\0";

export const openLine = (): Line => ({ parts: [], linkLength: 0, href: undefined, atBreak: false });

export function addText(line: Line, value: string, link: HtmlElement | undefined): void {
  line.parts.push(value);
  const length = value.trim().length;
  if (length === 0) return;
  line.atBreak = false;
  if (!link) return;
  line.linkLength += length;
  line.href ??= link.attributes.get("href");
}

export function addBreak(line: Line): void {
  line.parts.push(BREAK);
  line.atBreak = true;
}

/** A border between two cells of a data table. */
export function addCell(line: Line): void {
  line.parts.push(CELL);
}

// White space that is not a single blank already.
const LOOSE = /[^\S ]\s*| \s+/gu;
const MARKED = / ?\0[\0 ]*/gu;

/** The line's text: white space folded, "\n" for a break, "\t" between cells. */
export function lineText({ parts }: Line): string {
  const text = parts.join("").replace(WITHOUT_WIDTH, "").replace(LOOSE, " ");
  if (!text.includes(BREAK)) return text.trim();
  return text.replace(MARKED, (run) => (run.includes(CELL) ? "\t" : "\n")).trim();
}
