import type { EventStatus } from "./event.ts";
import type { Trigger } from "./lexicon.ts";
import type { Participant } from "./participants.ts";
import type { EventType } from "./plover.ts";
import type { Scene } from "./scene.ts";

/** An event of one sentence, before mentions are put together. Numbers are places in the sentence's tokens. */
export interface Draft {
  readonly scene: Scene;
  /** The word that names the act. */
  readonly at: number;
  readonly trigger: Trigger;
  readonly type: EventType;
  readonly mode: string | undefined;
  readonly actors: readonly Participant[];
  readonly recipients: readonly Participant[];
  /** Settled by what carries the act; undefined where the grammar of the act itself tells. */
  readonly status: EventStatus | undefined;
  /** Places where the act is named too: the verb that carries it. */
  readonly also: readonly number[];
  /** Places of the words that carry it, which have had their say. */
  readonly carriers: readonly number[];
  /** The act that a demand, refusal, threat or promise is about. */
  readonly about: Draft | undefined;
}
