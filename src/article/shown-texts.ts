import type { ClaimPlace } from "../page/page.ts";
import type { HtmlElement, HtmlNode } from "../page/tree.ts";

/** A run of text that the page shows, and the element it stands in. */
export interface ShownText {
  readonly words: string;
  readonly at: ClaimPlace;
}

const SILENT: ReadonlySet<string> = new Set(
  "head script style noscript template iframe select option textarea svg".split(" "),
);

/** The texts of a page that fit `pattern`, in page order, their elements numbered as the page's claims are; at most `most`. */
export function findShownTexts(root: HtmlElement, pattern: RegExp, most: number): readonly ShownText[] {
  const found: ShownText[] = [];
  let order = 0;
  const visit = (node: HtmlNode, place: ClaimPlace, isShown: boolean): void => {
    if (node.kind === "text") {
      if (isShown && found.length < most && pattern.test(node.value)) {
        found.push({ words: node.value.trim(), at: place });
      }
      return;
    }
    order += 1;
    const here = { element: node, order };
    const isStillShown = isShown && !SILENT.has(node.name);
    for (const child of node.children) visit(child, here, isStillShown);
  };
  for (const child of root.children) visit(child, { element: root, order: 0 }, true);
  return found;
}
