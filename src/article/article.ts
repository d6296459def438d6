import type { PageIssueCode } from "../page/page.ts";
import type { Known } from "../text/known.ts";
import type { Span } from "../text/span.ts";

export type BlockKind = "paragraph" | "heading" | "list-item" | "caption" | "quote" | "table";

/** A run of `text` between two blank lines. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** One entry of a list of other pages that the page shows: "Most Read News", "Related". */
export interface RelatedItem {
  readonly heading: string | undefined;
  readonly title: string;
  readonly url: string | undefined;
  /** The title is cut off, mid-word or by an ellipsis. */
  readonly truncated: boolean;
}

export type ArticleIssueCode =
  | PageIssueCode
  | "no-publication-date"
  | "no-title"
  | "no-article" // nothing on the page reads like an article
  | "unsupported-language"
  | "paywall-marker" // the text ends at a subscription wall
  | "text-cut" // longer than what is analysed: behind that, nobody is found to speak
  | "bad-date"; // a date was stated but is none

/** An ISO 8601 date or date-time with the precision and the zone that the page gives: "2024-06-20", "2024-06-20T09:10:00+09:00". */
export type IsoDate = string;

/** The article alone. Blocks stand in page order, parted by "\n\n"; the title is not in the text. */
export interface Article {
  readonly url: string | undefined;
  readonly canonicalUrl: string | undefined;
  readonly outlet: {
    readonly name: string | undefined;
    readonly domain: string | undefined;
    readonly agency: string | undefined;
  };
  readonly title: string | undefined;
  readonly byline: readonly string[];
  readonly dateline: string | undefined;
  readonly section: string | undefined;
  /** ISO 639-1, "und" where undecided. */
  readonly language: string;
  readonly published: Known<IsoDate>;
  readonly modified: Known<IsoDate>;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly related: readonly RelatedItem[];
  readonly issues: readonly { readonly code: ArticleIssueCode }[];
}
