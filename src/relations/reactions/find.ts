import type { Page } from "../page.ts";
import type { Happening, Reaction } from "../relation.ts";
import { findAnswers } from "./answers.ts";
import { findExchanges } from "./exchange.ts";
import { findFollowing } from "./follows.ts";
import { findNamed, findNamedByEvents } from "./names.ts";
import { findRepeats } from "./repeats.ts";
import type { Scope } from "./scope.ts";

/** What runs: the ways in which a page ties one act to another. Of two ties between the same ends the first stays. */
const WAYS: readonly ((page: Page, scope: Scope) => readonly Reaction[])[] = [
  findAnswers,
  findRepeats,
  findNamed,
  findNamedByEvents,
  findFollowing,
  findExchanges,
];

/** The ties of a page, in order of the words that make them. */
export function findReactions(page: Page, scope: Scope): readonly Reaction[] {
  const tied = new Map<Happening, Set<Happening>>();
  return WAYS.flatMap((way) => way(page, scope))
    .filter(({ from, to }) => {
      const ends = tied.get(from) ?? new Set();
      tied.set(from, ends);
      return !ends.has(to) && ends.add(to);
    })
    .sort((a, b) => a.evidence.start - b.evidence.start);
}
