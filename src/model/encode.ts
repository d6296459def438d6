import type { Labels } from "./manifest.ts";
import { cutWord, type Vocabulary } from "./pieces.ts";
import { shapeOf } from "./shapes.ts";

/** A sentence as the network takes it: `first[n]` is the place of the first piece of word n - 1; `first[0]` is the root's. */
export interface Encoded {
  readonly pieces: readonly number[];
  readonly shapes: readonly number[];
  readonly first: readonly number[];
}

/** The pieces and the letter case of one word. */
export interface EncodedWord {
  readonly pieces: readonly number[];
  readonly shape: number;
}

/** Encodes words, remembering the frequent ones: half of a page's words are repetitions. */
export function wordEncoder(vocabulary: Vocabulary, labels: Labels): (form: string) => EncodedWord {
  const known = new Map<string, EncodedWord>();
  return (form) => {
    const kept = known.get(form);
    if (kept !== undefined) return kept;
    const encoded = { pieces: cutWord(form, vocabulary), shape: labels.shapes.indexOf(shapeOf(form)) };
    if (known.size >= MOST_REMEMBERED) known.clear();
    if (form.length <= LONGEST_REMEMBERED) known.set(form, encoded);
    return encoded;
  };
}

const MOST_REMEMBERED = 20_000;
const LONGEST_REMEMBERED = 40;

/** Frames the words of a sentence; no more words may be given than the window holds pieces of. */
export function encode(words: readonly EncodedWord[], vocabulary: Vocabulary): Encoded {
  const pieces = [vocabulary.begin];
  const shapes = [0];
  const first = [0];
  for (const word of words) {
    first.push(pieces.length);
    for (const piece of word.pieces) {
      pieces.push(piece);
      shapes.push(word.shape);
    }
  }
  pieces.push(vocabulary.end);
  shapes.push(0);
  return { pieces, shapes, first };
}
