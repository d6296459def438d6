// The only file that names parse5. Why parse5: docs/decisions/0001-html-parser.md
import { type DefaultTreeAdapterTypes as Parse5, parse } from "parse5";
import type { PageIssue } from "./page.ts";
import type { HtmlElement, HtmlNode, HtmlText } from "./tree.ts";
import { withoutCode } from "./without-code.ts";

/** Deeper elements lose their structure and keep their words, so that every later walk may recurse. */
const MAX_DEPTH = 400;
/** Elements that end the words before them: below the depth that is kept a line break stands for their borders. */
const BLOCK =
  /^(?:p|div|br|hr|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|table|section|article|main|header|footer|aside|nav|figure|figcaption|blockquote|pre|form|address)$/u;
const BORDER = "\n";
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

interface GrowingElement extends HtmlElement {
  readonly children: HtmlNode[];
}

/**
 * Parses a page as the HTML standard has it for a reader without scripts: some pages keep their article in `noscript`.
 * Never throws: any string is a page. Time is linear in the length of the page.
 */
export function parseHtml(source: string): {
  readonly root: HtmlElement;
  readonly issues: readonly PageIssue[];
} {
  const document = parse(withoutCode(source), { scriptingEnabled: false });
  const issues: PageIssue[] = [];
  const root: GrowingElement = {
    kind: "element",
    name: "#document",
    attributes: NO_ATTRIBUTES,
    children: [],
    parent: undefined,
  };
  copyChildren(document, root, 0, () => {
    if (issues.length === 0) issues.push({ code: "nesting-cut" });
  });
  return { root, issues };
}

function copyChildren(from: Parse5.ParentNode, to: GrowingElement, depth: number, cut: () => void): void {
  if (depth > MAX_DEPTH) {
    cut();
    keepWords(from, to);
    return;
  }
  for (const node of from.childNodes) {
    if (isText(node)) to.children.push(toText(node.value, to));
    else if (isElement(node)) {
      const element = toElement(node, to);
      to.children.push(element);
      // A template is inert, but one with a shadow root holds what the reader sees.
      const content = "content" in node && element.attributes.has("shadowrootmode") ? node.content : node;
      copyChildren(content, element, depth + 1, cut);
    }
  }
}

/** Walks with an own stack: below the depth limit a page may nest as deep as it is long. */
function keepWords(from: Parse5.ParentNode, to: GrowingElement): void {
  const pending: (Parse5.ChildNode | typeof BORDER)[] = from.childNodes.toReversed();
  let isAtBorder = true;
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === BORDER) {
      if (!isAtBorder) to.children.push(toText(BORDER, to));
      isAtBorder = true;
    } else if (isText(node)) {
      to.children.push(toText(node.value, to));
      isAtBorder = false;
    } else if (isElement(node) && node.tagName !== "script" && node.tagName !== "style") {
      const isBlock = BLOCK.test(node.tagName);
      if (isBlock) pending.push(BORDER);
      for (const child of node.childNodes.toReversed()) pending.push(child); // too many for one call to take
      if (isBlock) pending.push(BORDER);
    }
  }
}

const toText = (value: string, parent: HtmlElement): HtmlText => ({ kind: "text", value, parent });

function toElement(node: Parse5.Element, parent: HtmlElement): GrowingElement {
  const attributes =
    node.attrs.length === 0 ? NO_ATTRIBUTES : new Map(node.attrs.map(({ name, value }) => [name, value]));
  return { kind: "element", name: node.tagName, attributes, children: [], parent };
}

const isText = (node: Parse5.ChildNode): node is Parse5.TextNode => node.nodeName === "#text";
const isElement = (node: Parse5.ChildNode): node is Parse5.Element => "tagName" in node;
