import type { Actor } from "../actors/actor.ts";
import type { Span } from "../text/span.ts";
import type { Report } from "./reports.ts";
import type { Line, Scene } from "./scene.ts";
import type { StatementAct } from "./statement.ts";
import type { Subject } from "./subject.ts";

/** What a pattern finds: a statement before its speaker is settled. */
export interface Finding {
  readonly pattern: string;
  readonly line: Line;
  /** The verb of speaking; none for "according to", nouns and labels. */
  readonly report: Report | undefined;
  /** The act that the cue tells; `state` where it tells none. */
  readonly act: StatementAct;
  readonly cue: Span | undefined;
  readonly subject: Subject;
  readonly content: readonly Span[];
  /** Place of the noun that is spoken to or about, where the grammar of the cue gives one: urged [Orland] to sign. */
  readonly object?: number;
  /** Who relays it, where a refiner found out. */
  readonly via?: readonly Actor[];
  /** It may stand in the words of another, or have them for its own: confirmed a report by Reuters [that it sank]. */
  readonly isShared?: boolean;
}

/** One way in which English reports speech. Patterns know nothing of each other. */
export interface StatementPattern {
  readonly name: string;
  find(scene: Scene): readonly Finding[];
}

/** The span of a report's cue. */
export const cueSpan = ({ tokens }: Line, { first, last }: Pick<Report, "first" | "last">): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[last]?.end ?? 0,
});
