import type { Article, Block } from "../article/article.ts";
import type { Analysis, Sentence } from "./analysis.ts";
import type { LanguageLexicon } from "./lexicon.ts";
import { findQuotations } from "./quotations.ts";
import { spanOf, splitSentences } from "./sentences.ts";
import { tokenise } from "./tokenise.ts";

/**
 * Characters of an article that are analysed; the text itself stays whole. The longest reports are a tenth of it. What
 * is longer is no article, and each character costs some microseconds through all the stages, so that a page of 20 MiB
 * would take minutes.
 */
export const LONGEST_ANALYSED = 1024 * 1024;

/**
 * Article → sentences, tokens and quotations, in text order. Pure, linear in the length of the text. What stands behind
 * `LONGEST_ANALYSED` has none, and the article then has the issue `text-cut`.
 */
export function analyse(article: Article, lexicon: LanguageLexicon): Analysis {
  const isCut = article.text.length > LONGEST_ANALYSED;
  const blocks = isCut ? blocksWithinLimit(article) : article.blocks;
  return {
    article: isCut ? { ...article, issues: [...article.issues, { code: "text-cut" }] } : article,
    sentences: blocks.flatMap((block) => findSentences(article.text, block, lexicon)),
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
function findSentences(text: string, block: Block, lexicon: LanguageLexicon): readonly Sentence[] {
  return splitSentences(text, tokenise(text, block, lexicon), lexicon).map((tokens) => ({
    ...spanOf(tokens),
    block: block.kind,
    tokens,
  }));
}
