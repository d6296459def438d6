import { decodePage } from "../../src/page/read-page.ts";
import type { HtmlElement } from "../../src/page/tree.ts";
import type { PageInput } from "../../src/source/input.ts";

const WHITE_SPACE = /\s+/g;

export const withoutSpace = (text: string): string => text.replace(WHITE_SPACE, "");

/** All characters of a page in the order it has them, read and unread, white space left out. */
export function pageCharacters(input: PageInput): string {
  const { body } = decodePage(input);
  return withoutSpace(body.kind === "text" ? body.text : textOf(body.root));
}

function textOf(element: HtmlElement): string {
  return element.children.map((child) => (child.kind === "text" ? child.value : textOf(child))).join("");
}

/** Where `part` stops being found in `whole` in order, or undefined where all of it is. "ace" is in "abcde". */
export function firstOutOfOrder(part: string, whole: string): number | undefined {
  let from = 0;
  for (let at = 0; at < part.length; at += 1) {
    const found = whole.indexOf(part.charAt(at), from);
    if (found === -1) return at;
    from = found + 1;
  }
  return undefined;
}
