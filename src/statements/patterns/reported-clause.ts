import type { Clause } from "../../language/clauses.ts";
import {
  childOf,
  childrenOf,
  type Extent,
  extentOf,
  isRelation,
  stretchesOf,
  tokenAt,
} from "../../language/tree.ts";
import { addresseeOf } from "../arguments.ts";
import { endOfInsertion, toContents } from "../content.ts";
import { cueSpan, type Finding, type StatementPattern } from "../finding.ts";
import { type Report, takes } from "../reports.ts";
import type { Line, Scene } from "../scene.ts";
import { findDoer, namedBefore, startOfSubjects } from "../subject.ts";

/**
 * "Dahl, who leads the talks, said the pact would hold." "The pact, Dahl said, would hold." "As Dahl put it, …": by the
 * tree, whatever stands between speaker, cue and words.
 */
export const reportedClause: StatementPattern = {
  name: "reported-clause",
  find: (scene) =>
    scene.lines.flatMap((line) => line.reports.flatMap((report) => findAt(scene, line, report))),
};

function findAt(scene: Scene, line: Line, report: Report): readonly Finding[] {
  const { clause, cue } = report;
  const subject = takes(report, "clause", "quote") ? findDoer(line, clause) : undefined;
  if (subject === undefined) return [];
  const host = isAlso(line, report) ? hostOf(line, report) : undefined;
  const content = toContents(
    scene,
    line,
    withoutAsides(line, report, contentOf(line, host ?? report)).map(({ first, last }) =>
      last < clause.predicate
        ? { first, last }
        : { first, last: (endOfInsertion(line, first, last + 1) ?? last + 1) - 1 },
    ),
  );
  if (content.length === 0) return [];
  const object = addresseeOf(line, report);
  const base = { pattern: reportedClause.name, line, report, act: cue.act, cue: cueSpan(line, report) };
  return [
    {
      ...base,
      subject,
      content,
      ...(object === undefined ? {} : { object }),
      ...(host === undefined ? {} : { isShared: true }),
    },
  ];
}

/** "as reported by Radio Kesh", "as the army has stated": set in the words of another report, which are its words too. */
const isAlso = ({ clauses: { tree } }: Line, { clause }: Report): boolean =>
  isRelation(clause.relation, "advcl") &&
  (clause.agents.length > 0 || clause.verbs.auxiliaries.some((at) => tokenAt(tree, at).lemma === "have")) &&
  clause.markers.some((at) => tokenAt(tree, at).lemma === "as");

/** The report whose words an aside stands in or behind. */
const hostOf = ({ clauses: { tree }, reports }: Line, aside: Report): Report | undefined =>
  reports.findLast(
    (other) => other.last < aside.first && childOf(tree, other.clause.predicate, "ccomp") !== undefined,
  );

/** The stretches without what is put in between commas to tell who said it before. */
function withoutAsides(line: Line, report: Report, stretches: readonly Extent[]): readonly Extent[] {
  const { tree } = line.clauses;
  const asides = line.reports
    .filter((each) => each !== report && each.last > report.last && isAlso(line, each))
    .concat(isAlso(line, report) ? [report] : [])
    .map(({ clause }) => extentOf(tree, clause.predicate));
  return asides.reduce<readonly Extent[]>(
    (list, aside) => list.flatMap((each) => cutOut(line, each, aside)),
    stretches,
  );
}

/** What is left of a stretch at both sides of an extent and the commas round it. */
function cutOut({ tokens }: Line, { first, last }: Extent, aside: Extent): readonly Extent[] {
  if (aside.first > last || aside.last < first) return [{ first, last }];
  const isComma = (at: number): boolean => tokens[at]?.form === ",";
  let [before, behind] = [aside.first - 1, aside.last + 1];
  while (isComma(before)) before -= 1;
  while (isComma(behind)) behind += 1;
  return [
    ...(before >= first ? [{ first, last: before }] : []),
    ...(behind <= last ? [{ first: behind, last }] : []),
  ];
}

