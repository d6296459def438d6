import { childOf, type Extent, isRelation, stretchesOf, tokenAt } from "../../language/tree.ts";
import { toContents } from "../content.ts";
import type { Finding, StatementPattern } from "../finding.ts";
import { type Report, takes } from "../reports.ts";
import type { Line, Scene } from "../scene.ts";
import { toSubject } from "../subject.ts";

/** "The pact holds, according to the ministry." "According to the ministry, the pact holds." */
export const accordingTo: StatementPattern = {
  name: "according-to",
  find: (scene) => scene.lines.flatMap((line) => line.tokens.flatMap((_, at) => findAt(scene, line, at))),
};

/** "Seats are given according to population", "went according to plan": what something is measured by, and says nothing. */
const MEASURE =
  /^(?:plans?|schedule|population|size|age|height|weight|rank|need|needs|ability|merit|taste|type|income|custom|tradition)$/iu;

function findAt(scene: Scene, line: Line, at: number): readonly Finding[] {
  const { tokens } = line;
  if (!isWord(line, at, "according") || !isWord(line, at + 1, "to")) return [];
  const { tree } = line.clauses;
  const source = tokenAt(tree, at).head;
  if (source < at || !isRelation(tokenAt(tree, at).relation, "case")) return [];
  const subject = toSubject(line, [source]);
  if (subject === undefined || (source === at + 2 && MEASURE.test(tokenAt(tree, source).form))) return [];
  const content = toContents(scene, line, contentOf(line, at, source));
  if (content.length === 0) return [];
  const cue = { start: tokens[at]?.start ?? 0, end: tokens[at + 1]?.end ?? 0 };
  return [{ pattern: accordingTo.name, line, report: undefined, act: "state", cue, subject, content }];
}

const isWord = ({ tokens }: Line, at: number, word: string): boolean =>
  tokens[at]?.form.toLowerCase() === word;

/** The clause that the source is told with, as far as it stands on one side of it; "Dahl said it held, according to …" is a relay. */
function contentOf(line: Line, at: number, source: number): readonly Extent[] {
  const { clauses, reports } = line;
  const hasWords = ({ first, clause }: Report): boolean =>
    childOf(clauses.tree, first, "ccomp") !== undefined || isRelation(clause.relation, "parataxis");
  if (reports.some((report) => report.first < at && takes(report, "clause") && hasWords(report))) return [];
  const predicate = clauses.around[at]?.predicate;
  if (predicate === undefined) return [];
  const stretches = stretchesOf(clauses.tree, predicate, [source]);
  const side = stretches.filter(({ first }) => first < at === predicate < at);
  const [opening, closing] = [side[0], side.at(-1)];
  return opening && closing && closing.last - opening.first >= 2
    ? [{ first: opening.first, last: closing.last }]
    : [];
}
