import { datesOf } from "../../events/when.ts";
import { toKnown } from "../../language/dates.ts";
import { childrenOf, headOf, isUnder, tokenAt } from "../../language/tree.ts";
import { type Known, unknown } from "../../text/known.ts";
import type { Page } from "../page.ts";
import type { Mention } from "./mention.ts";
import type { Told } from "./status.ts";

/** When an agreement was made, and from when it holds, as far as the words round one mention tell. */
export function datesOfAgreement(
  { scene, at }: Mention,
  told: readonly Told[],
  { published }: Page,
): { readonly date: Known<string>; readonly effective: Known<string> } {
  const { tree, around } = scene.clauses;
  const dates = datesOf(scene, published).map((date) => ({ date, head: headOf(tree, date) }));
  const known = ({ date }: (typeof dates)[number]): Known<string> => toKnown(tree, date);
  const inName = dates.find(
    ({ head }) =>
      isUnder(tree, head, at) && (around[head] === around[at] || around[head]?.predicate === undefined),
  );
  const besideVerb = (each: Told): (typeof dates)[number] | undefined =>
    dates.find(
      ({ head }) => around[head]?.predicate === each.verb || childrenOf(tree, each.verb).includes(head),
    );
  const made = told
    .filter(({ status, isAhead }) => status === "signed" && !isAhead)
    .map(besideVerb)
    .find(Boolean);
  const begins = told
    .filter((each) => isBeginning(tokenAt(tree, each.verb).lemma))
    .map(besideVerb)
    .find(Boolean);
  return {
    date: made ? known(made) : inName ? known(inName) : unknown,
    effective: begins ? known(begins) : unknown,
  };
}

const isBeginning = (lemma: string): boolean => /^(?:enter|come|take|go)$/u.test(lemma);
