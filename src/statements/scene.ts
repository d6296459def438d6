import type { Actor, Mention } from "../actors/actor.ts";
import type { Analysis, Quotation, Sentence, Token } from "../language/analysis.ts";
import { type Clauses, findClauses } from "../language/clauses.ts";
import { toTree } from "../language/tree.ts";
import { overlaps } from "../text/span.ts";
import { type FoundCue, findCues } from "./cues.ts";
import type { StatementLexicon } from "./lexicon.ts";
import { findReportingClauses, type ReportingClause } from "./reporting-clauses.ts";

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
  /** The cues outside quotation marks, in order. */
  readonly cues: readonly FoundCue[];
  readonly clauses: Clauses;
  /** The clauses that report speech, in order. */
  readonly reports: readonly ReportingClause[];
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
  /** The outermost quotations, in order. */
  readonly quotations: readonly Quotation[];
  /** Mentions by the offset where they end, and where their phrase begins; the longest phrase first. */
  readonly endingAt: ReadonlyMap<number, readonly Named[]>;
  readonly startingAt: ReadonlyMap<number, readonly Named[]>;
}

export function openScene(analysis: Analysis, actors: readonly Actor[], lexicon: StatementLexicon): Scene {
  const quotations = analysis.quotations.filter((quotation) => quotation.depth === 0);
  const named = actors.flatMap((actor) => actor.mentions.map((mention): Named => ({ actor, mention })));
  return {
    analysis,
    text: analysis.article.text,
    lines: toLines(analysis, quotations, named, lexicon),
    quotations,
    endingAt: groupBy(named, ({ mention }) => mention.end),
    startingAt: groupBy(named, ({ mention }) => mention.phrase.start),
  };
}

/** Sentences with their cues; one pass, since sentences and quotations are both in text order. */
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
    const reports = findReportingClauses(clauses, isQuoted, lexicon);
    return { index, sentence, tokens, cues: findCues(tokens, near, lexicon), clauses, reports, named: own };
  });
}

function groupBy(
  named: readonly Named[],
  keyOf: (each: Named) => number,
): ReadonlyMap<number, readonly Named[]> {
  const groups = new Map<number, Named[]>();
  for (const each of named) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  const length = ({ mention }: Named): number => mention.end - mention.phrase.start;
  for (const group of groups.values()) group.sort((a, b) => length(b) - length(a));
  return groups;
}
