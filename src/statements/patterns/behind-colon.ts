import { headOf, tokenAt } from "../../language/tree.ts";
import { toContents } from "../content.ts";
import { cueSpan, type Finding, type StatementPattern } from "../finding.ts";
import { isSentences, quotationsIn } from "../quotations.ts";
import { type Report, takes } from "../reports.ts";
import type { Line, Scene } from "../scene.ts";
import { findDoer, namedAt, type Subject, toSubject } from "../subject.ts";

/**
 * "Kesh: the border is shut." "Batken hospital: one dead, five hurt." "Dahl went further: the pact was over.": words behind a
 * colon, with a speaker or a report before it. Quotations behind a report are left to `cueThenQuote`.
 */
export const behindColon: StatementPattern = {
  name: "behind-colon",
  find: (scene) => scene.lines.flatMap((line) => findAt(scene, line)),
};

/** In tokens: a speaker with title, office and place. */
const LONGEST_LABEL = 14;

function findAt(scene: Scene, line: Line): readonly Finding[] {
  const { tokens } = line;
  const colon = tokens.findIndex(({ form }) => form === ":");
  const token = tokens[colon];
  if (colon < 1 || colon >= tokens.length - 1 || !token || quotationsIn(scene, token).length > 0) return [];
  const report = line.reports.findLast(({ last }) => last < colon);
  const [next] = quotationsIn(scene, tokens[colon + 1] ?? token);
  const teller = report
    ? toldBy(line, report, colon)
    : labelled(line, colon, next !== undefined && isSentences(scene, next));
  if (teller === undefined) return [];
  const last = lastWord(line);
  if (report && next && next.span.start === tokens[colon + 1]?.start) return [];
  if (!next && !report && !isTelling(line, colon + 1, last)) return [];
  const content = toContents(scene, line, [{ first: colon + 1, last }]);
  if (content.length === 0) return [];
  const cue = report && cueSpan(line, report);
  const act = report?.cue.act ?? "state";
  return [{ pattern: behindColon.name, line, report, act, cue, subject: teller, content }];
}

/** The subject of a report with nothing but its occasion between it and the colon. */
function toldBy(line: Line, report: Report, colon: number): Subject | undefined {
  const isNear = colon - report.last <= LONGEST_LABEL;
  if (!isNear || !takes(report, "clause", "quote", "object") || report.clause.voice !== "active")
    return undefined;
  const between = line.tokens.slice(report.last + 1, colon);
  if (between.some(({ tag, features }) => tag === "AUX" || (tag === "VERB" && features.VerbForm === "Fin")))
    return undefined;
  const subject = findDoer(line, report.clause);
  return subject?.kind === "unknown" ? undefined : subject;
}

/** An actor who is named before the colon, with no verb: Kesh: …; the source of a noun of speaking: A warning from Kesh: … */
function labelled(line: Line, colon: number, isBeforeQuote: boolean): Subject | undefined {
  const { tree } = line.clauses;
  const first = line.tokens.findIndex(({ tag }) => /^(?:NOUN|PROPN|DET|ADJ|PRON)$/u.test(tag));
  if (first < 0 || first > 6 || colon - first > LONGEST_LABEL) return undefined;
  const label = line.tokens.slice(first, colon);
  if (label.some(({ tag, relation }) => /^(?:VERB|AUX)$/u.test(tag) && relation !== "amod")) return undefined;
  const comma = label.findIndex(({ form }) => form === ",");
  const head = headOf(tree, { first, last: comma > 0 ? first + comma - 1 : colon - 1 });
  if (line.nouns.has(tokenAt(tree, head).lemma)) {
    const source = line.tokens.findIndex(
      ({ tag, head: above }, at) =>
        at > head && at < colon && above === head && /^(?:NOUN|PROPN)$/u.test(tag),
    );
    return source < 0 || namedAt(line, source) === undefined ? undefined : toSubject(line, [source]);
  }
  return namedAt(line, head) || isBeforeQuote ? toSubject(line, [head]) : undefined;
}

/** A clause; an answer; a count of victims: no table of results. */
const isTelling = ({ tokens }: Line, first: number, last: number): boolean =>
  tokens
    .slice(first, last + 1)
    .some(
      ({ tag, form, features }, at) =>
        (tag === "AUX" && features.VerbForm === "Fin") ||
        (tag === "VERB" && features.VerbForm === "Fin") ||
        (at === 0 && /^(?:no|yes|never|not|nothing)$/iu.test(form)) ||
        /^(?:dead|killed|wounded|injured|hurt|missing|arrested)$/u.test(form),
    );

function lastWord({ tokens }: Line): number {
  let last = tokens.length - 1;
  while (last > 0 && /^[.;,]$/u.test(tokens[last]?.form ?? "")) last -= 1;
  return last;
}
