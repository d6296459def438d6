import type { Quotation } from "../../language/analysis.ts";
import { addresseeOf } from "../arguments.ts";
import { cueSpan, type Finding, type StatementPattern } from "../finding.ts";
import { isTitle, nextQuotation, trimmedInner } from "../quotations.ts";
import { type Report, takes } from "../reports.ts";
import type { Line, Scene } from "../scene.ts";
import { findDoer } from "../subject.ts";

/** How far the cue may stand before the mark: "said in a speech to both houses of parliament on Monday: “…”". */
const LONGEST_LEAD = 24;

/** "Dahl said: “The pact will hold.”" "Dahl, asked about the pact, replied, “It will hold.”" "…, saying, “It will.”" */
export const cueThenQuote: StatementPattern = {
  name: "cue-then-quote",
  find: (scene) => {
    const lineAt = lineFinder(scene);
    return scene.quotations.flatMap((quotation) => {
      if (quotation.continues) return [];
      const line = lineAt(quotation.span.start);
      return line ? findBefore(scene, line, quotation) : [];
    });
  },
};

function findBefore(scene: Scene, line: Line, quotation: Quotation): readonly Finding[] {
  const own = line.tokens.findIndex((token) => token.start >= quotation.span.start);
  if (own > 0) return findIn(scene, line, own, quotation);
  // The cue may end the paragraph before: "Dahl continued:" and the words below.
  const previous = scene.lines[line.index - 1];
  if (previous === undefined || previous.tokens.at(-1)?.form !== ":") return [];
  return findIn(scene, previous, previous.tokens.length, quotation);
}

function findIn(scene: Scene, line: Line, mark: number, quotation: Quotation): readonly Finding[] {
  const report = line.reports.findLast(
    (each) =>
      each.last < mark &&
      (takes(each, "quote", "clause", "addressee") ||
        (takes(each, "object") && line.tokens[mark - 1]?.form === ":")),
  );
  const isFar = report === undefined || mark - report.last > LONGEST_LEAD;
  if (isFar || !leadsTo(scene, line, report, mark, quotation)) return [];
  const subject = findDoer(line, report.clause);
  if (subject === undefined) return [];
  const content = [trimmedInner(scene, quotation)];
  const object = addresseeOf(line, report);
  const base = { pattern: cueThenQuote.name, line, report, act: report.cue.act, cue: cueSpan(line, report) };
  return [{ ...base, subject, content, ...(object === undefined ? {} : { object }) }];
}

/** A colon or comma leads to the mark, or the cue itself does before a whole sentence; a closed quotation or one that runs on. */
function leadsTo(
  scene: Scene,
  { tokens }: Line,
  report: Report,
  mark: number,
  quotation: Quotation,
): boolean {
  if ((!quotation.closed && !isTakenUp(scene, quotation)) || isTitle(scene, quotation)) return false;
  const words = scene.text.slice(quotation.inner.start, quotation.inner.end);
  const isSentence = /^\s*[\p{Lu}\p{N}…[]/u.test(words);
  const before = tokens[mark - 1]?.form;
  if (before === ":") return isSentence || words.length > 20;
  if (before === ",")
    return (
      isSentence && !tokens.slice(report.last + 1, mark - 1).some(({ form }) => form.toLowerCase() === "that")
    );
  return report.last === mark - 1 && isSentence && /[.,?!…]\s*$/u.test(words);
}

/** The next quotation goes on where this one has no closing mark. */
const isTakenUp = (scene: Scene, quotation: Quotation): boolean =>
  nextQuotation(scene, quotation)?.continues ?? false;

/** The line that holds an offset. Offsets must come in ascending order. */
function lineFinder(scene: Scene): (offset: number) => Line | undefined {
  let next = 0;
  return (offset) => {
    while ((scene.lines[next]?.sentence.end ?? Number.POSITIVE_INFINITY) <= offset) next += 1;
    return scene.lines[next];
  };
}
