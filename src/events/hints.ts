import { tokenAt } from "../language/tree.ts";
import type { Trigger } from "./lexicon.ts";
import { EVENT_TYPES } from "./plover.ts";
import type { Scene } from "./scene.ts";

/**
 * From the first share of the network's on, a word that no row knows is taken for a trigger; below the second both sides of
 * such an act must belong to politics. Chosen on the development parts of corpus and desk.
 */
const SURE = 0.25;
const BOTH = 0.4;

/**
 * The trigger that the network sees in a word whose demands no row meets: with mode, roles and contexts of the first row
 * that gives the word this type, else none and the standard roles.
 */
export function hintedTrigger(
  { sentence, clauses, lexicon }: Scene,
  at: number,
  tag: Trigger["tag"],
  rows: readonly Trigger[],
): Trigger | undefined {
  const hint = sentence.press?.events[at];
  const type = EVENT_TYPES.find((each) => each === hint?.type);
  if (hint === undefined || type === undefined || hint.share < SURE) return undefined;
  const { lemma } = tokenAt(clauses.tree, at);
  // what is done by saying something is told by what is said (relations/verbal)
  if (lexicon.classes.get("@telling")?.has(lemma.toLowerCase())) return undefined;
  const alike = rows.findLast((row) => row.type === type); // with the fewest demands
  return {
    lemma,
    tag,
    demands: [],
    type,
    mode: alike?.mode,
    frame: alike?.frame,
    contexts: alike?.contexts ?? [],
    needs: hint.share < BOTH ? 2 : 1,
    governs: undefined,
  };
}

/** How likely the network finds it that the word at a place tells of an event of its likeliest type; undefined where nothing was read. */
export const hintedShare = ({ sentence }: Scene, at: number): number | undefined =>
  sentence.press?.events[at]?.share;
