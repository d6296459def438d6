import type { Scene } from "../../events/scene.ts";
import { type Clause, clauseAt } from "../../language/clauses.ts";
import { qualifiersOf } from "../../language/qualifiers.ts";
import { tenseOf } from "../../language/tense.ts";
import { tokenAt } from "../../language/tree.ts";

/** Obliges by must, shall, will, is to; or tells in the present what is done under it. */
export function mayOblige(scene: Scene, clause: Clause): boolean {
  if (isBound(scene, clause)) return true;
  if (REPORTING.test(tokenAt(scene.clauses.tree, clause.predicate).lemma)) return false;
  const tense = tenseOf(scene.clauses, clause.predicate, scene.qualifiers);
  return tense?.own === true && tense.time !== "past" && !tense.perfect && !tense.progressive;
}
/** "had to be shut". */
const hasTo = (tree: Scene["clauses"]["tree"], { predicate, verbs }: Clause): boolean =>
  verbs.auxiliaries.some(
    (at) => tokenAt(tree, at).lemma === "have" && /^to$/iu.test(tree.tokens[at + 1]?.form ?? ""),
  ) || tokenAt(tree, predicate).lemma === "have";

/** Verbs of reports, which tell no duty themselves. */
export const REPORTING =
  /^(?:say|add|tell|note|recall|be|stress|point|report|write|warn|underline|explain|insist|declare|announce|emphasise|emphasize)$/u;

/** By must, shall, will, would, may, is to, has to; not by what would have been. */
export function isBound(scene: Scene, clause: Clause): boolean {
  const { tree } = scene.clauses;
  const modal = clause.verbs.auxiliaries.some((at) =>
    /^(?:must|shall|will|would|may)$/u.test(tokenAt(tree, at).lemma),
  );
  const kinds = qualifiersOf(scene.clauses, clause.predicate, scene.qualifiers);
  if (clause.verbs.auxiliaries.some((at) => tokenAt(tree, at).lemma === "have") && !hasTo(tree, clause))
    return false;
  return (
    modal ||
    clauseAt(scene.clauses.around, clause.predicate)?.verbs.infinitive === true ||
    kinds.some(({ kind }) => kind === "obligatory")
  );
}
