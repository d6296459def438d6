import { html, type Token, type TreeAdapter } from "parse5";
import type { HtmlElement, HtmlText } from "../tree.ts";

type Growing<Node> = { -readonly [Field in keyof Node]: Node[Field] };

/** An element while the parser still moves it about. */
export interface GrowingElement extends Omit<Growing<HtmlElement>, "children" | "parent"> {
  readonly children: GrowingNode[];
  parent: GrowingElement | undefined;
  /** Its namespace's address: what is drawn or a formula follows other rules. */
  readonly namespace: html.NS;
}

interface GrowingText extends Omit<Growing<HtmlText>, "parent"> {
  parent: GrowingElement | undefined;
}

export type GrowingNode = GrowingElement | GrowingText;

/** The root, with what its doctype asks for. */
interface GrowingDocument extends GrowingElement {
  mode: html.DOCUMENT_MODE;
}

/** What parse5 calls the kinds of nodes, in our tree. Comments and doctypes are no nodes of it. */
export interface OurTree {
  readonly node: GrowingNode;
  readonly parentNode: GrowingElement;
  readonly childNode: GrowingNode;
  readonly document: GrowingDocument;
  readonly documentFragment: GrowingElement;
  readonly element: GrowingElement;
  readonly commentNode: never;
  readonly textNode: GrowingText;
  readonly template: GrowingElement;
  readonly documentType: never;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
/** What a template holds is inert and left out, but one with a shadow root holds what the reader sees. */
const SHOWN_TEMPLATE = "shadowrootmode";

/** Lets parse5 build our tree, without a tree of its own in between. */
export const treeAdapter: TreeAdapter<OurTree> = {
  createDocument: () => ({
    ...newElement("#document", html.NS.HTML, NO_ATTRIBUTES),
    mode: html.DOCUMENT_MODE.NO_QUIRKS,
  }),
  createDocumentFragment: () => newElement("#document-fragment", html.NS.HTML, NO_ATTRIBUTES),
  createElement: (name, namespace, attributes) => newElement(name, namespace, toMap(attributes)),
  createTextNode: (value) => ({ kind: "text", value, parent: undefined }),
  appendChild,
  insertBefore(parent, node, next) {
    parent.children.splice(placeOf(next, parent), 0, node);
    node.parent = parent;
  },
  detachNode(node) {
    if (node.parent === undefined) return;
    node.parent.children.splice(placeOf(node, node.parent), 1);
    node.parent = undefined;
  },
  insertText(parent, words) {
    const last = parent.children.at(-1);
    if (last?.kind === "text") last.value += words;
    else appendChild(parent, { kind: "text", value: words, parent: undefined });
  },
  insertTextBefore(parent, words, next) {
    const at = placeOf(next, parent);
    const last = parent.children[at - 1];
    if (last?.kind === "text") last.value += words;
    else parent.children.splice(at, 0, { kind: "text", value: words, parent });
  },
  adoptAttributes(element, attributes) {
    element.attributes = new Map([...toMap(attributes), ...element.attributes]);
  },
  setTemplateContent: (template, content) =>
    void contents.set(template, template.attributes.has(SHOWN_TEMPLATE) ? template : content),
  getTemplateContent: (template) => contents.get(template) ?? template,
  getFirstChild: (parent) => parent.children[0] ?? null,
  getChildNodes: (parent) => parent.children,
  getParentNode: (node) => node.parent ?? null,
  getAttrList: ({ attributes }) => [...attributes].map(([name, value]) => ({ name, value })),
  getTagName: ({ name }) => name,
  getNamespaceURI: ({ namespace }) => namespace,
  getTextNodeContent: ({ value }) => value,
  getDocumentMode: ({ mode }) => mode,
  setDocumentMode(document, mode) {
    document.mode = mode;
  },
  isTextNode: (node) => node.kind === "text",
  isElementNode: (node) => node.kind === "element",
  setDocumentType: () => undefined,
  // The pages are fed without comments, and no places in the source are kept.
  isCommentNode: (_): _ is never => false,
  isDocumentTypeNode: (_): _ is never => false,
  createCommentNode: refuse,
  getCommentNodeContent: refuse,
  getDocumentTypeNodeName: refuse,
  getDocumentTypeNodePublicId: refuse,
  getDocumentTypeNodeSystemId: refuse,
  setNodeSourceCodeLocation: refuse,
  getNodeSourceCodeLocation: refuse,
  updateNodeSourceCodeLocation: refuse,
};

const contents = new WeakMap<GrowingElement, GrowingElement>();

function newElement(
  name: string,
  namespace: html.NS,
  attributes: ReadonlyMap<string, string>,
): GrowingElement {
  return { kind: "element", name, attributes, children: [], parent: undefined, namespace };
}

function toMap(attributes: readonly Token.Attribute[]): ReadonlyMap<string, string> {
  if (attributes.length === 0) return NO_ATTRIBUTES;
  const map = new Map<string, string>();
  for (const { name, value } of attributes) map.set(name, value);
  return map;
}

function appendChild(parent: GrowingElement, node: GrowingNode): void {
  parent.children.push(node);
  node.parent = parent;
}

/** The parser mostly moves last children. */
function placeOf(node: GrowingNode, { children }: GrowingElement): number {
  return children.at(-1) === node ? children.length - 1 : children.indexOf(node);
}

function refuse(): never {
  throw new Error("not part of this tree");
}
