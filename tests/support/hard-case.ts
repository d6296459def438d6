import type { Shown, ShownRecord } from "./show-record.ts";

/** `expected.json` of a hard case. A field that is left out is none, or, of an event, the usual: occurred, current. */
export interface HardCase {
  readonly published: string;
  readonly statements: readonly Expected[];
  readonly events: readonly Expected[];
  readonly agreements: readonly Expected[];
  /** "s1" is the first of the statements above, "e2" the second of the events, "g1" the first agreement. */
  readonly reactions: readonly (readonly [from: string, to: string])[];
  /** What the reader gets wrong, as `differences` names it, and why. */
  readonly known?: Readonly<Record<string, string>>;
}

type Expected = Readonly<Record<string, unknown>>;

const USUAL: Readonly<Record<string, Expected>> = {
  statements: { alternatives: [], targets: [], via: [] },
  events: { recipients: [], apart: [], status: "occurred", time: "current", condition: null, date: null, effective: null, size: [] },
  agreements: { targets: [], provisions: [], effective: null },
}; // biome-ignore format: a table

const KINDS = ["statements", "events", "agreements"] as const;

/** Where a record differs from what is expected: the name of the place ("events 2 date"), and both values. */
export function differences(expected: HardCase, shown: ShownRecord): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const found = KINDS.flatMap((kind) => {
    const pairs = pair(expected[kind], shown[kind]);
    pairs.forEach(([, ours], index) => {
      if (ours) names.set(ours.id, `${kind === "agreements" ? "g" : kind.charAt(0)}${index + 1}`);
    });
    return [
      ...pairs.flatMap(([gold, ours], index) =>
        fieldsOf(`${kind} ${index + 1}`, { ...USUAL[kind], ...gold }, ours),
      ),
      ...shown[kind]
        .filter(({ id }) => !names.has(id))
        .map((ours) => [`${kind} extra: ${label(ours)}`, JSON.stringify(ours)] as const),
    ];
  });
  const ties = shown.reactions.map(([from, to]) => `${names.get(from) ?? "?"} to ${names.get(to) ?? "?"}`);
  const wanted = expected.reactions.map(([from, to]) => `${from} to ${to}`);
  return new Map([
    ...found,
    ...wanted.filter((tie) => !ties.includes(tie)).map((tie) => [`reactions missing: ${tie}`, ""] as const),
    ...ties.filter((tie) => !wanted.includes(tie)).map((tie) => [`reactions extra: ${tie}`, ""] as const),
  ]);
}

function fieldsOf(name: string, gold: Expected, ours: Shown | undefined): (readonly [string, string])[] {
  if (!ours) return [[`${name} missing`, JSON.stringify(gold)]];
  return Object.keys(gold)
    .filter((field) => field !== "trigger" && JSON.stringify(gold[field]) !== JSON.stringify(ours[field]))
    .map((field) => [
      `${name} ${field}`,
      `${JSON.stringify(gold[field])}, not ${JSON.stringify(ours[field])}`,
    ]);
}

/** Each expected finding with the one of ours that is most like it; none is used twice. */
function pair(
  gold: readonly Expected[],
  ours: readonly Shown[],
): readonly (readonly [Expected, Shown | undefined])[] {
  const used = new Set<Shown>();
  return gold.map((one) => {
    const [best] = ours
      .filter((candidate) => !used.has(candidate))
      .map((candidate) => ({ candidate, score: likeness(one, candidate) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    if (best) used.add(best.candidate);
    return [one, best?.candidate];
  });
}

/** Events are alike by trigger, and more so by type; statements and agreements by the words that they share. */
function likeness(gold: Expected, ours: Shown): number {
  if ("trigger" in gold) {
    const trigger = String(ours.trigger);
    if (![gold.trigger].flat().some((word) => trigger.split(/\s/u).includes(String(word)))) return 0;
    const type = (event: unknown): string => String(event).replace(/\/.*/u, "");
    return 1 + Number(type(gold.event) === type(ours.event)) + Number(gold.event === ours.event);
  }
  const [a, b] = [gold, ours].map(({ words, name }) => new Set(String(words ?? name).split(/[\s,.]+/u)));
  const shared = [...a!].filter((word) => b!.has(word)).length;
  if (shared < Math.min(a!.size, b!.size) / 2) return 0;
  return shared / (a!.size + b!.size - shared) + Number(gold.cue === ours.cue) / 10;
}

/** Short, so that a change of other words leaves the name as it is. */
const label = ({ cue, words, event, trigger, name }: Shown): string =>
  String(name ?? (event ? `${event} ${trigger}` : `${cue ?? ""} ${[words].flat()[0]}`));
