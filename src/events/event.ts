import type { Actor } from "../actors/actor.ts";
import type { Known } from "../text/known.ts";
import type { Span } from "../text/span.ts";
import type { EventType } from "./plover.ts";

/**
 * occurred: done, or its type says that it is to come; announced: decided, not yet done; threatened; hypothetical: under
 * "if", "could", considered, feared; denied: somebody says that it did not happen; failed: tried or negated.
 */
export type EventStatus = "occurred" | "announced" | "threatened" | "hypothetical" | "denied" | "failed";

/** A count of people. `most` is undefined where only the least is told. */
export interface EventSize {
  readonly what: "dead" | "injured" | "arrested" | "displaced";
  readonly least: number;
  readonly most: number | undefined;
  readonly by: Actor | undefined;
  readonly at: Span;
}

/** Where something happened: the name as printed, and the code of the state that it lies in, UNK where unknown. */
export interface EventPlace {
  readonly name: string;
  readonly country: string;
}

/** Something an actor did, or is said to do, plan, threaten or refuse. Spans are of `article.text`. */
export interface Event {
  readonly type: EventType;
  readonly mode: string | undefined;
  readonly contexts: readonly string[];
  /** Actors by identity, of the list given to `findEvents`; empty where the page does not tell. */
  readonly actors: readonly Actor[];
  readonly recipients: readonly Actor[];
  /** Done together: all who take part are actors, and it is done to nobody. */
  readonly isMutual: boolean;
  /** Named as not taking part. */
  readonly apart: readonly Actor[];
  readonly status: EventStatus;
  readonly time: "current" | "background";
  /** What a threat or a hypothetical act hangs on. */
  readonly condition: Span | undefined;
  readonly date: Known<string>;
  /** When an announced act begins to hold. */
  readonly effective: Known<string>;
  readonly place: Known<EventPlace>;
  readonly size: readonly EventSize[];
  readonly trigger: Span;
  /** One span for each mention, the fullest first. */
  readonly evidence: readonly Span[];
  /** 0 to 1. */
  readonly confidence: number;
}
