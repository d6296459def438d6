/** Rows of the embedding for the marks that frame a sentence, and for what no piece covers. */
export interface Vocabulary {
  readonly rows: ReadonlyMap<string, number>;
  readonly begin: number;
  readonly end: number;
  readonly unknown: number;
}

const LONGEST_CHUNK = 100;
const CHUNK = /[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu;
const PLAIN = /^[a-z\d]+$/u;

/** One piece a line; its row is its line. Throws a RangeError where a piece that every sentence needs is missing. */
export function readVocabulary(text: string): Vocabulary {
  const rows = new Map(text.split("\n").map((piece, row) => [piece, row]));
  const rowOf = (piece: string): number => {
    const row = rows.get(piece);
    if (row === undefined) throw new RangeError(`vocabulary: no piece ${piece}`);
    return row;
  };
  return { rows, begin: rowOf("[CLS]"), end: rowOf("[SEP]"), unknown: rowOf("[UNK]") };
}

/**
 * The rows of a word's pieces, at least one: letters and digits together, other marks one by one, each cut into the
 * longest known pieces from the left (WordPiece). The same as training/reader/pieces.py; a test holds them together.
 */
export function cutWord(form: string, vocabulary: Vocabulary): readonly number[] {
  const lower = form.toLowerCase();
  if (PLAIN.test(lower)) {
    const whole = vocabulary.rows.get(lower);
    if (whole !== undefined) return [whole];
    return cutChunk(lower, vocabulary);
  }
  const bare = lower.normalize("NFD").replace(/\p{Mn}/gu, "");
  const rows = (bare.match(CHUNK) ?? []).flatMap((chunk) => cutChunk(chunk, vocabulary));
  return rows.length > 0 ? rows : [vocabulary.unknown];
}

function cutChunk(chunk: string, { rows, unknown }: Vocabulary): readonly number[] {
  const chars = [...chunk];
  if (chars.length > LONGEST_CHUNK) return [unknown];
  const found: number[] = [];
  let start = 0;
  while (start < chars.length) {
    let end = chars.length;
    let row: number | undefined;
    for (; end > start; end -= 1) {
      row = rows.get((start > 0 ? "##" : "") + chars.slice(start, end).join(""));
      if (row !== undefined) break;
    }
    if (row === undefined) return [unknown];
    found.push(row);
    start = end;
  }
  return found;
}