/** What is said: the complement clause, or the clause that the report is put into. */
function contentOf(line: Line, report: Report): readonly Extent[] {
  const { tree } = line.clauses;
  const { clause } = report;
  const own = childOf(tree, clause.predicate, "ccomp");
  const complement =
    (own !== undefined && !isOccasion(line, report, own) ? own : undefined) ??
    misreadComplement(line, clause) ??
    clauseBehindThat(line, report);
  if (complement !== undefined)
    return [
      ...wordsBefore(line, report, complement),
      ...withCondition(line, report, complementOf(line, report, complement)),
    ];
  const isAside =
    clause.relation === "parataxis" ||
    (isRelation(clause.relation, "advcl") &&
      clause.verbs.auxiliaries.length === 0 && // "left, as he had said" is no report
      clause.markers.some((at) => tokenAt(tree, at).lemma === "as"));
  if (!isAside || clause.head < 0 || clause.objects.length > 0) return [];
  return stretchesOf(tree, clause.head, [clause.predicate]);
}

/** "has said as the leaders arrived": when it was said. */
const isOccasion = (line: Line, { last }: Report, complement: number): boolean => {
  const { first } = extentOf(line.clauses.tree, complement);
  return first > last && openingWord(line, { first, last: first }) === "as";
};

/**
 * "gave notice that …", "put it to the witness that …": a clause with "that" behind the cue and before any other verb,
 * whatever it hangs on.
 */
