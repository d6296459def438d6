import type { Event } from "../events/event.ts";
import type { Statement } from "../statements/statement.ts";
import { covers, type Span } from "../text/span.ts";
import { indexBySpan } from "./span-index.ts";

/** A lookup of the innermost statement whose words hold a span: of those near, the one with the shortest such stretch. */
export function statementAround(statements: readonly Statement[]): (span: Span) => Statement | undefined {
  const words = indexBySpan(
    statements.flatMap((statement) => statement.content.map((span) => ({ statement, span }))),
    ({ span }) => [span],
  );
  return (span) =>
    words
      .lastBefore(span.start + 1)
      .filter((each) => covers(each.span, span))
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]?.statement;
}

/** True where every mention of the event lies in somebody's words. */
export const isOnlySaid = ({ evidence }: Event, { content }: Statement): boolean =>
  evidence.every((span) => content.some((words) => covers(words, span)));
