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

/** The event that a word would tell of, if it tells of one. */
export interface EventHint {
  /** PLOVER type. */
  readonly type: string;
  /** How likely it is that the word tells of an event of this type, 0 to 1. */
  readonly share: number;
  readonly status: string;
}

/** What the press head sees in a sentence, trained on the corpus of the project. */
export interface PressReading {
  /** A word each. */
  readonly events: readonly EventHint[];
  /** Acts of statements, and for each word their scores twice: as a word of the content, as a word of the cue. */
  readonly acts: readonly string[];
  readonly actScores: Float32Array;
}

/** What the reader sees in one sentence: a word each, and the names. */
export interface SentenceGrammar {
  readonly words: readonly WordGrammar[];
  readonly names: readonly NamedSpan[];
  /** Undefined where nothing was read. */
  readonly press: PressReading | undefined;
}
