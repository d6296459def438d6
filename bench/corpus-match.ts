import { overlaps, type Span } from "../src/text/span.ts";
import type { CorpusAgreement, CorpusEvent, CorpusStatement } from "./corpus-form.ts";

/** What statements and events are matched by. */
export type SaidWords = Pick<CorpusStatement<Span>, "content" | "act"> & {
  readonly speaker: Pick<CorpusStatement<Span>["speaker"], "name">;
};
export type ToldAct = Pick<
  CorpusEvent<Span>,
  "trigger" | "type" | "evidence" | "also" | "actor" | "recipient"
>;

/** Two annotations of one thing: the one that counts as right and the one that is judged. */
export type Pair<Item> = readonly [gold: Item, found: Item];

/** Contents match where more than half of the characters of both together are common. */
const MIN_SHARED = 0.5;

/** Pairs by falling likeness, each item once. `likeness` 0: no pair. */
export function matchBest<Item>(
  gold: readonly Item[],
  found: readonly Item[],
  likeness: (gold: Item, found: Item) => number,
): readonly Pair<Item>[] {
  const candidates = gold
    .flatMap((one) => found.map((other) => ({ pair: [one, other] as const, score: likeness(one, other) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const taken = new Set<Item>();
  return candidates.flatMap(({ pair }) => {
    if (pair.some((item) => taken.has(item))) return [];
    for (const item of pair) taken.add(item);
    return [pair];
  });
}

/** Statements by their words; of joint speakers, who share them, by name. */
export function likenessOfStatements(a: SaidWords, b: SaidWords): number {
  const shared = sharedPart(a.content, b.content);
  if (shared <= MIN_SHARED) return 0;
  return shared + (isSameName(a.speaker.name, b.speaker.name) ? 1 : 0) + (a.act === b.act ? 0.1 : 0);
}

/** Events by place: triggers that overlap, or the same type where mentions overlap. The same type counts most. */
export function likenessOfEvents(a: ToldAct, b: ToldAct): number {
  const isSameTrigger = overlaps(a.trigger, b.trigger);
  const isSameType = a.type === b.type;
  const mentions = [b.evidence, ...b.also];
  const isNear = [a.evidence, ...a.also].some((one) => mentions.some((other) => overlaps(one, other)));
  if (!isSameTrigger && !(isSameType && isNear)) return 0;
  const roles = isSameSet(a.actor, b.actor) && isSameSet(a.recipient, b.recipient);
  return (
    (isSameType ? 2 : 0) +
    (isSameTrigger ? 1 : 0) +
    (roles ? 0.5 : 0) +
    sharedPart([a.evidence], [b.evidence])
  );
}

/** Agreements by name, or by the words that tell of them. */
export function likenessOfAgreements(a: CorpusAgreement<Span>, b: CorpusAgreement<Span>): number {
  const places = a.evidence.some((one) => b.evidence.some((other) => overlaps(one, other)));
  const names = isSameName(a.name, b.name);
  return (places ? 1 : 0) + (names ? 1 : 0) + (a.kind === b.kind && (places || names) ? 0.5 : 0);
}

/** Spans of single parts (an obligation, a name given): as contents. */
export function likenessOfSpans(a: Span, b: Span): number {
  const shared = sharedPart([a], [b]);
  return shared > MIN_SHARED ? shared : 0;
}

/** Common characters over those of both together, 0 to 1. The spans of a list do not overlap each other. */
export function sharedPart(a: readonly Span[], b: readonly Span[]): number {
  const common = sum(
    a.flatMap((one) =>
      b.map((other) => Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))),
    ),
  );
  const together = sum([...a, ...b].map(({ start, end }) => end - start)) - common;
  return together === 0 ? 0 : common / together;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The same name, article and marks aside. */
export const isSameName = (a: string | null, b: string | null): boolean => bareName(a) === bareName(b);

const bareName = (name: string | null): string =>
  (name ?? "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(?:the|an?) /u, "");

/** The same items in any order. */
export const isSameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each));
