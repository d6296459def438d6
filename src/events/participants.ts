import type { Actor } from "../actors/actor.ts";
import { obliquesOf, prepositionOf } from "../language/arguments.ts";
import { type Clause, clauseAt, doersOf, undergoersOf } from "../language/clauses.ts";
import { withConjuncts } from "../language/coordination.ts";
import { childrenOf, isRelation, tokenAt } from "../language/tree.ts";
import type { Scene } from "./scene.ts";
import { isPolitical } from "./scene.ts";

/** How many nouns deep the one who acts is looked for: the head of the office of the president of Kenya. */
const MAX_DEPTH = 3;
/** Prepositions by which a noun names whose it is. */
const OWNING: ReadonlySet<string> = new Set(["of", "from", "in", "for", "by", "at"]);

/**
 * Places of the words that play a role for the word at a place. subj, obj, iobj: of its clause, whatever the voice; poss,
 * mod: owner and adjective of a noun; any other: the nouns behind that preposition, on it or on its object.
 */
export function placesOf(scene: Scene, at: number, role: string): readonly number[] {
  const clause = clauseAt(scene.clauses.around, at);
  const { tree } = scene.clauses;
  if (role === "subj") return clause ? subjectsOf(scene, clause) : [];
  if (role === "obj") return clause ? objectsOf(scene, clause) : [];
  if (role === "iobj") return clause?.indirectObjects ?? [];
  if (role === "poss") return conjuncts(scene, childrenOf(tree, at, "nmod:poss"));
  if (role === "mod") return conjuncts(scene, childrenOf(tree, at, "amod", "compound"));
  if (role === "noun") return [at];
  const own = clause ? clause.obliques : obliquesOf(tree, at);
  const inside = clause ? undergoersOf(clause).flatMap((object) => obliquesOf(tree, object)) : [];
  const gerunds = childrenOf(tree, at, "advcl", "acl").filter((child) => prepositionOf(tree, child) === role);
  return [
    ...[...own, ...inside].filter(({ preposition }) => preposition === role).map(({ noun }) => noun),
    ...gerunds,
  ];
}

const conjuncts = ({ clauses }: Scene, places: readonly number[]): readonly number[] =>
  places.flatMap((place) => withConjuncts(clauses.tree, place));

/** Those whom the noun phrase with this head names: by its head, its name, its owner, its adjective, in this order. */
export function actorsIn(scene: Scene, noun: number, depth = 0): readonly Actor[] {
  const { tree } = scene.clauses;
  const own = scene.actorsAt[noun] ?? [];
  if (own.length > 0) return narrowed(own);
  const names = childrenOf(tree, noun, "flat", "appos").flatMap((child) => scene.actorsAt[child] ?? []);
  if (names.length > 0) return narrowed(names);
  if (depth >= MAX_DEPTH) return [];
  const inner = [
    childrenOf(tree, noun, "nmod:poss"),
    childrenOf(tree, noun, "amod", "compound", "nmod:desc"),
    obliquesOf(tree, noun).flatMap(({ noun: inside, preposition }) =>
      OWNING.has(preposition) ? [inside] : [],
    ),
  ];
  for (const places of inner) {
    const found = places
      .flatMap((place) => withConjuncts(tree, place))
      .flatMap((place) => actorsIn(scene, place, depth + 1));
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

/** Of two that are named by one word, the person goes before the state that the word also names. */
const narrowed = (actors: readonly Actor[]): readonly Actor[] => {
  const persons = actors.filter(({ kind }) => kind !== "state");
  return [...new Set(persons.length > 0 && persons.length < actors.length ? persons : actors)];
};

/** Somebody or something that takes part. */
export interface Participant {
  readonly at: number;
  readonly actors: readonly Actor[];
  /** Belongs to politics: by who it is, or by what it is called (troops, protesters). */
  readonly isPolitical: boolean;
}

export function participantAt(scene: Scene, at: number): Participant {
  const named = actorsIn(scene, at);
  const actors = named.length > 0 ? named : antecedentsOf(scene, at);
  const isAgent =
    scene.lexicon.classes.get("@agent")?.has(tokenAt(scene.clauses.tree, at).lemma.toLowerCase()) ?? false;
  return { at, actors, isPolitical: isAgent || actors.some(isPolitical) };
}

const PERSONAL =
  /^(?:it|they|he|she|we|i|its|their|his|her|our|my|them|him|itself|themselves|himself|herself)$/iu;

/**
 * Whom a pronoun without a name stands for, where the sentence tells: in a clause that somebody reports, the one who
 * reports it (Iran said [it] will release them); as owner, the subject of the clause (Iran recalled [its] envoy).
 */
function antecedentsOf(scene: Scene, at: number): readonly Actor[] {
  const { tree, around } = scene.clauses;
  const { form, tag, relation } = tokenAt(tree, at);
  if (tag !== "PRON" || !PERSONAL.test(form)) return [];
  const own = around[at];
  let clause = isRelation(relation, "nmod") ? own : own?.governor;
  for (let height = 0; clause !== undefined && height < MAX_DEPTH; height += 1) {
    const found = doersOf(clause)
      .filter((subject) => subject !== at)
      .flatMap((subject) => actorsIn(scene, subject));
    if (found.length > 0) return found;
    clause = clause.governor;
  }
  return [];
}

/** Its doers; where a main verb of the active has none, for the tree erred, the first who is named before it. */
function subjectsOf(scene: Scene, clause: Clause): readonly number[] {
  const doers = doersOf(clause);
  const isPassive = clause.verbs.auxiliaries.some(
    (at) => tokenAt(scene.clauses.tree, at).relation === "aux:pass",
  );
  if (doers.length > 0 || isPassive || clause.relation !== "root" || clause.verbs.verb === undefined)
    return doers;
  const before = scene.actorsAt.findIndex((actors) => actors.some(isPolitical));
  return before >= 0 && before < clause.predicate ? [before] : [];
}

/** Its undergoers; where it has none, the nouns that the tree took for something else beside the verb. */
function objectsOf(scene: Scene, clause: Clause): readonly number[] {
  const { tree } = scene.clauses;
  const undergoers = undergoersOf(clause);
  if (undergoers.length > 0 || clause.voice !== "active") return undergoers;
  if (clause.indirectObjects.length > 0) return clause.indirectObjects;
  return childrenOf(tree, clause.predicate, "xcomp").filter((child) =>
    /^(?:NOUN|PROPN)$/u.test(tokenAt(tree, child).tag),
  );
}
