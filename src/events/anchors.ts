import { clauseAt } from "../language/clauses.ts";
import { ancestorsOf, isRelation, tokenAt } from "../language/tree.ts";
import { hasOwnTense } from "../language/verb-group.ts";
import type { Draft } from "./draft.ts";
import type { Scene } from "./scene.ts";

/** The words of an act that dates, places and figures hang on, and those of other acts, which keep theirs. */
export interface Anchors {
  readonly own: ReadonlySet<number>;
  readonly others: ReadonlySet<number>;
}

/** How many clauses up an open one shares its time and place: attacked on Monday, [killing] twelve. */
const MAX_SHARED = 3;

/** The anchors of a draft among all drafts of its sentence. */
export function anchorsOf(draft: Draft, drafts: readonly Draft[]): Anchors {
  const { scene, at, carriers, also } = draft;
  const { around, tree } = scene.clauses;
  const others = new Set(drafts.filter((other) => other !== draft).flatMap((other) => [other.at]));
  const own = new Set([at, ...carriers, ...also]);
  let clause = around[at];
  for (let height = 0; clause !== undefined && height < MAX_SHARED; height += 1) {
    if (!others.has(clause.predicate) || clause.predicate === at || isOpenUnder(scene, at, clause.predicate))
      own.add(clause.predicate);
    const isOpen =
      isRelation(clause.relation, "xcomp", "advcl", "acl") &&
      !hasOwnTense(tree, clause.predicate, clause.verbs);
    if (!isOpen || clause.relation === "acl:relcl") break;
    clause = clause.governor;
  }
  for (const place of own) others.delete(place);
  return { own, others };
}

/** True for an open clause under another act: its time and place are that act's too. */
function isOpenUnder({ clauses }: Scene, at: number, predicate: number): boolean {
  const clause = clauseAt(clauses.around, at);
  return clause !== undefined && clause.predicate !== predicate;
}

/** True where the word at a place hangs on the act, with no other act or clause between. */
export function hangsOn(
  { clauses: { tree, around } }: Scene,
  from: number,
  { own, others }: Anchors,
): boolean {
  if (own.has(from)) return true;
  for (const place of ancestorsOf(tree, from)) {
    if (own.has(place)) return true;
    if (others.has(place)) return false;
    if (clauseAt(around, place) !== undefined && tokenAt(tree, place).relation !== "amod") return false;
  }
  return false;
}
