import type { RecordAgreement, RecordEvent, RecordStatement } from "../../record/record.ts";
import { type Span, slice } from "../../text/span.ts";
import type { ActorCard, AgreementCard, CommonCard, EventCard, StatementCard, Words } from "./cards.ts";

/** What the spans and ids of a finding point into. */
export interface PageOfCard {
  readonly text: string;
  readonly actors: ReadonlyMap<string, ActorCard>;
}

export function toStatementCard(
  statement: RecordStatement,
  page: PageOfCard,
  common: CommonCard,
): StatementCard {
  const { speaker, cue, content, form, act, targets, addressee, via, inner, date, confidence } = statement;
  return {
    kind: "statement",
    ...common,
    words: content.map((span) => words(span, page)),
    cue: cue && words(cue, page),
    speakers: people(speaker.actors, page),
    mention: speaker.mention && words(speaker.mention, page),
    alternatives: people(speaker.alternatives, page),
    targets: people(targets, page),
    addressee: person(addressee, page),
    via: people(via, page),
    act,
    form,
    date,
    inner,
    confidence,
  };
}

export function toEventCard(event: RecordEvent, page: PageOfCard, common: CommonCard): EventCard {
  const {
    type,
    mode,
    contexts,
    quad,
    scale,
    cameo,
    status,
    time,
    date,
    effective,
    place,
    saidIn,
    confidence,
  } = event;
  return {
    kind: "event",
    ...common,
    type,
    mode,
    contexts,
    quad,
    scale,
    cameo,
    actors: people(event.actors, page),
    recipients: people(event.recipients, page),
    apart: people(event.apart, page),
    status,
    time,
    condition: event.condition && words(event.condition, page),
    date,
    effective,
    place,
    size: event.size.map(({ what, least, most, by, at }) => ({
      what,
      least,
      most,
      by: person(by, page),
      words: words(at, page),
    })),
    trigger: words(event.trigger, page),
    evidence: event.evidence.map((span) => words(span, page)),
    saidIn,
    confidence,
  };
}

export function toAgreementCard(
  agreement: RecordAgreement,
  page: PageOfCard,
  common: CommonCard,
): AgreementCard {
  const { name, kind, status, date, effective, reason } = agreement;
  return {
    kind: "agreement",
    ...common,
    name,
    type: kind,
    parties: people(agreement.parties, page),
    targets: people(agreement.targets, page),
    status,
    date,
    effective,
    provisions: agreement.provisions.map(({ obligation, trigger, except, article, obliged }) => ({
      obligation: words(obligation, page),
      trigger: trigger && words(trigger, page),
      except: except && words(except, page),
      article,
      obliged: people(obliged, page),
    })),
    called: agreement.called.map(({ by, as }) => ({ by: person(by, page), as: words(as, page) })),
    reason: reason && words(reason, page),
    evidence: agreement.evidence.map((span) => words(span, page)),
  };
}

const words = ({ start, end }: Span, { text }: PageOfCard): Words => ({
  start,
  end,
  text: slice(text, { start, end }),
});

const person = (id: string | null, { actors }: PageOfCard): ActorCard | null =>
  id === null ? null : (actors.get(id) ?? null);

const people = (ids: readonly string[], { actors }: PageOfCard): readonly ActorCard[] =>
  ids.flatMap((id) => actors.get(id) ?? []);
