import type { Clause } from "../../language/clauses.ts";
import { type Extent, headOf, isRelation, tokenAt } from "../../language/tree.ts";
import { addresseeOf } from "../arguments.ts";
import { toContents } from "../content.ts";
import { cueSpan, type Finding, type StatementPattern } from "../finding.ts";
import { type Report, takes } from "../reports.ts";
import type { Line, Scene } from "../scene.ts";
import { findDoer, type Subject, startOfSubjects, toSubject } from "../subject.ts";

/**
 * "If the pact fails, Dahl warned, trade will stop." "The pact holds, the ministry made known on Monday." "It holds,
 * maintains Ana Dahl.": a report between commas, or behind the last, whatever the tree ties to what.
 */
export const reportAside: StatementPattern = {
  name: "report-aside",
  find: (scene) =>
    scene.lines.flatMap((line) => line.reports.flatMap((report) => findAt(scene, line, report))),
};

function findAt(scene: Scene, line: Line, report: Report): readonly Finding[] {
  const aside = takes(report, "clause", "quote") ? toAside(line, report) : undefined;
  if (aside === undefined) return [];
  const said = wordsRound(line, report, aside);
  const subject = said && subjectOf(line, report, aside);
  if (subject === undefined || said === undefined) return [];
  const content = toContents(scene, line, said);
  if (content.length !== said.length) return [];
  const object = addresseeOf(line, report);
  const base = { pattern: reportAside.name, line, report, act: report.cue.act, cue: cueSpan(line, report) };
  return [{ ...base, subject, content, ...(object === undefined ? {} : { object }) }];
}

/** A report with all that belongs to it, from mark to mark. */
interface Aside extends Extent {
  /** The words of its subject, where the tree gives it none of its own. */
  readonly speaker: Extent;
  /** A comma and words that were said follow. */
  readonly isInserted: boolean;
}

function toAside(line: Line, report: Report): Aside | undefined {
  const { clause, first, last } = report;
  const verb = Math.min(clause.verbs.auxiliaries[0] ?? first, first);
  const isVerb = clause.voice === "active" && hasTense(line, verb) && !isRelation(clause.relation, "acl");
  const isMisread = clause.voice === "reduced-passive" && clause.agents.length === 0;
  if (!isVerb && !isMisread && last === first) return undefined; // "made known" is rarely read as a verb
  const opening = openingOf(line, report, verb);
  if (opening === undefined) return undefined;
  const isInverted = opening === verb;
  if (isInverted && clause.subjects.some((at) => at < verb)) return undefined;
  const closing = closingOf(line, report.last + 1);
  if (closing === undefined || (!isVerb && isComma(line, closing))) return undefined;
  const speaker = isInverted
    ? { first: report.last + 1, last: closing - 1 }
    : { first: opening, last: verb - 1 };
  if (speaker.first > speaker.last || !isSpeaker(line, speaker)) return undefined;
  const isBefore = hasVerb(line, { first: 0, last: opening - 1 });
  const isInserted =
    isComma(line, closing) && (!isInverted || !isBefore || QUOTE.test(lower(line, closing + 1)));
  return { first: opening, last: closing - 1, speaker, isInserted };
}

/** Where the report opens behind a comma: at its subject, or at the verb itself where the subject follows. */
function openingOf(line: Line, { clause }: Report, verb: number): number | undefined {
  const subject = startOfSubjects(line, clause);
  if (subject !== undefined && subject < verb && isComma(line, subject - 1) && verb - subject < LONGEST)
    return withTitle(line, subject);
  for (let at = verb; at > Math.max(1, verb - LONGEST); at -= 1) {
    if (isComma(line, at - 1)) return at === verb ? at : withTitle(line, at);
    if (hasTense(line, at - 1) || BREAK.test(lower(line, at - 1))) return undefined;
  }
  return undefined;
}

/** With what a name is set apart from: [the envoy, Ana Dahl]. */
function withTitle(line: Line, opening: number): number {
  if (tokenAt(line.clauses.tree, opening).tag !== "PROPN") return opening;
  for (let at = opening - 2; at > Math.max(1, opening - LONGEST); at -= 1) {
    if (hasTense(line, at) || BREAK.test(lower(line, at))) return opening;
    if (isComma(line, at - 1)) return /^(?:the|an?|its|his|her|their)$/u.test(lower(line, at)) ? at : opening;
  }
  return opening;
}

