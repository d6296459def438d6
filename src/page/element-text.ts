import type { HtmlElement } from "./tree.ts";

const SILENT: ReadonlySet<string> = new Set(["script", "style", "noscript", "template", "svg", "iframe"]);
const INLINE: ReadonlySet<string> = new Set([
  "a",
  "abbr",
  "b",
  "bdi",
  "bdo",
  "cite",
  "code",
  "em",
  "font",
  "i",
  "mark",
  "q",
  "s",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "time",
  "u",
  "wbr",
]);

/** Runs of white space; a line break inside an element's text marks the border of a block. */
const WHITE_SPACE = /[^\S\n]+|\s*\n\s*/g;

/**
 * The visible words of an element, white space folded, blocks parted by "\n". Stops soon after `limit` characters,
 * so that a class name on the page's wrapper costs nothing.
 */
export function elementText(element: HtmlElement, limit: number): string {
  const parts: string[] = [];
  collect(element, parts, { left: limit });
  return parts
    .join("")
    .replace(WHITE_SPACE, (run) => (run.includes("\n") ? "\n" : " "))
    .trim();
}

function collect(element: HtmlElement, parts: string[], budget: { left: number }): void {
  for (const node of element.children) {
    if (budget.left <= 0) return;
    if (node.kind === "text") {
      const value = node.value.length > 4 * budget.left ? node.value.slice(0, 4 * budget.left) : node.value;
      parts.push(value.replaceAll("\n", " "));
      budget.left -= value.trim().length;
    } else if (!SILENT.has(node.name)) {
      const border = INLINE.has(node.name) ? "" : "\n";
      parts.push(border);
      collect(node, parts, budget);
      parts.push(border);
    }
  }
}
