import type { HtmlElement, HtmlNode } from "../page/tree.ts";
import type { BlockKind } from "./article.ts";
import { isDataTable } from "./data-table.ts";
import { BLOCK_NAMES, INVISIBLE_NAMES } from "./element-names.ts";
import { CAPTION_RULE } from "./element-rule.ts";
import { addBreak, addCell, addText, type Line, lineText, openLine } from "./line.ts";
import type { Segment } from "./segment.ts";

/** Segment numbers [from, to) of what stands inside an element. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** An element whose name, class or role says that it is no part of an article, and the rule that says so. */
interface Suspect {
  readonly element: HtmlElement;
  readonly rule: string;
}

/** The page as a sequence of segments, with the tree kept as ranges over it. */
export interface Outline {
  readonly segments: readonly Segment[];
  /** Every block-level element that holds a segment, in page order, outer before inner. */
  readonly ranges: ReadonlyMap<HtmlElement, Range>;
  readonly suspects: readonly Suspect[];
}

/** Names the rule by which an element is no part of an article; undefined where none speaks. */
export type ElementRule = (element: HtmlElement) => string | undefined;

/** Of the parts of a line only these go: a linked word is part of its sentence whatever its class. */
const INLINE_RULES: ReadonlySet<string> = new Set(["hidden", "class:hidden"]);

interface Context {
  readonly block: HtmlElement;
  readonly kind: BlockKind;
  readonly link: HtmlElement | undefined;
}

/** Cuts the visible text of a tree into segments: one walk, no decision but the look of each element. */
export function outlinePage(root: HtmlElement, rule: ElementRule): Outline {
  const segments: Segment[] = [];
  const ranges = new Map<HtmlElement, Range>();
  const suspects: Suspect[] = [];
  let line = openLine();

  const flush = (context: Context) => {
    if (line.parts.length === 0) return;
    const segment = closeLine(line, context);
    if (segment) segments.push(segment);
    line = openLine();
  };

  const walkChildren = (element: HtmlElement, context: Context) => {
    for (const child of element.children) walk(child, context);
  };

  const walkBlock = (element: HtmlElement, context: Context) => {
    flush(context);
    const from = segments.length;
    // Claimed before its children, so that the map lists outer elements first; narrowed once they are known.
    ranges.set(element, { from, to: from });
    const inner = { block: element, kind: kindOf(element, context.kind), link: linkOf(element, context) };
    walkChildren(element, inner);
    flush(inner);
    if (segments.length === from) ranges.delete(element);
    else ranges.set(element, { from, to: segments.length });
  };

  const walk = (node: HtmlNode, context: Context): void => {
    if (node.kind === "text") {
      addText(line, node.value, context.link);
      return;
    }
    if (INVISIBLE_NAMES.has(node.name)) return;
    if (node.name === "br") {
      if (line.atBreak) flush(context);
      else addBreak(line);
      return;
    }
    const suspicion = rule(node);
    if (isBlock(node)) {
      const caption = suspicion === CAPTION_RULE;
      if (suspicion && !caption) suspects.push({ element: node, rule: suspicion });
      walkBlock(node, caption ? { ...context, kind: "caption" } : context);
    } else if (node.name === "td" || node.name === "th") {
      addCell(line);
      walkChildren(node, context);
    } else if (suspicion === undefined || !INLINE_RULES.has(suspicion))
      walkChildren(node, { ...context, link: linkOf(node, context) });
  };

  walkBlock(root, { block: root, kind: "paragraph", link: undefined });
  return { segments, ranges, suspects };
}

/** Cells of a data table stand in their row's line; cells of a layout table are boxes like any other. */
function isBlock(element: HtmlElement): boolean {
  if (element.name === "td" || element.name === "th") return !isDataTable(element);
  return BLOCK_NAMES.has(element.name);
}

function kindOf(element: HtmlElement, outer: BlockKind): BlockKind {
  switch (element.name) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return "heading";
    case "li":
    case "dd":
      return outer === "quote" ? outer : "list-item";
    case "blockquote":
      return "quote";
    case "figcaption":
    case "caption":
      return "caption";
    case "tr":
      return isDataTable(element) ? "table" : outer;
    case "ul":
    case "ol":
    case "dl":
    case "table":
    case "section":
    case "article":
      return outer === "heading" ? "paragraph" : outer;
    default:
      return outer;
  }
}

const linkOf = (element: HtmlElement, { link }: Context): HtmlElement | undefined =>
  element.name === "a" && element.attributes.has("href") ? element : link;

function closeLine(line: Line, { block, kind }: Context): Segment | undefined {
  const text = lineText(line);
  if (text === "") return undefined;
  const level = kind === "heading" ? headingLevel(block) : 0;
  return { text, kind, level, element: block, linkLength: line.linkLength, href: line.href };
}

function headingLevel(element: HtmlElement | undefined): number {
  if (!element) return 6;
  return /^h[1-6]$/u.test(element.name) ? Number(element.name[1]) : headingLevel(element.parent);
}
