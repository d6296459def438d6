import type { Actor } from "../actors/actor.ts";
import type { Agreement, ToldEvent } from "../relations/relation.ts";
import type { Statement } from "../statements/statement.ts";
import type { Known } from "../text/known.ts";
import type { Span } from "../text/span.ts";
import type { ActorId, AgreementId, EventId, StatementId } from "./ids.ts";

/** The ids of what the stages found, by identity. */
export interface Ids {
  readonly actors: ReadonlyMap<Actor, ActorId>;
  readonly statements: ReadonlyMap<Statement, StatementId>;
  readonly events: ReadonlyMap<ToldEvent, EventId>;
  readonly agreements: ReadonlyMap<Agreement, AgreementId>;
}

/** A stage that hands on a stranger has a bug: ids are given by identity. */
export function idOf<Thing, Id>(ids: ReadonlyMap<Thing, Id>, thing: Thing, label: string): Id {
  const id = ids.get(thing);
  if (id === undefined)
    throw new RangeError(`"${label}" is referred to but is not in the list it belongs to`);
  return id;
}

export function toKnown<Value>(known: Known<Value>): Known<Value> {
  if (known.basis === "stated") return { basis: "stated", value: known.value, at: copySpan(known.at) };
  if (known.basis === "implied") return { basis: "implied", value: known.value, from: known.from };
  return { basis: "unknown" };
}

/** Copies the two offsets alone, so that no inner field (a token's form) slips into the record. */
export const copySpan = ({ start, end }: Span): Span => ({ start, end });
export const toSpan = (span: Span | undefined): Span | null => (span ? copySpan(span) : null);

/** By start, the longer first; what stands nowhere comes last. */
export function compareSpans(a: Span | undefined, b: Span | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.start - b.start || b.end - a.end;
}
