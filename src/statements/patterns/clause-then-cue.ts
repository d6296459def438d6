import { AUXILIARIES, isAdverb, lower, PREPOSITIONS } from "../../actors/words.ts";
import { hasVerb, toContent } from "../content.ts";
import type { FoundCue } from "../cues.ts";
import { cueSpan, type Finding, type StatementPattern } from "../finding.ts";
import { quotationsIn } from "../quotations.ts";
import type { Line, Scene } from "../scene.ts";
import { type Subject, subjectAfter, subjectBefore } from "../subject.ts";
import { clauseBehind } from "./said-that.ts";

/** "The pact would hold, Dahl said on Monday." "The pact would hold, said Dahl." "The pact, Dahl said, would hold." */
export const clauseThenCue: StatementPattern = {
  name: "clause-then-cue",
  find: (scene) =>
    scene.lines.flatMap((line) =>
      line.cues.flatMap((found) => {
        const report = reportBehind(scene, line, found);
        return report && !isBehindQuotation(scene, line, report.comma)
          ? findAt(scene, line, found, report)
          : [];
      }),
    ),
};

/** A cue that stands behind its content: the speaker, and the comma (or closing mark) between content and report. */
export interface Report {
  readonly subject: Subject;
  /** Index of the last token before the report. */
  readonly comma: number;
  /** Index of the first token behind the report. */
  readonly behind: number;
}

/** The report that stands behind its content, on either order of subject and cue. */
export function reportBehind(scene: Scene, line: Line, found: FoundCue): Report | undefined {
  const { frames } = found.cue;
  if (found.isParticiple || !(frames.has("quote") || frames.has("clause"))) return undefined;
  const inverted =
    frames.has("invert") && isSeparator(line, found.first - 1)
      ? subjectAfter(scene, line, found.last + 1)
      : undefined;
  if (inverted) return { subject: inverted, comma: found.first - 1, behind: inverted.last + 1 };
  if (clauseBehind(scene, line, found) !== undefined) return undefined;
  const before = subjectBefore(scene, line, found.first);
  if (before && isSeparator(line, before.first - 1))
    return { subject: before, comma: before.first - 1, behind: found.last + 1 };
  if (!frames.has("invert") || !isSeparator(line, found.first - 1)) return undefined;
  const isNoun =
    !PREPOSITIONS.has(lower(line.tokens[found.last + 1])) &&
    /^\p{L}/u.test(line.tokens[found.last + 1]?.form ?? "");
  return isNoun
    ? { subject: { kind: "unknown", first: found.last + 1 }, comma: found.first - 1, behind: found.last + 1 }
    : undefined;
}

const isSeparator = ({ tokens }: Line, at: number): boolean =>
  /^(?:,|”|"|’|'|''|»|—|–|--)$/u.test(tokens[at]?.form ?? "");

/** The content is, or ends with, words in quotation marks: another pattern's. */
function isBehindQuotation(scene: Scene, { tokens }: Line, comma: number): boolean {
  const end = tokens[comma]?.form === "," ? tokens[comma - 1]?.end : tokens[comma]?.end;
  if (end === undefined) return false;
  return quotationsIn(scene, { start: end - 1, end }).some(({ span }) => span.end === end);
}

function findAt(scene: Scene, line: Line, found: FoundCue, report: Report): readonly Finding[] {
  const { comma } = report;
  if (line.tokens[comma]?.form !== "," || report.subject.kind === "unknown") return [];
  if (line.cues.some((other) => other.first < comma)) return []; // the clause reports something itself
  const rest = restOfClause(scene, line, report);
  if (
    !(rest || (comma > 2 && isClause(line, comma))) ||
    /^(?::|“|"|‘|'|``)$/u.test(line.tokens[report.behind]?.form ?? "")
  )
    return [];
  const content = toContent(scene, line, 0, comma);
  if (content === undefined) return [];
  const spans = rest ? [content, rest] : [content];
  return [
    {
      pattern: clauseThenCue.name,
      line,
      found,
      cue: cueSpan(line, found),
      subject: report.subject,
      content: spans,
    },
  ];
}

/** "On Monday, Dahl said", "The envoy, Ana Dahl, said": before the comma stands no clause, only when, where or who. */
function isClause(line: Line, comma: number): boolean {
  const first = /^(?:but|and|yet|so)$/u.test(lower(line.tokens[0])) ? 1 : 0;
  const opener = lower(line.tokens[first]);
  const isAdverbial =
    PREPOSITIONS.has(opener) ||
    /^(?:when|while|if|although|though|because|asked|speaking)$|ing$/u.test(opener);
  if (isAdverbial && !line.tokens.slice(first, comma).some((token) => token.form === ",")) return false;
  return hasVerb(line, first, comma) || /^(?:he|she|it|they|we|i)$/u.test(opener);
}

/** "…, Dahl said, would hold": the clause goes on with its verb. */
function restOfClause(scene: Scene, line: Line, { behind }: Report) {
  const { tokens } = line;
  if (tokens[behind]?.form !== ",") return undefined;
  let at = behind + 1;
  while (isAdverb(tokens[at])) at += 1;
  if (!AUXILIARIES.has(lower(tokens[at]))) return undefined;
  let end = tokens.length;
  while (end > behind && /^[.,]$/u.test(tokens[end - 1]?.form ?? "")) end -= 1;
  return toContent(scene, line, behind + 1, end);
}