/** In tokens: a speaker with title and office, or the occasion. */
const LONGEST = 16;
const BREAK = /^(?:[;:.()“”"‘]|who|which|that|whose|and|but|as|where|when)$/u;

/** What opens a clause of when and why it was said. */
const OCCASION = /^(?:as|while|when|after|before|amid|during|following|because|despite)$/u;

/** The comma or stop that closes the report; undefined where words that are said follow at once. */
function closingOf(line: Line, from: number): number | undefined {
  for (let at = from; at < Math.min(line.tokens.length, from + LONGEST); at += 1) {
    const word = lower(line, at);
    if (/^[,;.]$/u.test(word) || (at > from && OCCASION.test(word)) || (at === from && word === "as"))
      return at;
    if (hasTense(line, at) || BREAK.test(word) || /^[–—]$/u.test(word)) return undefined;
  }
  return from >= line.tokens.length ? from : undefined;
}

/** What is said before the report and, where it is put in between, behind it. */
function wordsRound(line: Line, report: Report, { first, last, isInserted }: Aside): Extent[] | undefined {
  const before = { first: startOfPart(line, first), last: first - 2 };
  const isOther = (other: Report): boolean =>
    other.first >= before.first &&
    other.first <= before.last &&
    takes(other, "clause", "quote", "object") &&
    !isSubordinate(line, other.clause);
  if (before.last < before.first || line.reports.some(isOther)) return undefined;
  const alone = hasVerb(line, before) && before.last - before.first > 1 ? [before] : undefined;
  if (!isInserted) return alone;
  const end = endOfPart(line, last + 2);
  const behind = { first: last + 2, last: end - 1 };
  const isSecond = (other: Report): boolean =>
    other !== report && other.first >= behind.first && other.first <= behind.last;
  if (behind.first > behind.last || line.reports.some(isSecond)) return undefined;
  return hasVerb(line, behind) ? [before, behind] : alone;
}

/** "although Kesh had announced it": a report that is told in the words of another. */
const isSubordinate = ({ clauses: { tree } }: Line, { markers, relation }: Clause): boolean =>
  isRelation(relation, "acl") ||
  markers.some((at) => /^(?:although|though|because|while|after|when|that)$/u.test(tokenAt(tree, at).lemma));

/** Behind the last semicolon or colon before a place; at the first word of the sentence. */
function startOfPart(line: Line, before: number): number {
  let from = 0;
  for (let at = 0; at < before; at += 1) if (/^[;:]$/u.test(lower(line, at))) from = at + 1;
  while (/^(?:but|and|yet|so|,|-|–|—)$/u.test(lower(line, from))) from += 1;
  return from;
}

function endOfPart(line: Line, from: number): number {
  let end = line.tokens.length;
  for (let at = from; at < end; at += 1) if (lower(line, at) === ";") end = at;
  while (end > from && /^[.;,!]$/u.test(lower(line, end - 1))) end -= 1;
  return end;
}

function subjectOf(line: Line, report: Report, { speaker, first, last }: Aside): Subject | undefined {
  const { tree } = line.clauses;
  const doer = findDoer(line, report.clause);
  if (doer && doer.first >= first && doer.first <= last) return doer;
  const own = headOf(tree, speaker);
  return toSubject(line, [isNoun(line, own) ? own : firstNoun(line, speaker)]);
}

const isNoun = ({ clauses: { tree } }: Line, at: number): boolean =>
  /^(?:NOUN|PROPN|PRON|NUM)$/u.test(tokenAt(tree, at).tag);
function firstNoun(line: Line, { first, last }: Extent): number {
  for (let at = first; at <= last; at += 1) if (isNoun(line, at)) return at;
  return first;
}

/** A noun phrase that tells no day and no place: not "said on Monday". */
function isSpeaker(line: Line, extent: Extent): boolean {
  const noun = firstNoun(line, extent);
  const isDate = line.sentence.entities.some(
    ({ kind, first, last }) => kind === "DATE" && first <= noun && noun <= last,
  );
  return isNoun(line, noun) && !isDate && tokenAt(line.clauses.tree, extent.first).tag !== "ADP";
}

const QUOTE = /^["“‘'«„]$/u;
const isComma = (line: Line, at: number): boolean => lower(line, at) === ",";
const lower = ({ tokens }: Line, at: number): string => tokens[at]?.form.toLowerCase() ?? "";

/** A verb with its own tense, or an auxiliary. */
function hasTense({ clauses: { tree } }: Line, at: number): boolean {
  const token = tree.tokens[at];
  if (token === undefined || !/^(?:VERB|AUX)$/u.test(token.tag)) return false;
  return token.features.VerbForm === "Fin" || (token.tag === "AUX" && !isRelation(token.relation, "amod"));
}

const hasVerb = (line: Line, { first, last }: Extent): boolean =>
  line.tokens.slice(first, last + 1).some((_, index) => hasTense(line, first + index));
