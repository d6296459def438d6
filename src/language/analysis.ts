import type { Article, BlockKind } from "../article/article.ts";
import type { PressReading } from "../model/grammar.ts";
import type { Span } from "../text/span.ts";

/** A UD word as the tokeniser finds it: its span, and its form as printed. */
export interface Word extends Span {
  readonly form: string;
}

/** A word with its grammar, by the conventions of Universal Dependencies 2. */
export interface Token extends Word {
  readonly lemma: string;
  /** Universal part of speech: VERB, PROPN. */
  readonly tag: string;
  /** Morphological features that it has: `{ Tense: "Past", VerbForm: "Fin" }`. */
  readonly features: Readonly<Partial<Record<FeatureName, string>>>;
  /** Place of its head in the sentence's tokens; -1 for the root. */
  readonly head: number;
  /** Dependency relation to its head, with its subtype: nsubj:pass. */
  readonly relation: string;
}

/** The features that are read, in the order that CoNLL-U prints them. */
export const FEATURE_NAMES = [
  "Degree",
  "Mood",
  "Number",
  "Person",
  "Polarity",
  "PronType",
  "Tense",
  "VerbForm",
  "Voice",
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];

export interface Sentence extends Span {
  readonly block: BlockKind;
  /** In order; their heads make one tree with one root. */
  readonly tokens: readonly Token[];
  /** Names, in order, without overlap. */
  readonly entities: readonly Entity[];
  /** What the network makes of events and statements; undefined where nothing was read. */
  readonly press: PressReading | undefined;
}

/** A name in a sentence. */
export interface Entity extends Span {
  /** Places of its first and last token. */
  readonly first: number;
  readonly last: number;
  /** PER person, ORG body or company, LOC state or place, NORP nationality or faith, EVENT, LAW, DATE, MISC other. */
  readonly kind: string;
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
