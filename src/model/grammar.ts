/** A name in a sentence: places of its first and last word, and its kind as the manifest lists it: PER, ORG, LOC. */
export interface NamedSpan {
  readonly first: number;
  readonly last: number;
  readonly kind: string;
}

/** What the reader sees in one word. */
export interface WordGrammar {
  readonly tag: string;
  /** Features that it has, by name. */
  readonly features: Readonly<Record<string, string>>;
  /** Place of its head in the sentence; -1 for the root. */
  readonly head: number;
  readonly relation: string;
}

/** What the reader sees in one sentence: a word each, and the names. */
export interface SentenceGrammar {
  readonly words: readonly WordGrammar[];
  readonly names: readonly NamedSpan[];
}
