import type { Rec, RecordAgreement, RecordProvision } from "../../record/record.ts";
import { type Span, slice } from "../../text/span.ts";
import { namesOf } from "./event.ts";
import type { Style } from "./style.ts";
import { wrap } from "./wrap.ts";

const INDENT = "    ";

/** An agreement as an analyst would note it: date, name, kind, state and parties; below, what it obliges whom to. */
export function formatAgreement(
  agreement: RecordAgreement,
  record: Rec,
  style: Style,
  width: number,
): string {
  const names = namesOf(record.actors);
  const { name, kind, status, date, effective, parties, targets, provisions, called, reason } = agreement;
  const words = (span: Span): string => slice(record.article.text, span).replaceAll("\n", " ");
  const head = [
    ...(date.basis === "unknown" || name.includes(date.value) ? [] : [date.value]),
    style.bold(name),
    style.accent(`${kind}, ${status}`),
    ...(parties.length > 0 ? [`· ${names(parties)}`] : []),
    ...(targets.length > 0 ? [`→ ${names(targets)}`] : []),
    ...(effective.basis === "unknown" ? [] : [`(from ${effective.value})`]),
  ].join(" ");
  const lines = [
    ...provisions.map((provision) => formatProvision(provision, names, words)),
    ...called.map(({ by, as }) => `${by === null ? "somebody" : names([by])} calls it “${words(as)}”`),
    ...(reason ? [`reason: ${words(reason)}`] : []),
  ];
  return [wrap(head, width), ...lines.map((line) => wrap(line, width, INDENT))].join("\n");
}

function formatProvision(
  { obligation, trigger, except, article, obliged }: RecordProvision,
  names: (ids: readonly string[]) => string,
  words: (span: Span) => string,
): string {
  return [
    `${article === null ? "" : `article ${article}, `}obliges ${names(obliged) || "the parties"}: ${words(obligation)}`,
    ...(trigger ? [`when: ${words(trigger)}`] : []),
    ...(except ? [`except: ${words(except)}`] : []),
  ].join("; ");
}
