import type { Article, BlockKind } from "../article/article.ts";
import type { Span } from "../text/span.ts";

/** A UD word: its span, and its form as printed. */
export interface Token extends Span {
  readonly form: string;
}

export interface Sentence extends Span {
  readonly block: BlockKind;
  readonly tokens: readonly Token[];
}

/** A stretch between a pair of quotation marks. `span` holds the marks, `inner` does not. */
export interface Quotation {
  readonly span: Span;
  readonly inner: Span;
  /** 0 outermost. */
  readonly depth: number;
  /** False where the closing mark is missing and the end was worked out (end of paragraph). */
  readonly closed: boolean;
  /** It takes up the quotation that the paragraph before left open. */
  readonly continues: boolean;
}

/** What the grammar of an article is known to be. Later stages read this and never the page. */
export interface Analysis {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
}
