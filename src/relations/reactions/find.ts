import type { Page } from "../page.ts";
import type { Reaction } from "../relation.ts";
import { findAnswers } from "./answers.ts";
import { findFollowing } from "./follows.ts";
import type { Scope } from "./named.ts";
import { findNamed, findNamedByEvents } from "./names.ts";

/** What runs: the ways in which a page ties one act to another. Of two ties between the same ends the first stays. */
const WAYS: readonly ((page: Page, scope: Scope) => readonly Reaction[])[] = [
  findAnswers,
  findNamed,
  findNamedByEvents,
  findFollowing,
];

/** The ties of a page, in order of the words that make them. */
export function findReactions(page: Page, scope: Scope): readonly Reaction[] {
  const found = WAYS.flatMap((way) => way(page, scope));
  return found
    .filter(({ from, to }, at) => found.findIndex((other) => other.from === from && other.to === to) === at)
    .sort((a, b) => a.evidence.start - b.evidence.start);
}
