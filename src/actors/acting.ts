import { prepositionOf } from "../language/arguments.ts";
import { roleOf } from "../language/coordination.ts";
import { childOf, childrenOf, isRelation, tokenAt } from "../language/tree.ts";
import type { StateNameUse } from "./knowledge/knowledge.ts";
import type { Reading } from "./reading.ts";

/** True where a name only says where something is: in Norway, near Kyiv. */
export function isOnlyWhere(reading: Reading, at: number): boolean {
  const { relation } = roleOf(reading.tree, at);
  return (
    isRelation(relation, "obl", "nmod") && reading.knowledge.placing.locating.has(prepositionAt(reading, at))
  );
}

/** The preposition of a noun, or that of the first of those it is coordinated with: in Kyiv and [Lviv]. */
function prepositionAt({ tree }: Reading, at: number): string {
  let place = at;
  while (prepositionOf(tree, place) === "" && isRelation(tokenAt(tree, place).relation, "conj"))
    place = tokenAt(tree, place).head;
  return prepositionOf(tree, place);
}

/**
 * True where a capital, a palace or a region acts or is treated as somebody: it says or decides something, is warned, is
 * talked with, or owns an act ("Moscow's demands"). A town that lies, hosts or burns does not, nor its streets.
 */
export function actsThere(reading: Reading, at: number, use: StateNameUse): boolean {
  const { tree, knowledge } = reading;
  const { relation, head } = roleOf(tree, at);
  if (isDateline(reading, at)) return false;
  if (head < 0) return true; // a heading that names it
  if (isRelation(relation, "nsubj"))
    return relation === "nsubj:pass" ? isAddressed(reading, head) : isActive(reading, head);
  if (isRelation(relation, "obj", "iobj")) return isAddressed(reading, head);
  if (isRelation(relation, "nmod:poss")) return !knowledge.placing.placeNouns.has(tokenAt(tree, head).lemma);
  if (isRelation(relation, "obl", "nmod")) return knowledge.placing.relating.has(prepositionAt(reading, at));
  return use === "metonym" && isRelation(relation, "compound") && tokenAt(tree, head).tag === "NOUN";
}

/** BISHKEK, June 12 — at the beginning of a sentence. */
const isDateline = ({ tree }: Reading, at: number): boolean =>
  at < 2 &&
  /^\p{Lu}{2,}$/u.test(tokenAt(tree, at).form) &&
  /^(?:,|\(|:|[-–—]+)$/u.test(tree.tokens[at + 1]?.form ?? "");

const isAddressed = ({ tree, knowledge }: Reading, verb: number): boolean =>
  knowledge.placing.addressVerbs.has(tokenAt(tree, verb).lemma);

/** A verb that only somebody can do; or an adjective with what it is about: "is ready to talk", "is wary of". */
function isActive({ tree, knowledge }: Reading, predicate: number): boolean {
  const { tag, lemma } = tokenAt(tree, predicate);
  if (tag === "VERB") return !knowledge.placing.placeVerbs.has(lemma);
  if (tag !== "ADJ" || childOf(tree, predicate, "cop") === undefined) return false;
  return childrenOf(tree, predicate, "xcomp", "ccomp", "advcl", "obl").some((child) => child > predicate);
}
