import { cellOf, parseTable, type ReadLexicon } from "../text/table.ts";
import { type LemmaLexicon, loadLemmaLexicon } from "./lemmas.ts";

/**
 * before-name: never ends a sentence ("Gen. Rao"); before-number: joins what follows it ("Jan. 4"); with-number: the
 * same, but a plain word and a stop where no number follows ("No. 4"); inner: may do either ("the U.S.").
 */
export type AbbreviationKind = (typeof ABBREVIATION_KINDS)[number];

/** The words that the tokeniser and the sentence splitter must know. */
export interface LanguageLexicon {
  /** Abbreviations as printed, with their stop: "Gen.", "a.m.". */
  readonly abbreviations: ReadonlyMap<string, AbbreviationKind>;
  /** First parts, in lower case, that stay in one word with what follows their hyphen: "co", "non". */
  readonly joinedPrefixes: ReadonlySet<string>;
  /** Whole words, in lower case, that keep their hyphen: "e-mail". */
  readonly joinedWords: ReadonlySet<string>;
  /** What lemmas are found with. */
  readonly lemmas: LemmaLexicon;
}

const ABBREVIATION_KINDS = ["before-name", "before-number", "with-number", "inner"] as const;

/** Reads the language tables through `read`. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadLanguageLexicon(read: ReadLexicon): LanguageLexicon {
  const abbreviations = parseTable("abbreviations.tsv", read("abbreviations.tsv"), ["form", "kind"]);
  const hyphens = parseTable("hyphens.tsv", read("hyphens.tsv"), ["form", "kind"]).map((row) => ({
    form: row.form,
    kind: cellOf("hyphens.tsv", row, "kind", ["prefix", "word"]),
  }));
  return {
    abbreviations: new Map(
      abbreviations.map((row) => [row.form, cellOf("abbreviations.tsv", row, "kind", ABBREVIATION_KINDS)]),
    ),
    joinedPrefixes: new Set(hyphens.filter(({ kind }) => kind === "prefix").map(({ form }) => form)),
    joinedWords: new Set(hyphens.filter(({ kind }) => kind === "word").map(({ form }) => form)),
    lemmas: loadLemmaLexicon(read),
  };
}
