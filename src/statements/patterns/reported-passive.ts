import { nounPhraseOf } from "../../language/noun-phrase.ts";
import { type Extent, extentOf, isRelation, tokenAt } from "../../language/tree.ts";
import { argumentsOf, isTiedBy } from "../arguments.ts";
import { toContents } from "../content.ts";
import { cueSpan, type Finding, type StatementPattern } from "../finding.ts";
import { type Report, takes } from "../reports.ts";
import type { Line, Scene } from "../scene.ts";
import { findDoer } from "../subject.ts";

/**
 * "The exchange was proposed by Norway." "The text was described by Dahl as a trap." "The ransom demanded by the rebels":
 * what is said stands before the verb, who says it behind "by".
 */
export const reportedPassive: StatementPattern = {
  name: "reported-passive",
  find: (scene) =>
    scene.lines.flatMap((line) => line.reports.flatMap((report) => findAt(scene, line, report))),
};

function findAt(scene: Scene, line: Line, report: Report): readonly Finding[] {
  const { clause } = report;
  if (clause.voice === "active" || clause.agents.length === 0) return [];
  const said = wordsOf(line, report);
  const subject = said && findDoer(line, clause);
  if (subject === undefined || said === undefined || subject.kind === "unknown") return [];
  const content = toContents(scene, line, said);
  if (content.length === 0) return [];
  const base = {
    pattern: reportedPassive.name,
    line,
    report,
    act: report.cue.act,
    cue: cueSpan(line, report),
  };
  return [{ ...base, subject, content }];
}

/** What it is done to, and what the cue ties to it behind the verb. */
function wordsOf(line: Line, report: Report): Extent[] | undefined {
  const undergoer = undergoerOf(line, report);
  if (undergoer === undefined) return undefined;
  const behind = argumentsOf(line, report).filter(({ extent }) => extent.first > report.last);
  const tied = behind.find((each) => isTiedBy(report, each) && each.preposition !== "by");
  const infinitive = takes(report, "urge") ? behind.find(({ kind }) => kind === "infinitive") : undefined;
  const more = infinitive ?? tied;
  if (more) return [undergoer, more.extent];
  return takes(report, "object") ? [undergoer] : undefined;
}

/** Place of the relative pronoun or the verb that opens a clause: the plan, [which was] rejected by Kesh. */
function startOfClause({ tokens }: Line, verb: number): number {
  for (let at = verb - 1; at > Math.max(0, verb - 5); at -= 1)
    if (/^(?:which|that|who)$/u.test(tokens[at]?.form ?? "")) return at;
  return verb;
}

function undergoerOf(line: Line, { clause, first }: Report): Extent | undefined {
  const { tree } = line.clauses;
  const [subject] = clause.subjects;
  if (isRelation(clause.relation, "acl") && clause.head >= 0) {
    const { first: start } = nounPhraseOf(tree, clause.head);
    const { last } = extentOf(tree, clause.head);
    const end = Math.min(last, startOfClause(line, first) - 1);
    return end < start
      ? undefined
      : { first: start, last: /^,$/u.test(tokenAt(tree, end).form) ? end - 1 : end };
  }
  if (subject === undefined || subject > first) return undefined;
  return extentOf(tree, subject);
}
