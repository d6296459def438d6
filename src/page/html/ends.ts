import { endsName } from "./read-tag.ts";

/** A drawing's end; or before it another drawing, a comment, or HTML, which ends a drawing as well. */
const DRAWING_END = /<\/svg[\t\n\f />]|<(?:svg|p|div|h[1-6]|ul|ol|li|table|span|body|br|img)\b|<!--/gi;
/** What matters inside a script that holds "<!--": such a script may write scripts, whose ends are not its own. */
const ESCAPES = /<!--|-->|<\/?script(?=[\t\n\f />])/gi;

/** Behind a comment that begins at `start`: "<!-- … -->", "<!-- … --!>", "<!-->", "<!--->". */
export function endOfComment(source: string, start: number): number {
  const from = start + "<!--".length;
  if (source.startsWith(">", from)) return from + 1;
  if (source.startsWith("->", from)) return from + 2;
  for (let at = source.indexOf("--", from); at !== -1; at = source.indexOf("--", at + 1)) {
    if (source.startsWith(">", at + 2)) return at + 3;
    if (source.startsWith("!>", at + 2)) return at + 4;
  }
  return source.length;
}

/** Behind a declaration, or anything that the standard takes for a comment: "<!x>", "<?xml …?>", "</ >". */
export function endOfDeclaration(source: string, start: number): number {
  const end = source.indexOf(">", start + 2);
  return end === -1 ? source.length : end + 1;
}

/** Where the end tag of an element without markup inside begins: `</title>`; the end of the page where there is none. */
export function endOfRawText(source: string, from: number, name: string): number {
  for (let at = source.indexOf("</", from); at !== -1; at = source.indexOf("</", at + 2)) {
    const end = at + 2 + name.length;
    if (endsName(source.charCodeAt(end)) && source.slice(at + 2, end).toLowerCase() === name) return at;
  }
  return source.length;
}

/** Where the end tag of a script begins. */
export function endOfScript(source: string, from: number): number {
  const end = endOfRawText(source, from, "script");
  if (!source.slice(from, end).includes("<!--")) return end;
  let state: "plain" | "escaped" | "in-inner-script" = "plain";
  ESCAPES.lastIndex = from;
  for (let match = ESCAPES.exec(source); match !== null; match = ESCAPES.exec(source)) {
    const mark = match[0].toLowerCase();
    if (mark === "</script" && state !== "in-inner-script") return match.index;
    if (mark === "<!--") {
      if (state === "plain") state = "escaped";
      ESCAPES.lastIndex = match.index + 2; // "<!-->" is a whole comment
    } else if (mark === "-->") state = "plain";
    else if (state === "escaped") state = "in-inner-script";
    else if (mark === "</script") state = "escaped";
  }
  return source.length;
}

/** Where the end tag of a drawing begins, if the parser may as well go on there; else `from`. */
export function endOfDrawing(source: string, from: number): number {
  DRAWING_END.lastIndex = from;
  const match = DRAWING_END.exec(source);
  return match?.[0].startsWith("</") ? match.index : from;
}
