import type { Statement } from "../../statements/statement.ts";
import type { Span } from "../../text/span.ts";
import type { Page } from "../page.ts";
import type { Reaction } from "../relation.ts";
import { isSameSpeaker } from "./named.ts";
import { evidenceFor } from "./names.ts";
import type { Scope } from "./scope.ts";

/** Acts about something that was said before. */
const TAKING_UP: ReadonlySet<Statement["act"]> = new Set(["confirm", "deny", "reject"]);
/** Part of both stretches that two tellings of one thing have in common at least. */
const SHARED = 0.6;

/** What two say in the same words: confirmed that, [as the paper reported], [the ship had left]. */
export const findRepeats = (page: Page, scope: Scope): readonly Reaction[] =>
  scope.statements.flatMap((statement) => {
    if (!TAKING_UP.has(statement.act)) return [];
    const to = statement.content
      .flatMap((span) => scope.wording.startingIn(span))
      .find(
        (other) => !isSameSpeaker(other, statement) && !TAKING_UP.has(other.act) && isSame(other, statement),
      );
    return to === undefined
      ? []
      : [{ from: statement, to, basis: "names", evidence: evidenceFor(page, statement) }];
  });

const isSame = (a: Statement, b: Statement): boolean =>
  a.content.some((one) => b.content.some((other) => sharedPart(one, other) > SHARED));

const sharedPart = (a: Span, b: Span): number => {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
};
