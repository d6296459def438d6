import type { Event } from "../../events/event.ts";
import type { Statement } from "../../statements/statement.ts";
import { overlaps } from "../../text/span.ts";
import type { VerbalAct } from "../lexicon.ts";
import { headIn, type Page, tokenOf } from "../page.ts";
import { isOnlySaid } from "../said-in.ts";
import type { EventIndex } from "./event-index.ts";

/** Acts whose content is wanted, promised, threatened or refused, and so has not happened. */
const UNDONE: ReadonlySet<VerbalAct["type"]> = new Set(["REQUEST", "REJECT", "THREATEN", "AGREE"]);

/**
 * The events that are demanded, promised, threatened or refused, told in these words alone: the one at the head of the words
 * first, then what is not said to have happened: threatened to table a motion to [close] the crossing.
 */
export function complementsOf(
  page: Page,
  statement: Statement,
  { type }: VerbalAct,
  { byTrigger }: EventIndex,
): readonly Event[] {
  if (!UNDONE.has(type)) return [];
  const heads = statement.content.flatMap((span) => headIn(page, span) ?? []);
  const said = statement.content
    .flatMap((span) => byTrigger.startingIn(span))
    .filter((event) => isOnlySaid(event, statement));
  const atHead = said.filter((event) => heads.some((head) => overlaps(tokenOf(head), event.trigger)));
  const open = said.filter(({ status }) => status === "hypothetical" || status === "announced");
  return [...new Set([...atHead, ...open])];
}
