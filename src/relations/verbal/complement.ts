import type { Event } from "../../events/event.ts";
import type { Statement } from "../../statements/statement.ts";
import { overlaps } from "../../text/span.ts";
import type { VerbalAct } from "../lexicon.ts";
import { headIn, type Page, tokenOf } from "../page.ts";
import { isOnlySaid } from "../said-in.ts";

/** Acts whose content is wanted, promised, threatened or refused, and so has not happened. */
const UNDONE: ReadonlySet<VerbalAct["type"]> = new Set(["REQUEST", "REJECT", "THREATEN", "AGREE"]);

/** The event that is demanded, promised, threatened or refused: told at the head of the words, and nowhere else. */
export function complementOf(
  page: Page,
  statement: Statement,
  { type }: VerbalAct,
  events: readonly Event[],
): Event | undefined {
  if (!UNDONE.has(type)) return undefined;
  const heads = statement.content.flatMap((span) => headIn(page, span) ?? []);
  return events.find(
    (event) => heads.some((head) => overlaps(tokenOf(head), event.trigger)) && isOnlySaid(event, statement),
  );
}
