import type { Engine } from "../src/engine.ts";
import type { Event } from "../src/events/event.ts";
import { overlaps, type Span } from "../src/text/span.ts";
import { isSameSet } from "./corpus-match.ts";
import { f1Of, readRows, readTexts, showEvent } from "./events-reading.ts";

interface DeskEvent {
  readonly type: string;
  readonly mode: string | null;
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly status: string;
  readonly time: string;
  readonly date: string | null;
  readonly evidence: string;
  readonly also: readonly string[];
}
interface DeskText {
  readonly text: string;
  readonly date: string;
  readonly events: readonly DeskEvent[];
}

export interface DeskFigures {
  readonly gold: number;
  readonly found: number;
  /** F1 of type; with roles; with status and time besides; with status alone, with time alone. */
  readonly type: number;
  readonly roles: number;
  readonly all: number;
  readonly status: number;
  readonly time: number;
  /** Events found for one of gold. */
  readonly duplicates: number;
  /** Of matched events whose date gold tells: ours the same; ours another. */
  readonly dateRight: number;
  readonly dateWrong: number;
  readonly errors: readonly string[];
}

/** Articles annotated end to end: events match by type where their words overlap. */
export async function measureDeskEvents(engine: Engine): Promise<DeskFigures> {
  const rows = readRows<DeskText>("desk/dev.jsonl");
  const texts = await readTexts(rows, engine);
  const judged = rows.flatMap((row, at) => judge(row, texts[at]?.events ?? []));
  const gold = rows.reduce((sum, { events }) => sum + events.length, 0);
  const found = texts.reduce((sum, { events }) => sum + events.length, 0);
  const count = (isRight: (pair: Pair) => boolean): number => judged.filter(isRight).length;
  const score = (isRight: (pair: Pair) => boolean): number => f1Of(count(isRight), gold, found);
  const dated = judged.filter(({ gold }) => gold.date !== null);
  const isStatus = ({ ours, gold }: Pair): boolean => ours.status === gold.status;
  const isTime = ({ ours, gold }: Pair): boolean => ours.time === gold.time;
  return {
    gold,
    found,
    type: score(() => true),
    roles: score(hasRoles),
    all: score((pair) => hasRoles(pair) && isStatus(pair) && isTime(pair)),
    status: score(isStatus),
    time: score(isTime),
    duplicates: judged.reduce((sum, { near }) => sum + near, 0) / judged.length,
    dateRight: dated.filter(({ ours, gold }) => dateOf(ours) === gold.date).length / dated.length,
    dateWrong:
      dated.filter(({ ours, gold }) => dateOf(ours) !== null && dateOf(ours) !== gold.date).length /
      dated.length,
    errors: rows.flatMap((row, at) => errorsOf(row, texts[at]?.events ?? [], judged)),
  };
}

/** An event of gold, the one of ours that is taken for it, and how many of ours lie on its words. */
interface Pair {
  readonly gold: DeskEvent;
  readonly ours: Event;
  readonly near: number;
}

function judge({ text, events }: DeskText, found: readonly Event[]): readonly Pair[] {
  const taken = new Set<Event>();
  return events.flatMap((gold) => {
    const places = [gold.evidence, ...gold.also].flatMap((words) => placeOf(text.trim(), words));
    const isNear = ({ type, evidence }: Event): boolean =>
      type === gold.type && evidence.some((span) => places.some((place) => overlaps(place, span)));
    const near = found.filter(isNear).map((ours) => ({ gold, ours, near: 1 }));
    const [best] = near.filter(({ ours }) => !taken.has(ours)).sort((a, b) => agreement(b) - agreement(a));
    if (best === undefined) return [];
    taken.add(best.ours);
    return [{ ...best, near: near.length }];
  });
}

function errorsOf(
  { text, events }: DeskText,
  found: readonly Event[],
  pairs: readonly Pair[],
): readonly string[] {
  const roles = ({ actor, recipient }: DeskEvent): string => `${actor.join("+")} > ${recipient.join("+")}`;
  const words = ({ evidence: [first] }: Event): string =>
    first ? text.trim().slice(first.start, first.end) : "";
  return [
    ...events.flatMap((gold) => {
      const pair = pairs.find((each) => each.gold === gold);
      if (pair === undefined) return [`MISSED ${gold.type}/${gold.mode} ${roles(gold)} | ${gold.evidence}`];
      return hasRoles(pair)
        ? []
        : [`ROLES ${roles(gold)} | ${showEvent(pair.ours, text.trim())} | ${gold.evidence}`];
    }),
    ...found
      .filter((event) => pairs.every(({ ours }) => ours !== event))
      .map((event) => `EXTRA ${showEvent(event, text.trim())} | ${words(event)}`),
  ];
}

const dateOf = ({ date }: Event): string | null => (date.basis === "unknown" ? null : date.value);

function placeOf(text: string, words: string): readonly Span[] {
  const start = text.indexOf(words);
  return start < 0 ? [] : [{ start, end: start + words.length }];
}

const agreement = (pair: Pair): number =>
  Number(hasRoles(pair)) * 2 +
  Number(pair.ours.status === pair.gold.status) +
  Number(pair.ours.time === pair.gold.time);

const hasRoles = ({ ours: { actors, recipients }, gold }: Pair): boolean =>
  isSameSet(codesOf(actors), gold.actor.length > 0 ? gold.actor : ["UNK"]) &&
  (isSameSet(codesOf(recipients, []), gold.recipient) ||
    (gold.recipient.join() === "UNK" && recipients.length === 0));

const codesOf = (actors: Event["actors"], none: readonly string[] = ["UNK"]): readonly string[] =>
  actors.length === 0 ? none : [...new Set(actors.map(({ code }) => code))];
