import type { Article, Block } from "../article/article.ts";
import type { Analysis, Sentence } from "./analysis.ts";
import type { LanguageLexicon } from "./lexicon.ts";
import { findQuotations } from "./quotations.ts";
import { spanOf, splitSentences } from "./sentences.ts";
import { tokenise } from "./tokenise.ts";

/** Article → sentences, tokens and quotations, in text order. Pure, linear in the length of the text. */
export function analyse(article: Article, lexicon: LanguageLexicon): Analysis {
  return {
    article,
    sentences: article.blocks.flatMap((block) => findSentences(article.text, block, lexicon)),
    quotations: findQuotations(article),
  };
}

/** The sentences of one block: none runs over its end, so that a heading without a stop is one. */
function findSentences(text: string, block: Block, lexicon: LanguageLexicon): readonly Sentence[] {
  return splitSentences(text, tokenise(text, block, lexicon), lexicon).map((tokens) => ({
    ...spanOf(tokens),
    block: block.kind,
    tokens,
  }));
}
