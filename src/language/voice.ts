import { childOf, isRelation, type Tree, tokenAt } from "./tree.ts";
import { isPastParticiple, type VerbGroup } from "./verb-group.ts";

/** reduced: a past participle without auxiliary that has its undergoer as subject: the seized ships, ships seized by Iran. */
export type Voice = "active" | "passive" | "get-passive" | "reduced-passive";

/** The voice of a predicate. Words that are no verbs are active. */
export function voiceOf(tree: Tree, predicate: number, { auxiliaries, verb }: VerbGroup): Voice {
  if (verb === undefined) return "active";
  const passive = auxiliaries.filter((at) => tokenAt(tree, at).relation === "aux:pass");
  const token = tokenAt(tree, predicate);
  if (passive.length > 0 && isPastParticiple(token))
    return passive.some((at) => tokenAt(tree, at).lemma === "get") ? "get-passive" : "passive";
  if (childOf(tree, predicate, "nsubj:pass", "csubj:pass") !== undefined) return "reduced-passive";
  const bare = auxiliaries.length === 0 && isPastParticiple(token);
  return bare && (token.features.Voice === "Pass" || isRelation(token.relation, "acl", "amod", "advcl"))
    ? "reduced-passive"
    : "active";
}
