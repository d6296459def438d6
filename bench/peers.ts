import { extractFromHtml } from "@extractus/article-extractor";
import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import { BLOCK_NAMES, INVISIBLE_NAMES } from "../src/article/element-names.ts";
import { parseHtml } from "../src/page/parse.ts";
import type { HtmlNode } from "../src/page/tree.ts";

/** The DOM's Document, which is not among the types of Node. */
type DomDocument = ConstructorParameters<typeof Readability>[0];

/** An article extractor from the registry, under the same interface as ours: page in, text out ("" where it finds none). */
export interface Peer {
  readonly name: string;
  text(html: string, url: string): Promise<string>;
}

export const readability: Peer = {
  name: "readability-linkedom",
  async text(html) {
    const { document } = parseHTML(html);
    // Readability wants the DOM's Document; linkedom's is close enough at run time.
    return toText(new Readability(document as unknown as DomDocument).parse()?.content ?? "");
  },
};

export const defuddle: Peer = {
  name: "defuddle-linkedom",
  async text(html, url) {
    const { document } = parseHTML(html);
    const found = await Defuddle(document as unknown as DomDocument, url);
    return toText(found.content);
  },
};

export const articleExtractor: Peer = {
  name: "article-extractor",
  async text(html, url) {
    const found = await extractFromHtml(html, url);
    return toText(found?.content ?? "");
  },
};

export const peers = [readability, defuddle, articleExtractor] as const;

/** The text of an HTML fragment with a line break between blocks, so that words do not run together. */
function toText(fragment: string): string {
  const parts: string[] = [];
  const walk = (node: HtmlNode): void => {
    if (node.kind === "text") return void parts.push(node.value);
    const edge = BLOCK_NAMES.has(node.name) || node.name === "br" || node.name === "td" ? "\n" : "";
    parts.push(edge);
    if (!INVISIBLE_NAMES.has(node.name)) for (const child of node.children) walk(child);
    parts.push(edge);
  };
  walk(parseHtml(fragment).root);
  return parts.join("");
}
