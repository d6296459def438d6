import type { Span } from "../src/text/span.ts";
import type { CorpusEvent, CorpusStatement, Layers } from "./corpus-form.ts";
import {
  isSameName,
  isSameSet,
  likenessOfAgreements,
  likenessOfEvents,
  likenessOfSpans,
  likenessOfStatements,
  matchBest,
  type Pair,
} from "./corpus-match.ts";

/**
 * Counts of one measure. Of a layer: things in gold, found, and right. Of a field: the same things, right only where
 * the field is right too; of a field with several values (targets, roles): the values. `pairs`: matched things, of which
 * `same` agree in the field.
 */
export interface Count {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
  readonly pairs: number;
  readonly same: number;
}

/** Counts by measure: "statements", "statements.act", "events.actor" … */
export type Score = ReadonlyMap<string, Count>;

/** Harmonic mean of precision and recall, 0 to 1; 1 where there is nothing to find and nothing found. */
export const f1 = ({ gold, found, right }: Count): number =>
  gold + found === 0 ? 1 : (2 * right) / (gold + found);

/** Share of matched things that agree in the field; undefined where nothing matched. */
export const agreementOf = ({ pairs, same }: Count): number | undefined =>
  pairs === 0 ? undefined : same / pairs;

/** Measures one annotation (of a person or, by `layersOfRecord`, of a record) by another of the same text. */
export function scoreLayers(gold: Layers<Span>, found: Layers<Span>): Score {
  const statements = matchBest(gold.statements, found.statements, likenessOfStatements);
  const events = matchBest(gold.events, found.events, likenessOfEvents);
  const agreements = matchBest(gold.agreements, found.agreements, likenessOfAgreements);
  const links = new Map(
    [...statements, ...events, ...agreements].map(([one, other]) => [one.id, other.id] as const),
  );
  const isSameLink: IsSameLink = (one, other) => links.get(one) === other;
  return new Map([
    ...scoreStatements(gold, found, statements, isSameLink),
    ...scoreEvents(gold, found, events, isSameLink),
    ...scoreAgreements(gold, found, agreements),
    ...scoreReactions(gold, found, isSameLink),
  ]);
}

/** One score of many texts. */
export function addScores(scores: readonly Score[]): Score {
  const sum = new Map<string, Count>();
  for (const [measure, count] of scores.flatMap((score) => [...score])) {
    const before = sum.get(measure);
    sum.set(measure, before === undefined ? count : add(before, count));
  }
  return sum;
}

const add = (a: Count, b: Count): Count => ({
  gold: a.gold + b.gold,
  found: a.found + b.found,
  right: a.right + b.right,
  pairs: a.pairs + b.pairs,
  same: a.same + b.same,
});

type Row = readonly [measure: string, count: Count];

/** A table of a score, a line a measure. */
export function formatScore(score: Score): string {
  const percent = (share: number | undefined): string =>
    (share === undefined ? "-" : (100 * share).toFixed(1)).padStart(6);
  const rows = [...score].map(
    ([measure, count]) =>
      `${measure.padEnd(28)} ${String(count.gold).padStart(6)} ${String(count.found).padStart(6)} ${String(count.pairs).padStart(6)} ${percent(count.gold + count.found === 0 ? undefined : f1(count))} ${percent(agreementOf(count))}`,
  );
  return [`${"measure".padEnd(28)}   gold  found  pairs     F1  of pairs`, ...rows].join("\n");
}

/** Whether an id of the first annotation and one of the second name matched things. */
type IsSameLink = (gold: string, found: string) => boolean;

function scoreStatements(
  { statements: gold }: Layers<Span>,
  { statements: found }: Layers<Span>,
  pairs: readonly Pair<CorpusStatement<Span>>[],
  isSameLink: IsSameLink,
): readonly Row[] {
  const measure = measures("statements", gold, found, pairs);
  return [
    measure.all(() => true),
    measure.one("content exact", (a, b) => isSameSpans(a.content, b.content)),
    measure.maybe("cue", ({ cue }) => cue, isSameSpan),
    measure.maybe("mention", ({ speaker }) => speaker.mention, isSameSpan),
    measure.one("speaker name", (a, b) => isSameName(a.speaker.name, b.speaker.name)),
    measure.one("speaker code", (a, b) => a.speaker.code === b.speaker.code),
    measure.one(
      "speaker name+code",
      (a, b) => isSameName(a.speaker.name, b.speaker.name) && a.speaker.code === b.speaker.code,
    ),
    measure.one("speaker sector", (a, b) => a.speaker.sector === b.speaker.sector),
    measure.one("form", (a, b) => a.form === b.form),
    measure.one("act", (a, b) => a.act === b.act),
    measure.several("targets", ({ targets }) => targets),
    measure.several("via", ({ via }) => via),
    measure.maybe("addressee", ({ addressee }) => addressee, isSameName),
    measure.maybe("inner", ({ inner }) => inner, isSameLink),
    measure.maybe("date", ({ date }) => date, isEqual),
  ];
}

