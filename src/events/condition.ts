import { childrenOf, type Extent, spanOf, stretchesOf, tokenAt } from "../language/tree.ts";
import type { Span } from "../text/span.ts";
import type { Draft } from "./draft.ts";

/** Words that open what an act hangs on. */
const CONDITIONAL = /^(?:if|unless|should|provided|providing|once|until)$/u;
/** How many clauses up the condition may stand: said it would [close its ports] if. */
const MAX_HEIGHT = 3;

/** What a threat or an act that is not sure hangs on, without its "if"; undefined where the sentence tells nothing. */
export function conditionOf(draft: Draft): Span | undefined {
  const stretch = isOpen(draft) ? stretchOf(draft) : undefined;
  return stretch && spanOf(draft.scene.clauses.tree, stretch);
}

/** True for what may hang on something. */
const isOpen = ({ type, status }: Draft): boolean =>
  type === "THREATEN" || status === "hypothetical" || status === "threatened";

/** True where an "if" beside the act says what it hangs on; not for an act inside the "if". */
export const hasCondition = (draft: Draft): boolean => stretchOf(draft) !== undefined;

/** The acts of a sentence without those that another hangs on: if Kenya [mines] the strait, Chile will close its ports. */
export function withoutConditions(drafts: readonly Draft[]): readonly Draft[] {
  const stretches = drafts.flatMap((draft) => (isOpen(draft) ? (stretchOf(draft) ?? []) : []));
  return drafts.filter(({ at }) => !stretches.some(({ first, last }) => first <= at && at <= last));
}

function stretchOf({ scene, at, carriers, about }: Draft): Extent | undefined {
  const { tree, around } = scene.clauses;
  let clause = around[at];
  for (let height = 0; clause !== undefined && height < MAX_HEIGHT; height += 1) {
    for (const predicate of [clause.predicate, ...carriers, ...(about ? [about.at] : [])])
      for (const child of childrenOf(tree, predicate, "advcl")) {
        const marks = childrenOf(tree, child, "mark", "aux").filter((mark) =>
          CONDITIONAL.test(tokenAt(tree, mark).form.toLowerCase()),
        );
        const [stretch] = marks.length > 0 ? stretchesOf(tree, child, marks) : [];
        if (stretch !== undefined && !(stretch.first <= at && at <= stretch.last)) return stretch;
      }
    clause = clause.governor;
  }
  return undefined;
}
