import type { Draft } from "./draft.ts";
import { bodies } from "./patterns/bodies.ts";
import { knownNames } from "./patterns/known-names.ts";
import { people } from "./patterns/people.ts";
import { persons } from "./patterns/persons.ts";
import { quantities } from "./patterns/quantities.ts";
import { sources } from "./patterns/sources.ts";
import type { Reading } from "./reading.ts";

/** A way in which a noun may name an actor. */
export interface ActorPattern {
  readonly name: string;
  /** The mention that has its head at a place; undefined where this pattern sees none. */
  find(reading: Reading, head: number): Draft | undefined;
}

/** What runs on each noun; the first that answers is kept. */
export const patterns: readonly ActorPattern[] = [
  persons, // before states: Michael Jordan
  knownNames,
  quantities,
  bodies, // before people: the police
  people,
  sources, // last: nouns that no table knows
];
