import type { Quotation } from "../../language/analysis.ts";
import type { Finding, StatementPattern } from "../finding.ts";
import { isSentences, isTitle, trimmedInner } from "../quotations.ts";
import type { Line, Scene } from "../scene.ts";
import { mainSubject } from "../subject.ts";

/** "Dahl shook her head. “We were never asked.”": sentences in quotation marks behind a sentence about who says them. */
export const bareQuotation: StatementPattern = {
  name: "bare-quotation",
  find: (scene) => {
    const starts = new Map(scene.lines.map((line) => [line.sentence.start, line]));
    return scene.quotations.flatMap((quotation) => {
      const line = starts.get(quotation.span.start);
      return line && isAlone(scene, quotation) ? findAt(scene, line, quotation) : [];
    });
  },
};

function findAt(scene: Scene, line: Line, quotation: Quotation): readonly Finding[] {
  const previous = scene.lines[line.index - 1];
  const gap = scene.text.slice(previous?.sentence.end ?? 0, quotation.span.start);
  const subject = previous && gap.length <= 1 ? mainSubject(previous) : undefined;
  if (subject === undefined || subject.kind === "unknown") return [];
  const base = {
    pattern: bareQuotation.name,
    line,
    report: undefined,
    act: "state",
    cue: undefined,
  } as const;
  return [{ ...base, subject: { ...subject, first: 0 }, content: [trimmedInner(scene, quotation)] }];
}

/** Whole sentences, and nothing behind them that could tell who speaks. */
function isAlone(scene: Scene, quotation: Quotation): boolean {
  const behind = scene.text.slice(quotation.span.end, quotation.span.end + 2);
  return (
    isSentences(scene, quotation) &&
    !isTitle(scene, quotation) &&
    /^(?:$|\s+(?:$|[\p{Lu}“"\n]))/u.test(behind)
  );
}
