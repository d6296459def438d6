import type { Article } from "../article/article.ts";
import type { SentenceGrammar, WordGrammar } from "../model/grammar.ts";
import type { NeuralReader } from "../model/reader.ts";
import type { Analysis, Entity, Sentence, Token, Word } from "./analysis.ts";
import { lemmaOf } from "./lemmas.ts";
import type { LanguageLexicon } from "./lexicon.ts";
import { type Segmentation, segment, type WordSentence } from "./segment.ts";

/** Languages that the reader was trained on. */
const READ_LANGUAGES: ReadonlySet<string> = new Set(["en"]);

/** What the grammar of an article is read with. */
export interface LanguageTools {
  readonly lexicon: LanguageLexicon;
  readonly reader: Pick<NeuralReader, "read">;
}

/**
 * Article → its sentences with trees, lemmas and names, and its quotations, in text order. Articles that are analysed at
 * the same time share the network's batches; what each gets does not depend on its company.
 */
export async function analyse(article: Article, { lexicon, reader }: LanguageTools): Promise<Analysis> {
  const segmentation = segment(article, lexicon);
  const read = READ_LANGUAGES.has(article.language) ? segmentation.sentences : [];
  const grammars = await reader.read(read.map(({ words }) => words.map(({ form }) => form)));
  return withGrammar(segmentation, grammars, lexicon);
}

/** Puts the grammar of each sentence to its words. Sentences without one are left unread: no tags, a flat tree. */
export function withGrammar(
  { article, sentences, quotations }: Segmentation,
  grammars: readonly SentenceGrammar[],
  lexicon: LanguageLexicon,
): Analysis {
  const read = sentences.map((sentence, at) =>
    toSentence(sentence, grammars[at] ?? unread(sentence), lexicon),
  );
  return { article, sentences: read, quotations };
}

function toSentence(
  { words, start, end, block }: WordSentence,
  grammar: SentenceGrammar,
  lexicon: LanguageLexicon,
): Sentence {
  const tokens = words.map((word, at) => toToken(word, grammar.words[at], lexicon));
  const entities = grammar.names.flatMap(({ first, last, kind }): readonly Entity[] => {
    const [opening, closing] = [words[first], words[last]];
    return opening && closing ? [{ start: opening.start, end: closing.end, first, last, kind }] : [];
  });
  return { start, end, block, tokens, entities, press: grammar.press };
}

/** Written out field by field: spreading two objects for each word takes longer than all rules for lemmas. */
function toToken(word: Word, grammar: WordGrammar | undefined, lexicon: LanguageLexicon): Token {
  if (grammar === undefined) throw new RangeError(`no grammar for the word ${word.form}`);
  const { form, start, end } = word;
  const { tag, features, head, relation } = grammar;
  const lemma = lemmaOf(form, tag, features, lexicon.lemmas);
  return { form, start, end, lemma, tag, features, head, relation };
}

/** Its words hang flatly on the first, and nothing is said of them. */
function unread({ words }: WordSentence): SentenceGrammar {
  const nothing = { tag: "X", features: {} };
  return {
    words: words.map((_, at) =>
      at === 0 ? { ...nothing, head: -1, relation: "root" } : { ...nothing, head: 0, relation: "dep" },
    ),
    names: [],
    press: undefined,
  };
}
