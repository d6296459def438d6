import type { Actor } from "../actors/actor.ts";
import type { Span } from "../text/span.ts";
import type { FoundCue } from "./cues.ts";
import type { Line, Scene } from "./scene.ts";
import type { Subject } from "./subject.ts";

/** What a pattern finds: a statement before its speaker is settled. */
export interface Finding {
  readonly pattern: string;
  readonly line: Line;
  readonly found: FoundCue | undefined;
  readonly cue: Span | undefined;
  readonly subject: Subject;
  readonly content: readonly Span[];
  /** Who relays it, where a refiner found out. */
  readonly via?: readonly Actor[];
}

/** One way in which English reports speech. Patterns know nothing of each other. */
export interface StatementPattern {
  readonly name: string;
  find(scene: Scene): readonly Finding[];
}

/** The span of a cue. */
export function cueSpan({ tokens }: Line, { first, last }: FoundCue): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}
