import { childrenOf, isRelation, tokenAt } from "../language/tree.ts";
import type { Scene } from "./scene.ts";

/** True for people: a pronoun, a name of a person, a noun for people. */
export function isPerson(scene: Scene, place: number): boolean {
  const { lemma, tag, form } = tokenAt(scene.clauses.tree, place);
  if (tag === "PRON")
    return /^(?:he|she|him|her|they|them|who|i|me|us|we|others?|some|many|several|dozens?|hundreds|thousands|people)$/iu.test(
      form,
    );
  if (tag === "NUM") return true;
  if (
    (scene.actorsAt[place] ?? []).some(
      ({ kind }) => kind === "person" || kind === "unnamed" || kind === "group",
    )
  )
    return true;
  if (
    scene.sentence.entities.some(({ kind, first, last }) => kind === "PER" && first <= place && place <= last)
  )
    return true;
  const word = lemma.toLowerCase();
  return (
    (scene.lexicon.classes.get("@human")?.has(word) || scene.lexicon.classes.get("@agent")?.has(word)) ??
    false
  );
}

/** Called by a noun for those who act in politics and conflict: troops, protesters; also before a name: President Dahl. */
export function isAgent({ clauses: { tree }, lexicon }: Scene, at: number): boolean {
  const agents = lexicon.classes.get("@agent");
  const titles = childrenOf(tree, at, "nmod:desc", "appos", "flat").filter(
    (child) => tokenAt(tree, child).tag !== "ADJ",
  );
  return [at, ...titles].some((place) => {
    const { tag, lemma } = tokenAt(tree, place);
    return (tag === "NOUN" || tag === "PROPN") && (agents?.has(lemma.toLowerCase()) ?? false);
  });
}

export const isBody = ({ sentence }: Scene, at: number): boolean =>
  sentence.entities.some(({ kind, first, last }) => kind === "ORG" && first <= at && at <= last);

/** A state that no table knows: Orland recalled its envoy, the Orlandish trawlers. */
export const isPlaceThatActs = ({ clauses: { tree }, sentence }: Scene, at: number): boolean =>
  !isRelation(tokenAt(tree, at).relation, "obl") &&
  sentence.entities.some(
    ({ kind, first, last }) => (kind === "LOC" || kind === "NORP") && first <= at && at <= last,
  );
