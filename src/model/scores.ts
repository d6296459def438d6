/** A block of numbers from the network: rows of `width` numbers. */
interface Rows {
  readonly data: Float32Array;
  readonly width: number;
}

/** The scores of a batch. Sentence s, word w (0: the root) has its row at `s · words + w`. */
export interface Scores {
  /** Words of the longest sentence, the root among them. */
  readonly words: number;
  readonly tags: Rows;
  readonly entities: Rows;
  /** Of each word its event types, statuses, and acts twice: as a word of the content, as a word of the cue. */
  readonly press: Rows;
  /** A row a dependent, a number a head. */
  readonly arcs: Rows;
  /** Two vectors a word; the score of a relation is the product of a dependent's left and its head's right. */
  readonly left: Rows;
  readonly right: Rows;
}

/** The place of the greatest of `count` numbers from `from` on; of equals the first. Relative to `from`. */
export function placeOfGreatest(data: Float32Array, from: number, count: number): number {
  let place = 0;
  for (let at = 1; at < count; at += 1) if ((data[from + at] ?? 0) > (data[from + place] ?? 0)) place = at;
  return place;
}
