import type { HtmlElement } from "./tree.ts";

export type PageIssueCode =
  | "charset-guessed" // neither transport, BOM nor page names the charset, and it is not UTF-8
  | "broken-encoding" // bytes that are not of the charset: replacement characters in the text
  | "broken-json-ld" // a JSON-LD block that could not be mended
  | "mended-json-ld" // a JSON-LD block read after mending
  | "nesting-cut" // elements nested deeper than the tree keeps
  | "page-cut"; // page longer than the reader takes; the rest was left out

export interface PageIssue {
  readonly code: PageIssueCode;
}

/** One thing the page says about itself, and where it says it. `article/` weighs them; `page/` only collects. */
export interface Claim {
  readonly field:
    | "title"
    | "author"
    | "published"
    | "modified"
    | "section"
    | "outlet"
    | "language"
    | "canonical"
    | "description"
    | "agency";
  readonly value: string;
  /** e.g. "json-ld:NewsArticle.datePublished", "meta:og:title", "microdata:author", "time:datetime", "url". */
  readonly from: string;
  /** Where in the page it stands; undefined for what the page's head, its data or its address say. */
  readonly at: ClaimPlace | undefined;
}

export interface ClaimPlace {
  readonly element: HtmlElement;
  /** The element's number in document order. */
  readonly order: number;
}

/** A page, decoded and parsed, with what it says about itself. It does not know what an article is. */
export interface Page {
  readonly url: string | undefined;
  readonly body:
    | { readonly kind: "html"; readonly root: HtmlElement }
    | { readonly kind: "text"; readonly text: string };
  readonly claims: readonly Claim[];
  /** JSON-LD `articleBody`, where there is one: a hint, never the text. */
  readonly bodyHint: string | undefined;
  readonly issues: readonly PageIssue[];
}
