import { prepositionOf } from "../language/arguments.ts";
import { undergoersOf } from "../language/clauses.ts";
import { childrenOf, headOf, isRelation, tokenAt } from "../language/tree.ts";
import { type Known, unknown } from "../text/known.ts";
import type { Anchors } from "./anchors.ts";
import { hangsOn } from "./anchors.ts";
import type { Draft } from "./draft.ts";
import type { EventPlace } from "./event.ts";
import { type Gazetteer, nameOf } from "./gazetteer.ts";
import type { Scene } from "./scene.ts";

/** Prepositions that put an act somewhere. */
const WHERE: ReadonlySet<string> = new Set([
  "in",
  "at",
  "near",
  "outside",
  "off",
  "inside",
  "across",
  "around",
  "on",
]);
const NOWHERE = "UNK";
/** Nouns that a name of a place only makes exact: the village of Sanad. */
const AREA =
  /^(?:village|town|city|district|province|region|port|island|hamlet|suburb|valley|county|state)$/u;

/** Where an act was, as a phrase of place says; never the actor's own state by default. */
export function placeOf(draft: Draft, anchors: Anchors, gazetteer: Gazetteer): Known<EventPlace> {
  const { scene } = draft;
  const places = scene.sentence.entities.filter(({ kind }) => kind === "LOC");
  for (const entity of places) {
    const head = headOf(scene.clauses.tree, entity);
    if (!isLocative(scene, draft, head) || !isOfAct(scene, draft, head, anchors)) continue;
    const at = { start: entity.start, end: entity.end };
    const name = nameOf(scene.sentence, entity);
    return { basis: "stated", value: { name, country: countryOf(scene, head, name, gazetteer) }, at };
  }
  return unknown;
}

function isLocative(scene: Scene, { type, mode }: Draft, head: number): boolean {
  const { tree } = scene.clauses;
  const { relation } = tokenAt(tree, head);
  const preposition = prepositionOf(tree, head);
  if (isRelation(relation, "obl", "nmod") && WHERE.has(preposition))
    return preposition !== "on" || type !== "REQUEST"; // called on Kenya
  const above = tree.tokens[tokenAt(tree, head).head]?.lemma ?? "";
  if (isRelation(relation, "nmod") && preposition === "of" && AREA.test(above)) return true;
  const isVisited = type === "CONSULT" && mode === "visit";
  return isVisited && (isRelation(relation, "obj") || preposition === "to");
}

/** On the act itself, or on what it is done to: bombed a market in Kabul. */
function isOfAct(scene: Scene, { at }: Draft, head: number, anchors: Anchors): boolean {
  const { tree, around } = scene.clauses;
  const above = tokenAt(tree, head).head;
  if (above < 0) return false;
  const clause = around[at];
  const isOnUndergoer =
    clause !== undefined && clause.predicate === at && undergoersOf(clause).includes(above);
  return (
    isOnUndergoer ||
    anchors.own.has(above) ||
    (isRelation(tokenAt(tree, head).relation, "obl", "obj") && hangsOn(scene, head, anchors)) ||
    (isRelation(tokenAt(tree, above).relation, "obl", "obj") && hangsOn(scene, above, anchors))
  );
}

/** The state that the place or, behind it, its region lies in: Sella, Kenya. */
function countryOf(scene: Scene, head: number, name: string, gazetteer: Gazetteer): string {
  const { tree } = scene.clauses;
  const own = gazetteer.get(name.toLowerCase())?.code;
  if (own !== undefined) return own;
  const behind = childrenOf(tree, head, "appos", "nmod", "flat", "nmod:unmarked", "list");
  for (const child of behind) {
    const entity = scene.sentence.entities.find(({ first, last }) => first <= child && child <= last);
    const code = entity && gazetteer.get(nameOf(scene.sentence, entity).toLowerCase())?.code;
    if (code !== undefined) return code;
  }
  return NOWHERE;
}
