import { childrenOf, spanOf, stretchesOf, tokenAt } from "../language/tree.ts";
import type { Span } from "../text/span.ts";
import type { Draft } from "./draft.ts";

/** Words that open what an act hangs on. */
const CONDITIONAL = /^(?:if|unless|should|provided|providing|once|until)$/u;
/** How many clauses up the condition may stand: said it would [close its ports] if. */
const MAX_HEIGHT = 3;

/** What a threat or an act that is not sure hangs on, without its "if"; undefined where the sentence tells nothing. */
export function conditionOf({ scene, at, type, status, carriers, about }: Draft): Span | undefined {
  if (type !== "THREATEN" && status !== "hypothetical" && status !== "threatened") return undefined;
  const { tree, around } = scene.clauses;
  let clause = around[at];
  for (let height = 0; clause !== undefined && height < MAX_HEIGHT; height += 1) {
    for (const predicate of [clause.predicate, ...carriers, ...(about ? [about.at] : [])])
      for (const child of childrenOf(tree, predicate, "advcl")) {
        const marks = childrenOf(tree, child, "mark", "aux").filter((mark) =>
          CONDITIONAL.test(tokenAt(tree, mark).form.toLowerCase()),
        );
        const [stretch] = marks.length > 0 ? stretchesOf(tree, child, marks) : [];
        if (stretch !== undefined) return spanOf(tree, stretch);
      }
    clause = clause.governor;
  }
  return undefined;
}
