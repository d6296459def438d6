import type { Entity } from "../language/analysis.ts";
import { obliquesOf } from "../language/arguments.ts";
import { childrenOf, headOf, isRelation, type Tree, tokenAt } from "../language/tree.ts";
import type { FoundName } from "./settle.ts";

/** What is looked at of a sentence. */
interface Placed {
  readonly tree: Tree;
  readonly nameAt: readonly (FoundName | undefined)[];
  readonly entityAt: readonly (Entity | undefined)[];
}

/**
 * The states of towns and regions that the tables lack, where the page itself tells them: "the Syrian enclave of Ghouta",
 * "Afrin in northern Syria", "Kharkiv, Ukraine"; and of cities that lie in one state alone. By the last word of the place.
 */
export function findPagePlaces(
  sentences: readonly Placed[],
  cities: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const sentence of sentences) {
    for (const entity of new Set(sentence.entityAt)) {
      if (entity?.kind !== "LOC" || sentence.nameAt[entity.last] !== undefined) continue;
      const code =
        stateAround(sentence, headOf(sentence.tree, entity)) ?? cities.get(wordsOf(sentence, entity));
      if (code !== undefined) places.set(tokenAt(sentence.tree, entity.last).form, code);
    }
  }
  return places;
}

function stateAround({ tree, nameAt }: Placed, place: number): string | undefined {
  const { relation, head } = tokenAt(tree, place);
  const isNamedBy = head >= 0 && isRelation(relation, "nmod", "appos");
  const inside = obliquesOf(tree, place).filter(({ preposition }) => preposition === "in");
  const candidates = [
    ...(isNamedBy ? childrenOf(tree, head, "amod", "compound", "nmod:poss") : []),
    ...inside.map(({ noun }) => noun),
    ...childrenOf(tree, place, "appos", "nmod:poss"),
  ];
  return candidates.map((at) => codeOf(nameAt[at])).find((code) => code !== undefined);
}

const codeOf = (name: FoundName | undefined): string | undefined =>
  name?.thing.kind === "state" && name.thing.code !== "" ? name.thing.code : undefined;

const wordsOf = ({ tree }: Placed, { first, last }: Entity): string =>
  tree.tokens
    .slice(first, last + 1)
    .map(({ form }) => form)
    .join(" ");
