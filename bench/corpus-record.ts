import type { Rec } from "../src/record/record.ts";
import type { Known } from "../src/text/known.ts";
import type { Span } from "../src/text/span.ts";
import type { Layers } from "./corpus-form.ts";

type Actors = ReadonlyMap<string, Rec["actors"][number]>;

/**
 * A record in the form of an annotation: actors as names and codes, a statement for each joint speaker, further evidence
 * as `also`, `Known` values as values or null. Ids are the record's; of joint speakers the first keeps it.
 */
export function layersOfRecord(record: Rec): Layers<Span> {
  const actors: Actors = new Map(record.actors.map((actor) => [actor.id, actor]));
  return {
    statements: record.statements.flatMap((statement) => toStatements(statement, actors)),
    events: record.events.map((event) => toEvent(event, actors)),
    agreements: record.agreements.map((agreement) => toAgreement(agreement, actors)),
    reactions: record.reactions,
  };
}

/** The layers with codes of invented states as UNK, as a record gives them. */
export function foldInvented(layers: Layers<Span>, invented: Readonly<Record<string, string>>): Layers<Span> {
  const fold = (code: string): string => (code in invented ? "UNK" : code);
  const each = (codes: readonly string[]): string[] => [...new Set(codes.map(fold))];
  return {
    statements: layers.statements.map((one) => ({
      ...one,
      speaker: { ...one.speaker, code: fold(one.speaker.code) },
      targets: each(one.targets),
    })),
    events: layers.events.map((one) => ({
      ...one,
      actor: each(one.actor),
      recipient: each(one.recipient),
      apart: each(one.apart),
      place: one.place && { ...one.place, country: fold(one.place.country) },
    })),
    agreements: layers.agreements.map((one) => ({
      ...one,
      parties: each(one.parties),
      targets: each(one.targets),
      provisions: one.provisions.map((part) => ({ ...part, obliged: each(part.obliged) })),
      called: one.called.map(({ by, as }) => ({ by: by && fold(by), as })),
    })),
    reactions: layers.reactions,
  };
}

function toStatements(
  { id, speaker, cue, content, form, act, targets, addressee, via, inner, date }: Rec["statements"][number],
  actors: Actors,
): readonly Layers<Span>["statements"][number][] {
  const ids = speaker.actors.length > 0 ? speaker.actors : [undefined];
  return ids.map((speakerId, index) => ({
    id: index === 0 ? id : `${id}+${index}`,
    speaker: {
      ...whoOf(speakerId, actors),
      mention: speaker.mention,
      alternatives: speaker.alternatives.map((alternative) => whoOf(alternative, actors)),
    },
    cue,
    content: [...content],
    form,
    act,
    targets: codesOf(targets, actors),
    addressee: nameOf(addressee, actors),
    via: via.flatMap((relay) => nameOf(relay, actors) ?? []),
    inner,
    date: knownOf(date),
  }));
}

function toEvent(event: Rec["events"][number], actors: Actors): Layers<Span>["events"][number] {
  const { id, type, mode, contexts, status, time, condition, trigger, saidIn } = event;
  const [evidence = trigger, ...also] = event.evidence;
  return {
    id,
    type,
    mode,
    contexts: [...contexts],
    // Nobody who is known is what people write as UNK.
    actor: event.actors.length === 0 ? ["UNK"] : codesOf(event.actors, actors),
    recipient: codesOf(event.recipients, actors),
    apart: codesOf(event.apart, actors),
    status,
    time,
    date: knownOf(event.date),
    effective: knownOf(event.effective),
    condition,
    place: knownOf(event.place),
    size: event.size.map(({ what, least, most, by, at }) => ({
      what,
      least,
      most,
      by: nameOf(by, actors),
      at,
    })),
    trigger,
    evidence,
    also,
    saidIn,
  };
}

function toAgreement(
  agreement: Rec["agreements"][number],
  actors: Actors,
): Layers<Span>["agreements"][number] {
  const { id, name, kind, status, reason, evidence } = agreement;
  return {
    id,
    name,
    kind,
    parties: codesOf(agreement.parties, actors),
    targets: codesOf(agreement.targets, actors),
    status,
    date: knownOf(agreement.date),
    effective: knownOf(agreement.effective),
    provisions: agreement.provisions.map((part) => ({ ...part, obliged: codesOf(part.obliged, actors) })),
    called: agreement.called.map(({ by, as }) => ({ by: by && (actors.get(by)?.code ?? "UNK"), as })),
    reason,
    evidence: [...evidence],
  };
}

function whoOf(id: string | undefined, actors: Actors) {
  const actor = id === undefined ? undefined : actors.get(id);
  return { name: actor?.name ?? null, code: actor?.code ?? "UNK", sector: actor?.sector ?? "UNK" };
}

const nameOf = (id: string | null, actors: Actors): string | null =>
  id === null ? null : (actors.get(id)?.name ?? null);

const codesOf = (ids: readonly string[], actors: Actors): string[] => [
  ...new Set(ids.map((id) => actors.get(id)?.code ?? "UNK")),
];

const knownOf = <Value>(known: Known<Value>): Value | null =>
  known.basis === "unknown" ? null : known.value;
