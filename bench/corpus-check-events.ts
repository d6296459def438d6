import { covers, type Span } from "../src/text/span.ts";
import type { Checked, Problem } from "./corpus-check.ts";
import { countWords } from "./corpus-spans.ts";
import { eventTypes } from "./corpus-vocabulary.ts";

const MAX_EVIDENCE_WORDS = 30;
/** The coding guide's fortnight, and as much again for "roughly". */
const CURRENT_DAYS = 31;
const DAY = 24 * 60 * 60 * 1000;

type Statement = Checked["layers"]["statements"][number];
type Event = Checked["layers"]["events"][number];

/** What only a statement tells is marked so, and nothing else is. */
export function* checkSaidIn({ layers: { statements, events } }: Checked): Iterable<Problem> {
  const holds = ({ content }: Statement, span: Span): boolean => content.some((part) => covers(part, span));
  for (const [index, { trigger, also, saidIn }] of events.entries()) {
    const around = statements
      .filter((statement) => holds(statement, trigger))
      .sort((a, b) => sizeOf(a) - sizeOf(b));
    const innermost = around.filter((each) => sizeOf(each) === sizeOf(around[0])).map(({ id }) => id);
    const isTold = also.some((span) => !statements.some((each) => holds(each, span)));
    if (saidIn !== null && !innermost.includes(saidIn))
      yield `events[${index}].saidIn: the trigger lies in ${innermost.join(" or ") || "no content"}, not in ${saidIn}`;
    if (saidIn === null && innermost.length > 0 && !isTold)
      yield `events[${index}].saidIn: every mention lies in what is said; give ${innermost.join(" or ")}`;
  }
}

const sizeOf = (statement: Statement | undefined): number =>
  (statement?.content ?? []).reduce((sum, { start, end }) => sum + end - start, 0);

/** Events fit their PLOVER type, and agreements their kind. */
export function* checkEvents({ text, date, layers }: Checked): Iterable<Problem> {
  for (const [index, event] of layers.events.entries())
    for (const [field, why] of [
      ...checkType(event),
      ...checkPlaces(event, text),
      ...checkFigures(event, date),
    ])
      yield `events[${index}].${field}: ${why}`;
  for (const [index, { kind, targets }] of layers.agreements.entries())
    if (kind !== "sanctions" && targets.length > 0)
      yield `agreements[${index}].targets: only sanctions have targets`;
}

type Found = readonly [field: string, why: string];

function* checkType({ type, mode, recipient, actor, apart }: Event): Iterable<Found> {
  const known = eventTypes.get(type);
  if (mode !== null && !known?.modes.includes(mode))
    yield ["mode", `${type} has ${known?.modes.join(", ") || "no modes"}, not ${mode}`];
  if (known?.needsRecipient && recipient.length === 0)
    yield ["recipient", `${type} needs one; UNK where it is not told`];
  for (const [field, codes] of Object.entries({ actor, recipient, apart }))
    if (new Set(codes).size !== codes.length) yield [field, "a code stands twice"];
}

function* checkPlaces({ trigger, evidence, also }: Event, text: string): Iterable<Found> {
  if (!covers(evidence, trigger)) yield ["trigger", "lies outside the evidence"];
  const words = countWords(text.slice(evidence.start, evidence.end));
  if (words > MAX_EVIDENCE_WORDS)
    yield ["evidence", `${words} words; a clause has at most ${MAX_EVIDENCE_WORDS}`];
  if (also.some((span) => span.start === evidence.start && span.end === evidence.end))
    yield ["also", "repeats the evidence"];
}

function* checkFigures({ size, date, time }: Event, published: string): Iterable<Found> {
  for (const [at, { least, most }] of size.entries())
    if (most !== null && least > most) yield [`size[${at}]`, "least is more than most"];
  if (date === null || date.length < "2024-06-20".length) return;
  const days = (Date.parse(published) - Date.parse(date.slice(0, 10))) / DAY;
  if (time === "current" && days > CURRENT_DAYS)
    yield ["time", `current, but ${days} days before publication`];
  if (time === "background" && days < 0) yield ["time", "background, but after publication"];
}