function clauseBehindThat({ clauses: { tree } }: Line, { last }: Report): number | undefined {
  for (let at = last + 1; at < Math.min(tree.tokens.length, last + LONGEST_WAY); at += 1) {
    const { tag, lemma, form, head, relation } = tokenAt(tree, at);
    if (lemma === "that" && relation === "mark") return head > at ? head : undefined;
    if (/^(?:VERB|AUX)$/u.test(tag) || /^[:;“”"]$/u.test(form)) return undefined;
  }
  return undefined;
}

/** In tokens. */
const LONGEST_WAY = 12;

/** "said the pact held", read as a pact that was held: an object with a participle is the clause that the verb takes. */
function misreadComplement({ clauses: { tree } }: Line, { predicate }: Clause): number | undefined {
  const object = childOf(tree, predicate, "obj");
  if (object === undefined || object < predicate) return undefined;
  return childrenOf(tree, object, "acl").some((at) => tokenAt(tree, at).tag === "VERB" && at === object + 1)
    ? object
    : undefined;
}

/** The complement without its "that", and without what belongs to the report: the whole stretch on its side of the cue. */
function complementOf(line: Line, report: Report, complement: number): readonly Extent[] {
  const { tree, all } = line.clauses;
  const cue = report.first;
  const opener = childOf(tree, complement, "mark");
  const that = opener !== undefined && tokenAt(tree, opener).lemma === "that" ? [opener] : [];
  const inserted = all
    .map(({ predicate }) => predicate)
    .filter((at) => tokenAt(tree, at).head === complement && tokenAt(tree, at).relation === "parataxis");
  const scene = childrenOf(tree, complement, "advcl").filter((at) => isScene(line, complement, at));
  const outside = that.length > 0 ? [] : outsideOf(line, report, complement);
  const speaker = namedBefore(line, report.clause);
  const stretches = stretchesOf(tree, complement, [
    ...that,
    ...inserted,
    ...outside,
    ...scene,
    ...(speaker === undefined ? [] : [speaker]),
  ]);
  if (isInserted(line, report, speaker)) return stretches;
  const side = stretches.filter(({ first }) => first < cue === complement < cue);
  const [opening, closing] = [side[0], side.at(-1)];
  if (opening === undefined || closing === undefined || inserted.length > 0) return side;
  return [{ first: opening.first, last: closing.last }];
}

/** "vowed the troops would stay [as he sought to reassure his allies]": what the speaker did with these words. */
const isScene = ({ clauses: { tree } }: Line, complement: number, at: number): boolean =>
  at > complement &&
  childrenOf(tree, at, "mark").some((mark) => tokenAt(tree, mark).lemma === "as") &&
  childrenOf(tree, at, "nsubj").some((subject) => /^(?:he|she|they)$/u.test(tokenAt(tree, subject).form));

/** "told them they could help [if they agreed]": a condition right behind the words belongs to them, whatever it hangs on. */
function withCondition(line: Line, { first }: Report, stretches: readonly Extent[]): readonly Extent[] {
  const { tree } = line.clauses;
  const words = stretches.at(-1);
  if (words === undefined || words.last < first) return stretches;
  const behind = childrenOf(tree, first, "advcl", "xcomp")
    .map((at) => extentOf(tree, at))
    .find((extent) => isNext(line, words, extent) && BOUND.test(openingWord(line, extent)));
  return behind ? [...stretches.slice(0, -1), { first: words.first, last: behind.last }] : stretches;
}

const isNext = ({ tokens }: Line, { last }: Extent, { first }: Extent): boolean =>
  first === last + 1 || (first === last + 2 && tokens[last + 1]?.form === ",");
const BOUND = /^(?:if|unless|provided|providing|until|should|to|once|so)$/u;

/**
 * Words of the complement that stand before the report though the tree ties them to its verb: [If the pact fails], Dahl
 * warned, trade will stop. [Under the pact], Dahl recalled, both must pay.
 */
function wordsBefore(line: Line, { clause, first, last }: Report, complement: number): readonly Extent[] {
  const { tree } = line.clauses;
  if (complement < first) return [];
  const start = Math.min(first, startOfSubjects(line, clause) ?? first);
  if (tree.tokens[start - 1]?.form !== ",") return [];
  const isInserted = tree.tokens[Math.max(last, ...clause.subjects) + 1]?.form === ",";
  return childrenOf(tree, first, "advcl", "obl").flatMap((at) => {
    const extent = extentOf(tree, at);
    if (extent.last >= start) return [];
    const isCondition =
      isRelation(tokenAt(tree, at).relation, "advcl") &&
      /^(?:if|unless|should)\b/u.test(openingWord(line, extent));
    return isCondition || isInserted ? [{ first: extent.first, last: withoutComma(line, extent) }] : [];
  });
}

const openingWord = ({ tokens }: Line, { first }: Extent): string => tokens[first]?.form.toLowerCase() ?? "";
const withoutComma = ({ tokens }: Line, { last }: Extent): number =>
  tokens[last]?.form === "," ? last - 1 : last;

/** "The pact, Dahl said, would hold": the report stands between commas, and words of the clause on both sides. */
const isInserted = ({ tokens }: Line, { last }: Report, speaker: number | undefined): boolean =>
  speaker !== undefined && tokens[last + 1]?.form === "," && speaker > 1;

/** What the tree ties to the complement though it tells of the report: said [on Monday] it held; told [Kesh] it held. */
function outsideOf(line: Line, report: Report, complement: number): readonly number[] {
  const { tree } = line.clauses;
  const behind = childrenOf(tree, complement).find((at) => extentOf(tree, at).first === report.last + 1);
  if (behind === undefined) return [];
  const isAddressee =
    takes(report, "addressee") &&
    isRelation(tokenAt(tree, behind).relation, "nsubj") &&
    childrenOf(tree, complement, "nsubj").length > 1;
  const { last } = extentOf(tree, behind);
  const isDay =
    isRelation(tokenAt(tree, behind).relation, "obl") &&
    tree.tokens[last + 1]?.form !== "," &&
    line.sentence.entities.some(
      ({ kind, first }) => kind === "DATE" && first <= behind && first > report.last,
    );
  return isAddressee || isDay ? [behind] : [];
}
