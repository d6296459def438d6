import type { Form } from "../src/record/vocabulary.ts";
import { pairQuotationMarks } from "../src/text/quotation-marks.ts";
import { covers, overlaps, type Span, slice } from "../src/text/span.ts";
import type { Checked, Problem } from "./corpus-check.ts";

/** Contents are cut as the coding guide says, and the form is what the quotation marks show. */
export function* checkContents({ text, layers }: Checked): Iterable<Problem> {
  const quoted = quotedSpans(text);
  for (const [index, { speaker, cue, content, form }] of layers.statements.entries()) {
    const path = `statements[${index}]`;
    for (const [at, span] of content.entries())
      for (const why of checkContent(text, span)) yield `${path}.content[${at}]: ${why}`;
    if (content.some((span, at) => at > 0 && span.start < (content[at - 1]?.end ?? 0)))
      yield `${path}.content: spans overlap or are not in page order`;
    if (cue !== null && content.some((span) => overlaps(span, cue))) yield `${path}.cue: lies in the content`;
    const { mention } = speaker;
    if (mention !== null && content.some((span) => overlaps(span, mention)))
      yield `${path}.speaker.mention: lies in the content`;
    const shown = formOf(text, content, quoted);
    if (shown !== form) yield `${path}.form: is ${form}, the quotation marks show ${shown}`;
  }
}

/** The form of a content by its quotation marks: direct where all its words stand in them. */
export function formOf(text: string, content: readonly Span[], quoted: readonly Span[]): Form {
  const words = content.flatMap((span) =>
    [...slice(text, span).matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
      start: span.start + match.index,
      end: span.start + match.index + match[0].length,
    })),
  );
  const inside = words.filter((word) => quoted.some((quotation) => covers(quotation, word)));
  if (inside.length === words.length) return "direct";
  return inside.length === 0 ? "indirect" : "mixed";
}

/** The outermost quotations of a text, without their marks. */
export function quotedSpans(text: string): readonly Span[] {
  const paragraphs = [...text.matchAll(/[^\n]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return paragraphs.flatMap((paragraph) =>
    pairQuotationMarks(text, paragraph)
      .filter(({ depth }) => depth === 0)
      .map(({ inner }) => inner),
  );
}

function* checkContent(text: string, span: Span): Iterable<string> {
  const words = slice(text, span);
  if (/[,;:]$/u.test(words))
    yield `"${words.slice(-20)}" ends with a mark of the reporting clause; leave it out`;
  if (/^that\s/u.test(words)) yield 'the complementiser "that" stays outside';
  const [whole] = pairQuotationMarks(text, span);
  if (whole?.span.start === span.start && whole.span.end === span.end)
    yield "the quotation marks round a span that is quoted whole stay outside";
  const isInside = quotedSpans(text).some((quotation) => covers(quotation, span));
  if (!isInside && /[\p{Ll}\p{N}]\.$/u.test(words))
    yield `"${words.slice(-20)}": the sentence's full stop stays outside`;
}
