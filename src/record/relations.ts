import type { Actor } from "../actors/actor.ts";
import { cameoOf, quadOf, scoreOf } from "../events/plover.ts";
import type { Agreement, Happening, Reaction, ToldEvent } from "../relations/relation.ts";
import type { ActorId, AgreementId, EventId, StatementId } from "./ids.ts";
import { copySpan, type Ids, idOf, toKnown, toSpan } from "./outward.ts";
import type { RecordAgreement, RecordEvent, RecordReaction } from "./record.ts";

/** An event as the record shows it. */
export function toEvent(event: ToldEvent, ids: Ids): RecordEvent {
  const { type, mode, contexts, status, time, trigger, evidence, confidence } = event;
  return {
    id: idOf(ids.events, event, type),
    type,
    mode: mode ?? null,
    contexts: [...contexts],
    quad: quadOf(type),
    scale: scoreOf(type, mode),
    cameo: cameoOf(type, mode),
    actors: toActorIds(event.actors, ids),
    recipients: toActorIds(event.recipients, ids),
    apart: toActorIds(event.apart, ids),
    status,
    time,
    condition: toSpan(event.condition),
    date: toKnown(event.date),
    effective: toKnown(event.effective),
    place: toKnown(event.place),
    size: event.size.map(({ what, least, most, by, at }) => ({
      what,
      least,
      most: most ?? null,
      by: by ? idOf(ids.actors, by, by.name) : null,
      at: copySpan(at),
    })),
    trigger: copySpan(trigger),
    evidence: evidence.map(copySpan),
    saidIn: event.saidIn ? idOf(ids.statements, event.saidIn, event.saidIn.act) : null,
    confidence,
  };
}

/** An agreement as the record shows it. */
export function toAgreement(agreement: Agreement, ids: Ids): RecordAgreement {
  const { name, kind, status, date, effective, provisions, called, reason, evidence } = agreement;
  return {
    id: idOf(ids.agreements, agreement, name),
    name,
    kind,
    parties: toActorIds(agreement.parties, ids),
    targets: toActorIds(agreement.targets, ids),
    status,
    date: toKnown(date),
    effective: toKnown(effective),
    provisions: provisions.map(({ obligation, trigger, except, article, obliged }) => ({
      obligation: copySpan(obligation),
      trigger: toSpan(trigger),
      except: toSpan(except),
      article: article ?? null,
      obliged: toActorIds(obliged, ids),
    })),
    called: called.map(({ by, as }) => ({
      by: by ? idOf(ids.actors, by, by.name) : null,
      as: copySpan(as),
    })),
    reason: toSpan(reason),
    evidence: evidence.map(copySpan),
  };
}

/** A reaction as the record shows it. */
export const toReaction = ({ from, to, basis, evidence }: Reaction, ids: Ids): RecordReaction => ({
  from: toHappeningId(from, ids),
  to: toHappeningId(to, ids),
  basis,
  evidence: copySpan(evidence),
});

function toHappeningId(end: Happening, ids: Ids): StatementId | EventId | AgreementId {
  if ("speaker" in end) return idOf(ids.statements, end, end.act);
  return "provisions" in end ? idOf(ids.agreements, end, end.name) : idOf(ids.events, end, end.type);
}

const toActorIds = (list: readonly Actor[], ids: Ids): readonly ActorId[] =>
  list.map((actor) => idOf(ids.actors, actor, actor.name));
