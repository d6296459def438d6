import { badRow, cellOf, parseTable, type ReadLexicon } from "../text/table.ts";

/**
 * What keeps an act from simply having happened. possible: may, likely to; obligatory: must; conditional: would, if;
 * intended: plans to; requested: urged to; imperative: Go; and as negation negated: not, no, without; failed: failed
 * to, prevented; denied: denied that; refused: refused to.
 */
export type QualifierKind = (typeof QUALIFIER_KINDS)[number];

/**
 * How a word qualifies another. self: as its auxiliary or adverb; mark: as subordinator or preposition before it; noun:
 * as adjective or participle before it; infinitive, gerund, clause: as what governs it in this form; object, subject: as the verb that has it so; any other: as the word it hangs on by this preposition.
 */
type Takes = string;

/** The words that qualify, by lemma, tag and what they take. */
export interface QualifierLexicon {
  readonly kinds: ReadonlyMap<string, QualifierKind>;
}

const QUALIFIER_KINDS = [
  "possible", "obligatory", "conditional", "intended", "requested", "imperative",
  "negated", "failed", "denied", "refused",
] as const; // biome-ignore format: a list of words
const TAGS = ["ADJ", "ADP", "ADV", "AUX", "NOUN", "VERB", "ANY"] as const;

/** Reads `qualifiers.tsv` through `read`. Throws `ReadError("bad-lexicon")` for a bad row or one given twice. */
export function loadQualifierLexicon(read: ReadLexicon): QualifierLexicon {
  const name = "qualifiers.tsv";
  const kinds = new Map<string, QualifierKind>();
  for (const row of parseTable(name, read(name), ["lemma", "tag", "takes", "kind"])) {
    const tag = cellOf(name, row, "tag", TAGS);
    for (const takes of row.takes.split(",")) {
      const key = keyOf(row.lemma, tag, takes);
      if (kinds.has(key)) throw badRow(name, row.line, `given twice: ${key}`);
      kinds.set(key, cellOf(name, row, "kind", QUALIFIER_KINDS));
    }
  }
  return { kinds };
}

/** What a word of this lemma and tag makes of what it takes; undefined where it leaves it as it is. */
export function kindOf(
  { kinds }: QualifierLexicon,
  word: { readonly lemma: string; readonly tag: string },
  takes: Takes,
): QualifierKind | undefined {
  return kinds.get(keyOf(word.lemma, word.tag, takes)) ?? kinds.get(keyOf(word.lemma, "ANY", takes));
}

const keyOf = (lemma: string, tag: string, takes: Takes): string => `${lemma}/${tag}/${takes}`;
