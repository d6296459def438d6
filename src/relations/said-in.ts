import type { Event } from "../events/event.ts";
import type { Statement } from "../statements/statement.ts";
import { covers, type Span } from "../text/span.ts";

/** Finds the innermost statement whose words hold a span: the one with the shortest such stretch. */
export function statementAround(statements: readonly Statement[], span: Span): Statement | undefined {
  let found: Statement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const statement of statements)
    for (const content of statement.content) {
      const length = content.end - content.start;
      if (covers(content, span) && length < least) {
        found = statement;
        least = length;
      }
    }
  return found;
}

/** True where every mention of the event lies in somebody's words. */
export const isOnlySaid = ({ evidence }: Event, { content }: Statement): boolean =>
  evidence.every((span) => content.some((words) => covers(words, span)));
