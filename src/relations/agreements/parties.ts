import type { Actor } from "../../actors/actor.ts";
import { actorsIn, placesOf } from "../../events/participants.ts";
import { isPolitical, type Scene } from "../../events/scene.ts";
import { obliquesOf } from "../../language/arguments.ts";
import { doersOf } from "../../language/clauses.ts";
import { withConjuncts } from "../../language/coordination.ts";
import { childrenOf, tokenAt } from "../../language/tree.ts";
import type { Mention } from "./mention.ts";
import type { Told } from "./status.ts";

/** Those whom the words round a mention give as parties: between A and B, A's treaty with B, signed by A with B. */
export function partiesOf(mention: Mention, told: readonly Told[]): readonly Actor[] {
  const { scene, at } = mention;
  const { tree } = scene.clauses;
  const obliques = obliquesOf(tree, at);
  const named = (preposition: string): readonly number[] =>
    obliques.filter((each) => each.preposition === preposition).map(({ noun }) => noun);
  const owners = childrenOf(tree, at, "nmod:poss", "amod", "compound").flatMap((child) =>
    withConjuncts(tree, child),
  );
  const signers = told
    .filter(({ status, verb }) => SIGNING.has(status) && !BROKERING.test(tokenAt(tree, verb).lemma))
    .flatMap(({ clause }) => [
      ...doersOf(clause),
      ...clause.obliques.filter(({ preposition }) => preposition === "with").map(({ noun }) => noun),
    ]);
  const places = [...named("between"), ...named("with"), ...named("by"), ...owners, ...signers];
  const found = distinct(places.filter((place) => place !== at).flatMap((place) => sidesIn(scene, place)));
  return found.filter((actor) => isPolitical(actor) || actor.kind === "person");
}

/** Those whom a noun names; of the ministers of A and B both. */
function sidesIn(scene: Scene, place: number): readonly Actor[] {
  const { tree } = scene.clauses;
  const owners = obliquesOf(tree, place).filter(({ preposition }) => preposition === "of");
  const all = owners.flatMap(({ noun }) => actorsIn(scene, noun));
  return owners.length > 1 && distinct(all).length > 1 ? all : actorsIn(scene, place);
}

/** Those against whom sanctions are: sanctions against A, on A, for A. */
export function targetsOf({ scene, at }: Mention, told: readonly Told[]): readonly Actor[] {
  const own = ["on", "against", "for", "of"].flatMap((role) => placesOf(scene, at, role));
  const beside = told.flatMap(({ clause }) =>
    clause.obliques
      .filter(({ preposition }) => /^(?:on|against)$/u.test(preposition))
      .map(({ noun }) => noun),
  );
  return distinct([...own, ...beside].flatMap((place) => actorsIn(scene, place))).filter(isPolitical);
}

/** Verbs of those who bring others to agree. */
const BROKERING = /^(?:broker|mediate|facilitate|monitor|work)$/u;
const SIGNING: ReadonlySet<string> = new Set(["signed", "negotiating", "in-force"]);

export const distinct = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];
