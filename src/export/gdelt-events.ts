import { createHash } from "node:crypto";
import type { ActorCard, ArticleCard, EventCard } from "../store/query/cards.ts";
import { toCameo } from "./cameo.ts";

/** An event as GDELT's tables can hold it: it happened, on a day, and has a code. */
export interface GdeltEvent extends EventCard {
  readonly day: string;
  /** CAMEO, as a string of digits. */
  readonly code: string;
}

/** One line of the table of events, which the lines of mentions name by its number. */
export interface GdeltPair {
  /** GLOBALEVENTID */
  readonly number: number;
  readonly actor: ActorCard | undefined;
  readonly recipient: ActorCard | undefined;
}

/** Those that GDELT's tables can hold. */
export function* gdeltEvents(events: Iterable<EventCard>): Generator<GdeltEvent> {
  for (const event of events) {
    const code = toCameo(event.type, event.mode, event.cameo);
    if (event.status === "occurred" && event.day !== null && code !== undefined)
      yield { ...event, day: event.day, code };
  }
}

/** Each actor with each recipient; talks of three are three pairs. */
export function pairsOf(event: EventCard): readonly GdeltPair[] {
  const { actors, recipients } = event;
  const [only] = actors;
  const doers = actors.length === 0 ? [undefined] : actors;
  const pairs =
    recipients.length > 0
      ? doers.flatMap((actor) => recipients.map((recipient) => [actor, recipient] as const))
      : actors.length > 1
        ? actors.flatMap((actor, at) => actors.slice(at + 1).map((other) => [actor, other] as const))
        : [[only, undefined] as const];
  return pairs.map(([actor, recipient]) => ({
    number: numberOf(`${event.id} ${actor?.name} ${recipient?.name}`),
    actor,
    recipient,
  }));
}

/** GDELT counts its events; a digest does the same without a counter. 48 bits are exact in every program. */
const numberOf = (id: string): number => createHash("sha256").update(id).digest().readUIntBE(0, 6);

/** "20310304000000": the day of publication, else the day given. */
export const momentOf = ({ published }: ArticleCard, day: string | null): string | null => {
  const date = published ?? day;
  return date === null ? null : `${date.slice(0, 10).replaceAll("-", "")}000000`;
};
