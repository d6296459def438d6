import type { Article, Block, BlockKind } from "../article/article.ts";
import type { Span } from "../text/span.ts";
import type { Quotation, Word } from "./analysis.ts";
import type { LanguageLexicon } from "./lexicon.ts";
import { findSpeakerLabels, proseStartOf } from "./openings.ts";
import { findQuotations } from "./quotations.ts";
import { spanOf, splitSentences } from "./sentences.ts";
import { tokenise } from "./tokenise.ts";

/**
 * Characters of an article that are analysed; the text itself stays whole. The longest reports are half of it. What is
 * longer is no article, and each word costs some tenths of a millisecond, so that a page of 20 MiB would take minutes.
 */
export const LONGEST_ANALYSED = 256 * 1024;

/** A sentence before its grammar is known. */
export interface WordSentence extends Span {
  readonly block: BlockKind;
  readonly words: readonly Word[];
}

/** An article cut into sentences and words, with its quotations. */
export interface Segmentation {
  readonly article: Article;
  readonly sentences: readonly WordSentence[];
  readonly quotations: readonly Quotation[];
}

/**
 * Article → sentences, words and quotations, in text order. Pure, linear in the length of the text. What stands behind
 * `LONGEST_ANALYSED` has none, and the article then has the issue `text-cut`.
 */
export function segment(article: Article, lexicon: LanguageLexicon): Segmentation {
  const isCut = article.text.length > LONGEST_ANALYSED;
  const blocks = isCut ? blocksWithinLimit(article) : article.blocks;
  const labels = findSpeakerLabels({ text: article.text, blocks });
  return {
    article: isCut ? { ...article, issues: [...article.issues, { code: "text-cut" }] } : article,
    sentences: blocks.flatMap((block) => findSentences(article, block, { labels, lexicon })),
    quotations: findQuotations({ text: article.text, blocks }),
  };
}

/** The last block ends at white space, so that no word is halved; one without any is left out. */
function blocksWithinLimit({ text, blocks }: Article): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.end <= LONGEST_ANALYSED) return [block];
    let end = Math.max(block.start, LONGEST_ANALYSED);
    while (end > block.start && !/\s/u.test(text.charAt(end))) end -= 1;
    while (end > block.start && /\s/u.test(text.charAt(end - 1))) end -= 1;
    return end > block.start ? [{ ...block, end }] : [];
  });
}

/** The sentences of one block: none runs over its end, so that a heading without a stop is one. */
function findSentences(
  article: Article,
  block: Block,
  { labels, lexicon }: { readonly labels: ReadonlyMap<number, Span>; readonly lexicon: LanguageLexicon },
): readonly WordSentence[] {
  const { text } = article;
  const prose = proseStartOf(article, block, labels);
  const words = tokenise(text, block, lexicon);
  const opening = words.filter(({ start }) => start < prose);
  const runs = splitSentences(text, words.slice(opening.length), lexicon);
  return (opening.length > 0 ? [opening, ...runs] : runs).map((run) => ({
    ...spanOf(run),
    block: block.kind,
    words: run,
  }));
}
