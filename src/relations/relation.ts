import type { Actor } from "../actors/actor.ts";
import type { Event } from "../events/event.ts";
import type { Statement } from "../statements/statement.ts";
import type { Known } from "../text/known.ts";
import type { Span } from "../text/span.ts";

/** An event, with the innermost statement in whose words alone the page tells it. */
export interface ToldEvent extends Event {
  readonly saidIn: Statement | undefined;
}

export const AGREEMENT_KINDS = [
  "treaty",
  "alliance",
  "ceasefire",
  "accord",
  "resolution",
  "sanctions",
  "other",
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const AGREEMENT_STATUSES = [
  "proposed",
  "negotiating",
  "signed",
  "in-force",
  "suspended",
  "withdrawn",
  "violated",
  "unknown",
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** One thing that an agreement obliges to. */
export interface Provision {
  /** The verb phrase without subject and modal verb. */
  readonly obligation: Span;
  /** The condition under which it binds, without "if". */
  readonly trigger: Span | undefined;
  /** When it does not bind, without "unless". */
  readonly except: Span | undefined;
  /** The number of the article that says so: "4", "1.7". */
  readonly article: string | undefined;
  /** Actors by identity, of the list given to `findRelations`. */
  readonly obliged: readonly Actor[];
}

/** A treaty, pact, ceasefire, resolution or sanctions regime that the page tells something about. */
export interface Agreement {
  /** As the page prints it, without article. */
  readonly name: string;
  readonly kind: AgreementKind;
  /** Those whom it binds; of sanctions and resolutions those who impose or adopt. */
  readonly parties: readonly Actor[];
  /** Those against whom sanctions are. */
  readonly targets: readonly Actor[];
  /** The last state that is told. */
  readonly status: AgreementStatus;
  readonly date: Known<string>;
  /** When it begins to hold. */
  readonly effective: Known<string>;
  readonly provisions: readonly Provision[];
  /** What actors call it, in their words. */
  readonly called: readonly { readonly by: Actor | undefined; readonly as: Span }[];
  /** Why it was made, suspended or left. */
  readonly reason: Span | undefined;
  /** Every mention that tells something, in page order. */
  readonly evidence: readonly Span[];
}

export type Happening = Statement | ToldEvent | Agreement;

/**
 * What something answers. names: its words name the other; answers: it replies to what was said to the speaker; follows:
 * the page puts it as caused by the other or coming after it. Ends are by identity.
 */
export interface Reaction {
  readonly from: Happening;
  readonly to: Happening;
  readonly basis: "names" | "answers" | "follows";
  /** The words that make the tie. */
  readonly evidence: Span;
}

export interface Relations {
  readonly events: readonly ToldEvent[];
  readonly agreements: readonly Agreement[];
  readonly reactions: readonly Reaction[];
}
