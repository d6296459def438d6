import { decode } from "./decode.ts";
import { type Encoded, type EncodedWord, encode, wordEncoder } from "./encode.ts";
import { readModelFiles } from "./files.ts";
import type { SentenceGrammar } from "./grammar.ts";
import type { Manifest } from "./manifest.ts";
import { mergeCalls } from "./merge-calls.ts";
import { readVocabulary, type Vocabulary } from "./pieces.ts";
import { openSession, type Session } from "./session.ts";
import { cutToWindow, joinParts } from "./windows.ts";

/** The neural reader: grammar and names of sentences, in one pass of one network. */
export interface NeuralReader {
  /** Name and checksum, as records state it: reader-en@sha256:… */
  readonly id: string;
  /**
   * The grammar of each sentence, given as its words. Sentences may come from many articles, also in calls made at the
   * same time: they are packed by length, and what a sentence gets does not depend on its company.
   */
  read(sentences: readonly (readonly string[])[]): Promise<readonly SentenceGrammar[]>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** Threads to compute with. */
  readonly threads: number;
}

/** Sentences that are packed together: enough for every batch to hold some of one length. */
const MOST_TOGETHER = 512;
/** Pieces of a batch, padding counted: longer batches leave the processor's cache. */
const MOST_PIECES = 512;
/** A batch with as many pieces takes no sentence that is longer than its shortest by more than a fifth. */
const ENOUGH_PIECES = 128;
const LIKE_LENGTH = 1.2;

/** Opens the model in a folder, its checksums verified. Throws a ReadError `model-missing` or `bad-model`. */
export async function openReader(folder: URL, { threads }: ReaderOptions): Promise<NeuralReader> {
  const { manifest, model, vocabulary } = await readModelFiles(folder);
  const session = await openSession(model, threads);
  const rows = readVocabulary(vocabulary);
  const parts = { manifest, session, vocabulary: rows, encodeWord: wordEncoder(rows, manifest.labels) };
  return {
    id: `${manifest.name}@sha256:${manifest.files.model.sha256}`,
    read: mergeCalls((sentences) => readSentences(sentences, parts), MOST_TOGETHER),
    close: () => session.close(),
  };
}

interface Parts {
  readonly manifest: Manifest;
  readonly session: Session;
  readonly vocabulary: Vocabulary;
  readonly encodeWord: (form: string) => EncodedWord;
}

/** A stretch of a sentence that fits into the window. */
interface Piece {
  readonly sentence: number;
  readonly encoded: Encoded;
}

async function readSentences(
  sentences: readonly (readonly string[])[],
  parts: Parts,
): Promise<readonly SentenceGrammar[]> {
  const pieces = sentences.flatMap((forms, sentence) => toPieces(forms, sentence, parts));
  const found: SentenceGrammar[][] = sentences.map(() => []);
  const decoded = new Map<Piece, SentenceGrammar>();
  for (const batch of packByLength(pieces)) {
    const scores = await parts.session.run(batch.map(({ encoded }) => encoded));
    batch.forEach((piece, row) => {
      const count = piece.encoded.first.length - 1;
      decoded.set(piece, decode(scores, row, count, parts.manifest.labels, parts.manifest.rank));
    });
  }
  for (const piece of pieces) {
    const grammar = decoded.get(piece);
    if (grammar) found[piece.sentence]?.push(grammar);
  }
  return found.map(joinParts);
}

function toPieces(
  forms: readonly string[],
  sentence: number,
  { manifest, vocabulary, encodeWord }: Parts,
): readonly Piece[] {
  const room = manifest.window - 2;
  const words = forms.map((form) => {
    const word = encodeWord(form);
    return word.pieces.length > room ? { ...word, pieces: word.pieces.slice(0, room) } : word;
  });
  const ends = cutToWindow(
    forms,
    words.map(({ pieces }) => pieces.length),
    room,
  );
  return ends.map((end, at) => ({
    sentence,
    encoded: encode(words.slice(ends[at - 1] ?? 0, end), vocabulary),
  }));
}

/** Batches of stretches of like length, short ones first: padding costs as much as words do. */
function packByLength(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lengthOf = ({ encoded }: Piece): number => encoded.pieces.length;
  const batches: Piece[][] = [];
  let batch: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => lengthOf(a) - lengthOf(b))) {
    const [shortest] = batch;
    const padded = lengthOf(piece) * (batch.length + 1);
    const isFull =
      padded > MOST_PIECES ||
      (padded > ENOUGH_PIECES &&
        shortest !== undefined &&
        lengthOf(piece) > LIKE_LENGTH * lengthOf(shortest));
    if (shortest !== undefined && isFull) {
      batches.push(batch);
      batch = [];
    }
    batch.push(piece);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
