import type { Quotation } from "../../language/analysis.ts";
import type { Span } from "../../text/span.ts";
import { toContent } from "../content.ts";
import type { FoundCue } from "../cues.ts";
import { cueSpan, type Finding, type StatementPattern } from "../finding.ts";
import { isTitle, quotationsIn, trimmedInner } from "../quotations.ts";
import type { Line, Scene } from "../scene.ts";
import { type Report, reportBehind } from "./clause-then-cue.ts";

/** "“The pact will hold,” Dahl said." "“It will,” said Dahl, “if you let it.”" */
export const quoteThenCue: StatementPattern = {
  name: "quote-then-cue",
  find: (scene) =>
    scene.lines.flatMap((line) =>
      line.cues.flatMap((found) => {
        const report = reportBehind(scene, line, found);
        return report ? findAt(scene, line, found, report) : [];
      }),
    ),
};

function findAt(scene: Scene, line: Line, found: FoundCue, report: Report): readonly Finding[] {
  const quotation = quotationBefore(scene, line, report.comma);
  if (quotation === undefined) return [];
  const content = contentWith(scene, line, quotation, report.comma);
  if (content === undefined) return [];
  const rest = quotationBehind(scene, line, report.behind);
  const spans = rest ? [content, trimmedInner(scene, rest)] : [content];
  return [
    {
      pattern: quoteThenCue.name,
      line,
      found,
      cue: cueSpan(line, found),
      subject: report.subject,
      content: spans,
    },
  ];
}

/** The quotation that ends at the report: with its comma inside (“…,” Dahl said) or behind (“…”, Dahl said). */
function quotationBefore(scene: Scene, { tokens }: Line, comma: number): Quotation | undefined {
  const isComma = tokens[comma]?.form === ",";
  const end = isComma ? tokens[comma - 1]?.end : tokens[comma]?.end;
  if (end === undefined) return undefined;
  const quotation = quotationsIn(scene, { start: end - 1, end }).find(
    ({ span, closed }) => closed && span.end === end,
  );
  if (quotation === undefined) return undefined;
  const last = scene.text.slice(quotation.inner.start, quotation.inner.end).trimEnd().at(-1) ?? "";
  return (isComma || /[,.?!…—–-]/u.test(last)) && !isTitle(scene, quotation) ? quotation : undefined;
}

/** The quotation alone where it begins the sentence; else the whole clause that it ends. */
function contentWith(scene: Scene, line: Line, quotation: Quotation, comma: number): Span | undefined {
  const { tokens } = line;
  let first = 0;
  while (/^(?:but|and|yet|so|,)$/iu.test(tokens[first]?.form ?? "")) first += 1;
  const start = tokens[first]?.start ?? 0;
  if (quotation.span.start <= start) return trimmedInner(scene, quotation);
  if (line.cues.some((other) => (tokens[other.first]?.start ?? 0) < quotation.span.start)) return undefined;
  return toContent(scene, line, 0, tokens[comma]?.form === "," ? comma : comma + 1);
}

/** “…,” Dahl said, “…”: a quotation right behind the report. */
function quotationBehind(scene: Scene, { tokens }: Line, behind: number): Quotation | undefined {
  for (let at = behind; at < Math.min(tokens.length, behind + 12); at += 1) {
    const token = tokens[at];
    const quotation = token && quotationsIn(scene, token)[0];
    if (quotation === undefined) continue;
    const isAfterMark = /^[,:—–]$/u.test(tokens[at - 1]?.form ?? "");
    return isAfterMark && quotation.closed && quotation.span.start === token?.start ? quotation : undefined;
  }
  return undefined;
}
