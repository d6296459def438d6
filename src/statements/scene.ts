import type { Actor, Mention } from "../actors/actor.ts";
import type { References } from "../actors/coreference/resolve.ts";
import type { Analysis, Quotation, Sentence, Token } from "../language/analysis.ts";
import { type Clauses, findClauses } from "../language/clauses.ts";
import { toTree } from "../language/tree.ts";
import { overlaps } from "../text/span.ts";
import type { StatementLexicon } from "./lexicon.ts";
import { findReports, type Report } from "./reports.ts";

/** A place that names an actor. */
export interface Named {
  readonly actor: Actor;
  readonly mention: Mention;
}

/** A sentence as the patterns read it. */
export interface Line {
  readonly index: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly clauses: Clauses;
  /** The verbs that report speech, in order; those in quotation marks are left out. */
  readonly reports: readonly Report[];
  /** The nouns of speaking of the language, by lemma. */
  readonly nouns: StatementLexicon["nouns"];
  /** The verbs of speaking of the language, by lemma. */
  readonly speaking: StatementLexicon["verbs"];
  /** Mentions of actors in the sentence. */
  readonly named: readonly Named[];
}

/** In tokens. Nothing longer is prose; patterns look at a sentence again and again, so that length must be bounded. */
const LONGEST_SENTENCE = 400;

/** All that a pattern may look at. Made once for an article. */
export interface Scene {
  readonly analysis: Analysis;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly references: References;
  /** The outermost quotations, in order. */
  readonly quotations: readonly Quotation[];
}

export function openScene(analysis: Analysis, references: References, lexicon: StatementLexicon): Scene {
  const quotations = analysis.quotations.filter((quotation) => quotation.depth === 0);
  const named = references.actors.flatMap((actor) =>
    actor.mentions.map((mention): Named => ({ actor, mention })),
  );
  return {
    analysis,
    text: analysis.article.text,
    references,
    lines: toLines(analysis, quotations, named, lexicon),
    quotations,
  };
}

/** Sentences with their reports; one pass, since sentences and quotations are both in text order. */
function toLines(
  analysis: Analysis,
  quotations: readonly Quotation[],
  named: readonly Named[],
  lexicon: StatementLexicon,
): readonly Line[] {
  const inOrder = named.toSorted((a, b) => a.mention.start - b.mention.start);
  let next = 0;
  let mention = 0;
  return analysis.sentences.map((sentence, index) => {
    while ((quotations[next]?.span.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next += 1;
    const near: Quotation[] = [];
    for (let at = next; (quotations[at]?.span.start ?? Number.POSITIVE_INFINITY) < sentence.end; at += 1) {
      const quotation = quotations[at];
      if (quotation) near.push(quotation);
    }
    const tokens = sentence.tokens.length > LONGEST_SENTENCE ? [] : sentence.tokens;
    const own: Named[] = [];
    for (let each = inOrder[mention]; each && each.mention.start < sentence.end; each = inOrder[mention]) {
      own.push(each);
      mention += 1;
    }
    const clauses = findClauses(toTree(tokens));
    const isQuoted = (token: Token): boolean => near.some(({ span }) => overlaps(span, token));
    const reports = findReports(clauses, isQuoted, lexicon);
    return {
      index,
      sentence,
      tokens,
      clauses,
      reports,
      nouns: lexicon.nouns,
      speaking: lexicon.verbs,
      named: own,
    };
  });
}
