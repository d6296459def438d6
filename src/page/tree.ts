/** The HTML tree that `page/` hands on: plain values, no DOM. Depth is capped (see `parse.ts`), so recursion is safe. */
export interface HtmlElement {
  readonly kind: "element";
  /** Lower-case tag name. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
  readonly parent: HtmlElement | undefined;
}

export interface HtmlText {
  readonly kind: "text";
  readonly value: string;
  readonly parent: HtmlElement | undefined;
}

export type HtmlNode = HtmlElement | HtmlText;
