import type { Scene } from "../../events/scene.ts";
import type { Clause } from "../../language/clauses.ts";
import {
  childrenOf,
  type Extent,
  extentOf,
  isRelation,
  spanOf,
  stretchesOf,
  type Tree,
  tokenAt,
} from "../../language/tree.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { type Conditions, conditionsOf } from "../conditions.ts";
import { type Tail, tailOf } from "./tail.ts";

/** An obligation with what it hangs on. */
export interface Duty extends Conditions {
  readonly obligation: Span;
}

/**
 * The verb phrase of a clause without subject, modal verbs and conditions: each must [free detained crews] unless. Of a
 * passive "be" belongs to it where a modal stands before it. `outer`: the clause that governs it, whose conditions are its.
 */
export function dutyOf(scene: Scene, clause: Clause, outside: readonly number[], outer?: Clause): Duty {
  const { tree } = scene.clauses;
  const extent = extentOfDuty(tree, clause, outside);
  const tail = tailOf(tree, clause.predicate, extent.last);
  const { trigger, except } = conditionsOfClause(tree, clause, tail, outer);
  const first = Math.min(extent.first, subjectOf(scene, clause) ?? extent.first);
  return {
    obligation: spanOf(tree, { first, last: tail.last }),
    trigger,
    except,
  };
}

/** Of what is done to a thing the thing belongs to it: [the patrols are dissolved], [the assets would be frozen]. */
function subjectOf({ clauses: { tree } }: Scene, { predicate, verbs, voice }: Clause): number | undefined {
  const subject = childrenOf(tree, predicate, "nsubj").find((at) => at < predicate);
  if (voice === "active" || subject === undefined || tokenAt(tree, subject).tag === "PRON") return undefined;
  const isTold = verbs.auxiliaries.every((at) => /^(?:be|will|would)$/u.test(tokenAt(tree, at).lemma));
  return isTold && !verbs.infinitive ? extentOf(tree, subject).first : undefined;
}

function extentOfDuty(tree: Tree, { predicate, verbs }: Clause, outside: readonly number[]): Extent {
  const before = childrenOf(tree, predicate).filter((child) => child < predicate && !isPassiveBe(child));
  const beside = childrenOf(tree, predicate, "conj", "parataxis", "cc");
  const stretches = stretchesOf(tree, predicate, [...before, ...beside, ...outside, ...conditionPlaces()]);
  const extent = stretches.find(({ first, last }) => first <= predicate && predicate <= last);
  return extent ?? { first: predicate, last: predicate };

  function isPassiveBe(child: number): boolean {
    return isRelation(tokenAt(tree, child).relation, "aux:pass", "cop") && verbs.auxiliaries.length > 1;
  }
  function conditionPlaces(): readonly number[] {
    const { trigger, except } = conditionsOf(tree, predicate);
    return childrenOf(tree, predicate, "advcl", "obl").filter((child) =>
      [trigger, except].some((span) => span !== undefined && overlaps(span, tokenAt(tree, child))),
    );
  }
}

/** The conditions behind a predicate, beside it, or beside the verb that governs it. */
function conditionsOfClause(tree: Tree, clause: Clause, tail: Tail, outer?: Clause): Conditions {
  const own = conditionsOf(tree, clause.predicate);
  const above = outer ? conditionsOf(tree, outer.predicate) : undefined;
  return {
    trigger: tail.trigger ?? own.trigger ?? above?.trigger,
    except: tail.except ?? own.except ?? above?.except,
  };
}

const ARTICLE = /\b(?:Articles?|article|articles)\s+(\d{1,3}(?:\.\d{1,3})?)/u;

/** The number of the article that a sentence names: "4", "1.7". */
export const articleIn = (text: string, { sentence }: Scene): string | undefined =>
  ARTICLE.exec(text.slice(sentence.start, sentence.end))?.[1];
