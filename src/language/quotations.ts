import type { Article } from "../article/article.ts";
import { pairQuotationMarks, type QuotationPair } from "../text/quotation-marks.ts";
import type { Quotation } from "./analysis.ts";

/**
 * The quotations of an article, in text order. One that runs over paragraphs is one quotation for each paragraph:
 * all but the last are not closed, and all but the first `continue`.
 */
export function findQuotations(article: Pick<Article, "text" | "blocks">): readonly Quotation[] {
  const found: Quotation[] = [];
  let pending: QuotationPair | undefined;
  for (const block of article.blocks) {
    const pairs = pairQuotationMarks(article.text, block);
    const [first] = pairs;
    const isTakenUp = first !== undefined && first.span.start === block.start && first.mark === pending?.mark;
    for (const pair of pairs) {
      const { span, inner, depth, closed } = pair;
      found.push({ span, inner, depth, closed, continues: pair.continues || (pair === first && isTakenUp) });
    }
    pending = pairs.findLast((pair) => pair.depth === 0);
    if (pending?.closed) pending = undefined;
  }
  return found;
}
