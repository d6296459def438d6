import type { Quotation, Word } from "../../language/analysis.ts";
import { tokenAt } from "../../language/tree.ts";
import type { Span } from "../../text/span.ts";
import { toContent } from "../content.ts";
import { cueSpan, type Finding, type StatementPattern } from "../finding.ts";
import { isTitle, quotationsIn, trimmedInner } from "../quotations.ts";
import { isParticiple, type Report, takes } from "../reports.ts";
import type { Line, Scene } from "../scene.ts";
import { findDoer, type Subject, startOfSubjects, toSubject } from "../subject.ts";

/** "“The pact will hold,” Dahl said." "“It will,” said Dahl, “if you let it.”" */
export const quoteThenCue: StatementPattern = {
  name: "quote-then-cue",
  find: (scene) =>
    scene.lines.flatMap((line) => line.reports.flatMap((report) => findAt(scene, line, report))),
};

function findAt(scene: Scene, line: Line, report: Report): readonly Finding[] {
  if (!takes(report, "clause", "quote") || isParticiple(report)) return [];
  const before = startOf(line, report) - 1;
  const quotation = before >= 0 ? quotationBefore(scene, line, before) : undefined;
  const subject = quotation && (findDoer(line, report.clause) ?? nounBehind(line, report));
  if (quotation === undefined || subject === undefined) return [];
  const content = contentWith(scene, line, quotation, before, report);
  if (content === undefined) return [];
  const rest = quotationBehind(scene, line, report);
  const spans = rest ? [content, trimmedInner(scene, rest)] : [content];
  const base = { pattern: quoteThenCue.name, line, report, act: report.cue.act, cue: cueSpan(line, report) };
  return [{ ...base, subject, content: spans }];
}

/** “…,” shrugged Ana Dahl: the noun right behind the verb, whatever the tree makes of it. */
function nounBehind(line: Line, { last }: Report): Subject | undefined {
  const { tree } = line.clauses;
  const opening = tree.tokens.findIndex(({ tag }, at) => at > last && /^(?:NOUN|PROPN|PRON)$/u.test(tag));
  const isNext = tree.tokens.slice(last + 1, opening).every(({ tag }) => /^(?:DET|ADJ|NUM|ADV)$/u.test(tag));
  if (opening < 0 || !isNext) return undefined;
  let head = opening;
  while (tokenAt(tree, head).head > last && tokenAt(tree, head).tag !== "VERB")
    head = tokenAt(tree, head).head;
  return toSubject(line, [head]);
}

/** Place of the first word of the report, subject or verb. */
function startOf(line: Line, { clause, first }: Report): number {
  const subject = startOfSubjects(line, clause) ?? first;
  let at = Math.min(first, subject);
  while (/^(?:later|then|once|as)$/u.test(lower(line.tokens[at - 1]))) at -= 1;
  return at;
}

/** The quotation that ends at the report: with its comma inside (“…,” Dahl said) or behind (“…”, Dahl said). */
function quotationBefore(scene: Scene, { tokens }: Line, at: number): Quotation | undefined {
  const isMark = /^[,—–-]+$/u.test(tokens[at]?.form ?? "");
  const end = isMark ? tokens[at - 1]?.end : tokens[at]?.end;
  if (end === undefined) return undefined;
  const quotation = quotationsIn(scene, { start: end - 1, end }).find(
    ({ span, closed }) => closed && span.end === end,
  );
  if (quotation === undefined) return undefined;
  const last = scene.text.slice(quotation.inner.start, quotation.inner.end).trimEnd().at(-1) ?? "";
  return (isMark || /[,.?!…—–-]/u.test(last)) && !isTitle(scene, quotation) ? quotation : undefined;
}

/** The quotation alone where it begins the sentence; else the whole clause that it ends. */
function contentWith(
  scene: Scene,
  line: Line,
  quotation: Quotation,
  before: number,
  report: Report,
): Span | undefined {
  const { tokens } = line;
  let first = 0;
  while (/^(?:but|and|yet|so|,)$/u.test(lower(tokens[first]))) first += 1;
  if (quotation.span.start <= (tokens[first]?.start ?? 0)) return trimmedInner(scene, quotation);
  const isReported = (other: Report): boolean =>
    other !== report && (tokens[other.first]?.start ?? 0) < quotation.span.start;
  if (line.reports.some(isReported)) return undefined;
  return toContent(scene, line, 0, tokens[before]?.form === "," ? before : before + 1);
}

/** “…,” Dahl said, “…”: a quotation right behind the report. */
function quotationBehind(scene: Scene, line: Line, { clause, last }: Report): Quotation | undefined {
  const { tokens } = line;
  const behind = Math.max(last, ...clause.subjects.filter((at) => at > last)) + 1;
  for (let at = behind; at < Math.min(tokens.length, behind + 12); at += 1) {
    const token = tokens[at];
    const quotation = token && quotationsIn(scene, token)[0];
    if (quotation === undefined) continue;
    const isAfterMark = /^[,:—–]$/u.test(tokens[at - 1]?.form ?? "");
    return isAfterMark && quotation.closed && quotation.span.start === token?.start ? quotation : undefined;
  }
  return undefined;
}

const lower = (token: Word | undefined): string => token?.form.toLowerCase() ?? "";
