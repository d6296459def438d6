// Why parse5, and what of it: docs/decisions/0001-html-parser.md
import { Parser } from "parse5";
import { feedPage } from "./html/feed.ts";
import { type GrowingElement, type GrowingNode, treeAdapter } from "./html/tree-adapter.ts";
import type { PageIssue } from "./page.ts";
import type { HtmlElement } from "./tree.ts";

/** Deeper elements lose their structure and keep their words, so that every later walk may recurse. */
const MAX_DEPTH = 400;
/** Elements that end the words before them: below the depth that is kept a line break stands for their borders. */
const BLOCK =
  /^(?:p|div|br|hr|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|table|section|article|main|header|footer|aside|nav|figure|figcaption|blockquote|pre|form|address)$/u;
const BORDER = "\n";

/**
 * Parses a page as the HTML standard has it for a reader without scripts: some pages keep their article in `noscript`.
 * Never throws: any string is a page. Time is linear in the length of the page.
 */
export function parseHtml(source: string): {
  readonly root: HtmlElement;
  readonly issues: readonly PageIssue[];
} {
  const parser = new Parser({ scriptingEnabled: false, treeAdapter });
  const deepest = feedPage(source, parser);
  const root = parser.document;
  // What the parser moves may come to lie deeper than it lay when it was open, by little.
  const isCut = deepest > MAX_DEPTH / 2 && cutBelow(root, 0);
  return { root, issues: isCut ? [{ code: "nesting-cut" }] : [] };
}

/** Cuts the structure below the depth that is kept; says whether there was any. */
function cutBelow(element: GrowingElement, depth: number): boolean {
  if (depth > MAX_DEPTH) {
    keepWords(element);
    return true;
  }
  let isCut = false;
  for (const child of element.children) {
    if (child.kind === "element" && cutBelow(child, depth + 1)) isCut = true;
  }
  return isCut;
}

/** Walks with an own stack: below the depth limit a page may nest as deep as it is long. */
function keepWords(element: GrowingElement): void {
  const pending: (GrowingNode | typeof BORDER)[] = element.children.toReversed();
  element.children.length = 0;
  let isAtBorder = true;
  const keep = (value: string): void => void element.children.push({ kind: "text", value, parent: element });
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === BORDER) {
      if (!isAtBorder) keep(BORDER);
      isAtBorder = true;
    } else if (node.kind === "text") {
      keep(node.value);
      isAtBorder = false;
    } else if (node.name !== "script" && node.name !== "style") {
      const isBlock = BLOCK.test(node.name);
      if (isBlock) pending.push(BORDER);
      for (const child of node.children.toReversed()) pending.push(child); // too many for one call to take
      if (isBlock) pending.push(BORDER);
    }
  }
}
