import type { ActorId } from "../../src/record/ids.ts";
import type { Rec } from "../../src/record/record.ts";
import type { Known } from "../../src/text/known.ts";
import { type Span, slice } from "../../src/text/span.ts";

/** One finding: what it is called, and what is told of it, in words instead of places and ids. */
export type Shown = Readonly<Record<string, unknown>> & { readonly id: string };

export interface ShownRecord {
  readonly statements: readonly Shown[];
  readonly events: readonly Shown[];
  readonly agreements: readonly Shown[];
  readonly reactions: readonly (readonly [from: string, to: string])[];
}

/** What a record says, as a person would note it: actors of statements with name, code and sector, of acts by code. */
export function showRecord(record: Rec): ShownRecord {
  const words = (span: Span | null) => (span === null ? null : trim(slice(record.article.text, span)));
  const actor = (id: ActorId) => record.actors.find((one) => one.id === id)!;
  const name = (id: ActorId): string => actor(id).name.replace(/^(?:the|an?) /iu, "");
  const codes = (ids: readonly ActorId[]) => [...new Set(ids.map((id) => actor(id).code))].sort();
  return {
    statements: record.statements.map(({ id, speaker, cue, content, act, targets, via }) => ({
      id,
      speaker: speaker.actors.map((one) => `${name(one)}, ${actor(one).code} ${actor(one).sector}`),
      alternatives: speaker.alternatives.map(name),
      cue: words(cue),
      words: content.map(words),
      act,
      targets: codes(targets),
      via: via.map(name),
    })),
    events: record.events.map((event) => ({
      id: event.id,
      trigger: words(event.trigger),
      event: event.mode === null ? event.type : `${event.type}/${event.mode}`,
      actors: event.actors.length === 0 ? ["UNK"] : codes(event.actors),
      recipients: codes(event.recipients),
      apart: codes(event.apart),
      status: event.status,
      time: event.time,
      condition: words(event.condition),
      date: known(event.date),
      effective: known(event.effective),
      place:
        event.place.basis === "unknown" ? null : `${event.place.value.name}, ${event.place.value.country}`,
      size: event.size.map(({ what, least, most, by }) =>
        [
          what,
          least,
          ...(most === least ? [] : ["or more"]),
          ...(by ? ["by", ...codes([by]), actor(by).sector] : []),
        ].join(" "),
      ),
    })),
    agreements: record.agreements.map((agreement) => ({
      id: agreement.id,
      name: agreement.name,
      kind: agreement.kind,
      parties: codes(agreement.parties),
      targets: codes(agreement.targets),
      status: agreement.status,
      effective: known(agreement.effective),
      provisions: agreement.provisions.map(({ obligation, trigger, except, article, obliged }) => ({
        obligation: words(obligation),
        trigger: words(trigger),
        except: words(except),
        article,
        obliged: codes(obliged),
      })),
    })),
    reactions: record.reactions.map(({ from, to }) => [from, to]),
  };
}

const known = <T>(fact: Known<T>): T | null => (fact.basis === "unknown" ? null : fact.value);

/** A stop or comma at the end of words is a matter of house style. */
const trim = (text: string): string => text.replace(/[,.]+$/u, "");