function scoreEvents(
  { events: gold }: Layers<Span>,
  { events: found }: Layers<Span>,
  pairs: readonly Pair<CorpusEvent<Span>>[],
  isSameLink: IsSameLink,
): readonly Row[] {
  const measure = measures("events", gold, found, pairs);
  return [
    measure.all((a, b) => a.type === b.type),
    measure.one("place in the text", () => true),
    measure.one("trigger", (a, b) => isSameSpan(a.trigger, b.trigger)),
    measure.one("mode", (a, b) => a.type === b.type && a.mode === b.mode),
    measure.one("status", (a, b) => a.status === b.status),
    measure.one("time", (a, b) => a.time === b.time),
    measure.maybe("date", ({ date }) => date, isEqual),
    measure.maybe("effective", ({ effective }) => effective, isEqual),
    measure.several("actor", ({ actor }) => actor),
    measure.several("recipient", ({ recipient }) => recipient),
    measure.several("apart", ({ apart }) => apart),
    measure.several("contexts", (event) => event.contexts),
    measure.maybe("condition", ({ condition }) => condition, isLikeSpan),
    measure.maybe(
      "place",
      ({ place }) => place,
      (a, b) => isSameName(a.name, b.name) && a.country === b.country,
    ),
    measure.several("size", ({ size }) => size.map(({ what, least, most }) => `${what} ${least} ${most}`)),
    measure.maybe("saidIn", ({ saidIn }) => saidIn, isSameLink),
  ];
}

function scoreAgreements(
  { agreements: gold }: Layers<Span>,
  { agreements: found }: Layers<Span>,
  pairs: readonly Pair<Layers<Span>["agreements"][number]>[],
): readonly Row[] {
  const measure = measures("agreements", gold, found, pairs);
  const provisions = pairs.flatMap(([a, b]) =>
    matchBest(a.provisions, b.provisions, (one, other) => likenessOfSpans(one.obligation, other.obligation)),
  );
  const called = pairs.flatMap(([a, b]) =>
    matchBest(a.called, b.called, (one, other) => likenessOfSpans(one.as, other.as)),
  );
  const part = measures(
    "provisions",
    gold.flatMap((each) => each.provisions),
    found.flatMap((each) => each.provisions),
    provisions,
  );
  const names = measures(
    "called",
    gold.flatMap((each) => each.called),
    found.flatMap((each) => each.called),
    called,
  );
  return [
    measure.all(() => true),
    measure.one("name", (a, b) => isSameName(a.name, b.name)),
    measure.one("kind", (a, b) => a.kind === b.kind),
    measure.one("status", (a, b) => a.status === b.status),
    measure.several("parties", ({ parties }) => parties),
    measure.several("targets", ({ targets }) => targets),
    measure.maybe("date", ({ date }) => date, isEqual),
    measure.maybe("effective", ({ effective }) => effective, isEqual),
    part.all(() => true),
    part.maybe("trigger", ({ trigger }) => trigger, isLikeSpan),
    part.several("obliged", ({ obliged }) => obliged),
    names.all((a, b) => a.by === b.by),
  ];
}

/** A reaction is the same where both its ends are. */
function scoreReactions(
  { reactions: gold }: Layers<Span>,
  { reactions: found }: Layers<Span>,
  isSameLink: IsSameLink,
): readonly Row[] {
  const pairs = matchBest(gold, found, (a, b) =>
    isSameLink(a.from, b.from) && isSameLink(a.to, b.to) ? 1 : 0,
  );
  const measure = measures("reactions", gold, found, pairs);
  return [measure.all(() => true), measure.one("basis", (a, b) => a.basis === b.basis)];
}

function measures<Item>(
  layer: string,
  gold: readonly Item[],
  found: readonly Item[],
  pairs: readonly Pair<Item>[],
) {
  const count = (isSame: (a: Item, b: Item) => boolean): Count => {
    const same = pairs.filter(([a, b]) => isSame(a, b)).length;
    return { gold: gold.length, found: found.length, right: same, pairs: pairs.length, same };
  };
  return {
    all: (isSame: (a: Item, b: Item) => boolean): Row => [layer, count(isSame)],
    one: (field: string, isSame: (a: Item, b: Item) => boolean): Row => [`${layer}.${field}`, count(isSame)],
    /** A field that may be null: only what is given counts, and null agrees with null. */
    maybe: <Value>(
      field: string,
      given: (item: Item) => Value | null,
      isSame: (a: Value, b: Value) => boolean,
    ): Row => {
      const values = pairs.map(([a, b]) => [given(a), given(b)] as const);
      const right = values.filter(([a, b]) => a !== null && b !== null && isSame(a, b)).length;
      const none = values.filter(([a, b]) => a === null && b === null).length;
      const count = (items: readonly Item[]): number => items.filter((item) => given(item) !== null).length;
      return [
        `${layer}.${field}`,
        { gold: count(gold), found: count(found), right, pairs: pairs.length, same: right + none },
      ];
    },
    several: (field: string, valuesOf: (item: Item) => readonly string[]): Row => [
      `${layer}.${field}`,
      {
        gold: gold.flatMap(valuesOf).length,
        found: found.flatMap(valuesOf).length,
        right: pairs.flatMap(([a, b]) => valuesOf(a).filter((value) => valuesOf(b).includes(value))).length,
        pairs: pairs.length,
        same: pairs.filter(([a, b]) => isSameSet(valuesOf(a), valuesOf(b))).length,
      },
    ],
  };
}

const isEqual = (a: string, b: string): boolean => a === b;
const isSameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
const isSameSpans = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every((span, at) => span.start === b[at]?.start && span.end === b[at]?.end);
const isLikeSpan = (a: Span, b: Span): boolean => likenessOfSpans(a, b) > 0;
