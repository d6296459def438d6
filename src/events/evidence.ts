import { childrenOf, extentOf, isRelation, spanOf, stretchesOf, tokenAt } from "../language/tree.ts";
import type { Span } from "../text/span.ts";
import type { Scene } from "./scene.ts";

/** Words of evidence, at least and at most. */
const LEAST = 3;
const MOST = 30;

/** The clause that tells of the act at a place, without clauses that tell of others: 3 to 30 words where it has them. */
export function evidenceOf(scene: Scene, at: number): Span {
  const { tree, around } = scene.clauses;
  const predicate = around[at]?.predicate ?? at;
  const others = childrenOf(tree, predicate).filter(
    (child) =>
      child !== at &&
      isRelation(tokenAt(tree, child).relation, "conj", "parataxis", "advcl", "ccomp", "cc", "mark", "punct"),
  );
  const stretch = stretchesOf(tree, predicate, others).find(({ first, last }) => first <= at && at <= last);
  const extent = stretch ?? extentOf(tree, at);
  const from = Math.max(extent.first, behindDateline(scene, at));
  const first = Math.max(from, Math.min(at - 2, extent.last - MOST + 1));
  const last = Math.min(extent.last, first + MOST - 1);
  if (last - first + 1 >= LEAST) return spanOf(tree, { first, last });
  const wider = { first: Math.max(0, first - 1), last: Math.min(tree.tokens.length - 1, last + 2) };
  return spanOf(tree, { first: wider.first, last: Math.max(wider.last, at) });
}

/** How many words a dateline may have before its dash. */
const DATELINE = 14;

/** The first word behind KESH, March 5 - and behind the time of day of an update: 10:40 Kenya leaves. */
function behindDateline({ sentence: { tokens } }: Scene, at: number): number {
  const dash = tokens.findIndex(({ form }) => /^(?:--|[–—-])$/u.test(form));
  const isDateline = dash > 0 && dash < Math.min(at, DATELINE) && /^\p{Lu}{2}/u.test(tokens[0]?.form ?? "");
  if (isDateline) return dash + 1;
  return /^\d{1,2}[:.]\d{2}$/u.test(tokens[0]?.form ?? "") && at > 0 ? 1 : 0;
}
