import { badRow, cellOf, parseTable, type ReadLexicon } from "../text/table.ts";
import type { StatementAct } from "./statement.ts";

/**
 * What may follow a cue as its content. quote: words in quotation marks; clause: a clause, with or without "that";
 * that: a clause with "that"; tell: somebody, then a clause; object: a noun phrase; infinitive: "to" and a verb;
 * urge: somebody, then "to" and a verb; accuse: somebody, then "of"; concern: "over", "about" or "that";
 * describe: something, then "as"; invert: the cue may stand before its subject.
 */
type Frame = (typeof FRAMES)[number];

/** One form of a verb of speaking. */
export interface Cue {
  readonly lemma: string;
  /** The form, word by word: "called", "for". */
  readonly words: readonly string[];
  readonly act: StatementAct;
  readonly frames: ReadonlySet<Frame>;
}

export interface StatementLexicon {
  /** By the first word of the form; longest form first. */
  readonly cues: ReadonlyMap<string, readonly Cue[]>;
  /** Verbs of speaking by lemma. */
  readonly verbs: ReadonlyMap<string, Cue>;
  /** Words of a statement that tell its act; in lower case. */
  readonly actWords: ReadonlyMap<string, StatementAct>;
}

const FRAMES = [
  "quote", "clause", "that", "tell", "object", "infinitive", "urge", "accuse", "concern", "describe", "invert",
] as const; // biome-ignore format: a list of words
const ACTS: readonly StatementAct[] = [
  "state", "announce", "confirm", "deny", "accuse", "criticize", "concern",
  "support", "urge", "promise", "threaten", "warn", "propose", "reject",
]; // biome-ignore format: a list of words

/** Reads the statement tables through `read`. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadStatementLexicon(read: ReadLexicon): StatementLexicon {
  const rows = parseTable("cues.tsv", read("cues.tsv"), ["lemma", "forms", "act", "frames"]);
  const all = rows.flatMap((row) => {
    const act = cellOf("cues.tsv", row, "act", ACTS);
    const frames = new Set(row.frames.split(",").map((frame) => toFrame(frame, row.line)));
    return row.forms
      .split(",")
      .map((form): Cue => ({ lemma: row.lemma, words: form.split(" "), act, frames }));
  });
  const cues = new Map<string, Cue[]>();
  for (const cue of all) {
    const first = cue.words[0] ?? "";
    cues.set(
      first,
      [...(cues.get(first) ?? []), cue].sort((a, b) => b.words.length - a.words.length),
    );
  }
  const words = parseTable("act-words.tsv", read("act-words.tsv"), ["words", "act"]);
  const actWords = new Map(
    words.map((row) => [row.words.toLowerCase(), cellOf("act-words.tsv", row, "act", ACTS)]),
  );
  const verbs = new Map(all.filter(({ words: form }) => form.length === 1).map((cue) => [cue.lemma, cue]));
  return { cues, verbs, actWords };
}

function toFrame(cell: string, line: number): Frame {
  const frame = FRAMES.find((known) => known === cell);
  if (frame === undefined) throw badRow("cues.tsv", line, `frame is ${cell}; expected ${FRAMES.join(", ")}`);
  return frame;
}
