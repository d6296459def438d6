import { groupBy } from "../text/group-by.ts";
import { badRow, cellOf, parseTable, type ReadLexicon } from "../text/table.ts";
import { type ActWeights, loadActWeights } from "./acts/weights.ts";
import { ACTS, type StatementAct } from "./statement.ts";

/**
 * What a cue may take as content. clause: a clause with or without "that", and quotations; quote: quotations alone;
 * infinitive: "to" and a verb; object: a noun phrase; urge: somebody, then "to" and a verb; naming: something and what
 * it is called; noun: one of `cue-nouns.tsv`, which tells the act and takes the content; of, for, …: a noun phrase and what
 * this preposition ties to it; count: a number of people or things. No content, but conditions: addressee: the cue's object
 * is the one spoken to; speaker: only by somebody who is known to speak; body: only by a state or a body, whose thoughts are
 * its positions.
 */
export type Taken = (typeof TAKEN)[number];

/** A verb of speaking with the words that belong to it: say, call for; "not" before it, or "be" before an adjective. */
export interface Cue {
  readonly lemma: string;
  /** What follows the verb, in lower case: "for". */
  readonly rest: readonly string[];
  readonly act: StatementAct;
  readonly takes: ReadonlySet<Taken>;
  /** Said by denying the verb: did not rule out. */
  readonly isNegated: boolean;
  /** An adjective or participle behind "be": is grateful for. `lemma` is its form. */
  readonly isState: boolean;
}

/** A noun of speaking: a call for talks. */
export interface NounCue {
  readonly lemma: string;
  readonly act: StatementAct;
  /** What ties the content to it: "that", "to" with a verb, prepositions. */
  readonly ties: ReadonlySet<string>;
}

export interface StatementLexicon {
  /** By the lemma of the verb; those with most words first. */
  readonly verbs: ReadonlyMap<string, readonly Cue[]>;
  readonly nouns: ReadonlyMap<string, NounCue>;
  /** Phrases that tell the act of those who say them; in lower case, with straight apostrophes. */
  readonly actWords: ReadonlyMap<string, StatementAct>;
  /** Classes of words that tell of acts ("praise", "wrong"), by lemma in lower case. */
  readonly actClasses: ReadonlyMap<string, readonly string[]>;
  readonly actWeights: ActWeights;
}

const TAKEN = [
  "clause", "quote", "infinitive", "object", "urge", "naming", "noun", "addressee",
  "of", "for", "as", "with", "over", "on", "against", "about", "at", "to", "by", "in",
  "count", "speaker", "body",
] as const; // biome-ignore format: a list of words

/** Reads the statement tables through `read`. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadStatementLexicon(read: ReadLexicon): StatementLexicon {
  const words = parseTable("act-words.tsv", read("act-words.tsv"), ["words", "act"]);
  const actWords = new Map(
    words.map((row) => [
      row.words.toLowerCase().replaceAll("’", "'"),
      cellOf("act-words.tsv", row, "act", ACTS),
    ]),
  );
  const actClasses = loadActClasses(read);
  return {
    verbs: loadVerbs(read),
    nouns: loadNouns(read),
    actWords,
    actClasses,
    actWeights: loadActWeights(read),
  };
}

function loadActClasses(read: ReadLexicon): ReadonlyMap<string, readonly string[]> {
  const rows = parseTable("act-classes.tsv", read("act-classes.tsv"), ["class", "words"]);
  const pairs = rows.flatMap((row) => row.words.split(",").map((word) => ({ word, name: row.class })));
  const byWord = groupBy(pairs, ({ word }) => word);
  return new Map([...byWord].map(([word, all]) => [word, [...new Set(all.map(({ name }) => name))]]));
}

function loadVerbs(read: ReadLexicon): ReadonlyMap<string, readonly Cue[]> {
  const rows = parseTable("cues.tsv", read("cues.tsv"), ["cue", "act", "takes"]);
  const cues = rows.map((row): Cue => {
    const [opening = "", ...words] = row.cue.split(" ");
    const isMarked = opening === "not" || opening === "be";
    const [lemma = "", ...rest] = isMarked ? words : [opening, ...words];
    const takes = new Set(row.takes.split(",").map((cell) => toTaken(cell, row.line)));
    const act = cellOf("cues.tsv", row, "act", ACTS);
    return { lemma, rest, act, takes, isNegated: opening === "not", isState: opening === "be" };
  });
  return groupBy(
    cues.toSorted((a, b) => b.rest.length - a.rest.length),
    ({ lemma }) => lemma,
  );
}

function loadNouns(read: ReadLexicon): ReadonlyMap<string, NounCue> {
  const rows = parseTable("cue-nouns.tsv", read("cue-nouns.tsv"), ["noun", "act", "takes"]);
  return new Map(
    rows.map((row) => {
      const act = cellOf("cue-nouns.tsv", row, "act", ACTS);
      return [row.noun, { lemma: row.noun, act, ties: new Set(row.takes.split(",")) }];
    }),
  );
}

function toTaken(cell: string, line: number): Taken {
  const taken = TAKEN.find((known) => known === cell);
  if (taken === undefined) throw badRow("cues.tsv", line, `takes ${cell}; expected ${TAKEN.join(", ")}`);
  return taken;
}
