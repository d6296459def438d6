import type { Event } from "../../events/event.ts";
import type { SpanIndex } from "../span-index.ts";

/** The events of a page by where they are told. */
export interface EventIndex {
  readonly byTrigger: SpanIndex<Event>;
  readonly byEvidence: SpanIndex<Event>;
}
