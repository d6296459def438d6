import type { Clause } from "../../language/clauses.ts";
import { childOf, type Extent, isRelation, stretchesOf, tokenAt } from "../../language/tree.ts";
import { endOfInsertion, toContent } from "../content.ts";
import { findDoer } from "../doer.ts";
import type { Finding, StatementPattern } from "../finding.ts";
import type { ReportingClause } from "../reporting-clauses.ts";
import type { Line, Scene } from "../scene.ts";

/**
 * "Dahl, who leads the talks, said the pact would hold." "The pact, Dahl said, would hold." "As Dahl put it, …": by the
 * tree, whatever stands between speaker, cue and words.
 */
export const reportedClause: StatementPattern = {
  name: "reported-clause",
  find: (scene) =>
    scene.lines.flatMap((line) => line.reports.flatMap((report) => findAt(scene, line, report))),
};

function findAt(scene: Scene, line: Line, { clause, cue }: ReportingClause): readonly Finding[] {
  const subject = findDoer(line, clause);
  if (subject === undefined) return [];
  const content = contentOf(line, clause).flatMap(({ first, last }) => {
    const end = last < clause.predicate ? last + 1 : (endOfInsertion(line, first, last + 1) ?? last + 1);
    return toContent(scene, line, first, end) ?? [];
  });
  if (content.length === 0) return [];
  const at = clause.predicate;
  const { start, end } = tokenAt(line.clauses.tree, at);
  const isParticiple = clause.subjects.length > 0 && isRelation(clause.relation, "advcl", "acl");
  const found = { cue, first: at, last: at, isParticiple };
  return [{ pattern: reportedClause.name, line, found, cue: { start, end }, subject, content }];
}

/** What is said: the complement clause, or the clause that the report is put into. */
function contentOf(line: Line, clause: Clause): readonly Extent[] {
  const { tree } = line.clauses;
  const complement = childOf(tree, clause.predicate, "ccomp");
  if (complement !== undefined) return complementOf(line, clause.predicate, complement);
  const isAside =
    clause.relation === "parataxis" ||
    (isRelation(clause.relation, "advcl") && clause.markers.some((at) => tokenAt(tree, at).lemma === "as"));
  if (!isAside || clause.head < 0 || clause.objects.length > 0) return [];
  return stretchesOf(tree, clause.head, [clause.predicate]);
}

/** The complement without its "that", and without reports put into it: the whole stretch on its side of the cue. */
function complementOf({ clauses: { tree, all } }: Line, cue: number, complement: number): readonly Extent[] {
  const opener = childOf(tree, complement, "mark");
  const that = opener !== undefined && tokenAt(tree, opener).lemma === "that" ? [opener] : [];
  const inserted = all
    .map(({ predicate }) => predicate)
    .filter((at) => tokenAt(tree, at).head === complement && tokenAt(tree, at).relation === "parataxis");
  const stretches = stretchesOf(tree, complement, [...that, ...inserted]);
  const side = stretches.filter(({ first }) => first < cue === complement < cue);
  const [opening, closing] = [side[0], side.at(-1)];
  if (opening === undefined || closing === undefined || inserted.length > 0) return side;
  return [{ first: opening.first, last: closing.last }];
}
