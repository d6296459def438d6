import type { Actor } from "../actors/actor.ts";
import { obliquesOf } from "../language/arguments.ts";
import { clauseAt } from "../language/clauses.ts";
import { withConjuncts } from "../language/coordination.ts";
import { childrenOf, isRelation, tokenAt } from "../language/tree.ts";
import type { Draft } from "./draft.ts";
import { actorsIn, type Participant } from "./participants.ts";
import type { Scene } from "./scene.ts";

/** Prepositions that take somebody out of a group: all members [except] Kenya. */
const EXCEPT: ReadonlySet<string> = new Set([
  "except", "except for", "excepting", "without", "save", "save for", "bar", "barring", "apart from", "aside from",
  "other than", "minus", "excluding", "with the exception of",
]); // biome-ignore format: a list of words

/** Those named as not taking part: all members [except] Kenya, Norway but [not] Kenya, the council, Kenya [excepted]. */
export function apartOf({ scene, at, actors }: Draft): readonly Actor[] {
  const { tree, around } = scene.clauses;
  const doers = actors.map((actor) => actor.at).flatMap((place) => withConjuncts(tree, place));
  const beside = clauseAt(around, at)?.obliques ?? [];
  const left = [...doers.flatMap((place) => obliquesOf(tree, place)), ...beside]
    .filter(({ preposition }) => EXCEPT.has(preposition))
    .map(({ noun }) => noun);
  const places = [
    ...left,
    ...doers.filter((place) => isExcepted(scene, place)),
    ...absolutesOf(scene, doers),
  ];
  return [...new Set(places.flatMap((place) => actorsIn(scene, place)))];
}

/** A conjunct that is taken back: Norway, though [not Kenya]. */
function isExcepted({ clauses: { tree } }: Scene, at: number): boolean {
  return (
    isRelation(tokenAt(tree, at).relation, "conj") &&
    childrenOf(tree, at, "advmod", "cc").some((child) =>
      /^(?:not|never|minus)$/iu.test(tokenAt(tree, child).form),
    )
  );
}

/** The council, [Kenya] excepted, agreed. */
function absolutesOf({ clauses: { tree }, actorsAt }: Scene, doers: readonly number[]): readonly number[] {
  return tree.tokens.flatMap(({ form }, at) =>
    /^(?:excepted|excluded|aside)$/iu.test(form) &&
    (actorsAt[at - 1]?.length ?? 0) > 0 &&
    !doers.includes(at - 1)
      ? [at - 1]
      : [],
  );
}

/** Those who take part, without those who are named as not doing so. */
export const withoutApart = (scene: Scene, participants: readonly Participant[]): readonly Participant[] =>
  participants.filter(({ at }) => !isExcepted(scene, at));
