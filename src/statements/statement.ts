import type { Actor } from "../actors/actor.ts";
import type { Known } from "../text/known.ts";
import type { Span } from "../text/span.ts";

export type StatementForm = "direct" | "indirect" | "mixed";

/** What a statement may do with its words; what each means: corpus/README.md. */
export const ACTS = [
  "state", "announce", "confirm", "deny", "accuse", "criticize", "concern",
  "support", "urge", "promise", "threaten", "warn", "propose", "reject",
] as const; // biome-ignore format: a list of words
export type StatementAct = (typeof ACTS)[number];

/** Something the page reports as said. Spans are of `article.text`; content is verbatim, in page order. */
export interface Statement {
  /** Actors by identity, of the list given to `findStatements`. `actors` is empty where the speaker is unknown. */
  readonly speaker: {
    readonly actors: readonly Actor[];
    readonly mention: Span | undefined;
    readonly alternatives: readonly Actor[];
  };
  readonly cue: Span | undefined;
  readonly content: readonly Span[];
  readonly form: StatementForm;
  readonly act: StatementAct;
  readonly targets: readonly Actor[];
  readonly addressee: Actor | undefined;
  readonly via: readonly Actor[];
  readonly inner: Statement | undefined;
  readonly date: Known<string>;
  /** 0 to 1: how likely its words are right, and its speaker where it names one (confidence.ts). */
  readonly confidence: number;
}
