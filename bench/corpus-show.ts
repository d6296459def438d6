import { type Span, slice } from "../src/text/span.ts";
import type { CorpusText } from "./corpus.ts";

/** What a text's annotation says, a line a thing, for reading it beside the text. */
export function formatText(corpusText: CorpusText): string {
  const { id, split, voice, date, hardCases, text } = corpusText;
  const words = (span: Span): string => `“${slice(text, span).replaceAll("\n", " ")}”`;
  const where = (span: Span): string => {
    const line = (at: string): string => at.replaceAll("\n", " ");
    return `${line(text.slice(Math.max(0, span.start - 12), span.start))}[${line(slice(text, span))}]${line(text.slice(span.end, span.end + 12))}`;
  };
  const tail = (label: string, list: readonly string[]): string =>
    list.length > 0 ? ` ${label} ${list.join(" ")}` : "";
  return [
    `== ${split}/${id} · ${voice} · ${date} · hard cases ${hardCases.join(" ") || "none"}`,
    text,
    ...corpusText.statements.map(
      ({ id, speaker, cue, content, form, act, targets, via, inner, addressee }) =>
        `  ${id} ${speaker.name ?? "?"}/${speaker.code}/${speaker.sector} ${form} ${act}${tail("→", targets)}${tail("via", via)}${tail("to", addressee ? [addressee] : [])}${tail("inner", inner ? [inner] : [])} ${speaker.mention ? where(speaker.mention) : "-"} {${cue ? where(cue) : ""}} ${content.map(words).join(" … ")}`,
    ),
    ...corpusText.events.map(
      ({ id, type, mode, actor, recipient, apart, status, time, date, effective, condition, size, trigger, evidence, also, saidIn }) =>
        `  ${id} ${type}${mode ? `/${mode}` : ""} ${actor.join("+")} → ${recipient.join("+")}${tail("apart", apart)} ${status} ${time} ${date ?? "no date"}${tail("from", effective ? [effective] : [])}${tail("if", condition ? [words(condition)] : [])}${tail("in", saidIn ? [saidIn] : [])} {${where(trigger)}} ${words(evidence)}${tail("also", also.map(words))}${tail("size", size.map(({ what, least, most, by, at }) => `${what} ${least}-${most ?? ""} by ${by ?? "?"} ${words(at)}`))}`,
    ),
    ...corpusText.agreements.map(
      ({ id, name, kind, parties, targets, status, provisions, called }) =>
        `  ${id} ${name} ${kind} ${status} ${parties.join("+")}${tail("→", targets)}${tail("called", called.map(({ by, as }) => `${by ?? "?"} ${words(as)}`))}${tail("obliges", provisions.map(({ obligation, trigger, obliged }) => `${obliged.join("+")} ${words(obligation)}${trigger ? ` if ${words(trigger)}` : ""}`))}`,
    ),
    ...corpusText.reactions.map(({ from, to, basis, evidence }) => `  ${from} ${basis} ${to} ${words(evidence)}`),
    ...corpusText.decoys.map((span) => `  decoy ${words(span)}`),
  ].join("\n"); // biome-ignore format: a line a thing
}
