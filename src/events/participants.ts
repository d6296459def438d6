import type { Actor } from "../actors/actor.ts";
import { type Oblique, obliquesOf, prepositionOf } from "../language/arguments.ts";
import { type Clause, clauseAt, doersOf, undergoersOf } from "../language/clauses.ts";
import { withConjuncts } from "../language/coordination.ts";
import { countOf } from "../language/numbers.ts";
import { childrenOf, isRelation, tokenAt } from "../language/tree.ts";
import type { Scene } from "./scene.ts";
import { isPolitical } from "./scene.ts";
import { isAgent, isBody, isPerson, isPlaceThatActs } from "./somebody.ts";

/** How many nouns deep the one who acts is looked for: the head of the office of the president of Kenya. */
const MAX_DEPTH = 3;
/** Prepositions by which a noun names whose it is. */
const OWNING: ReadonlySet<string> = new Set(["of", "from", "in", "for", "by", "at", "with"]);

/**
 * Places of the words that play a role for the word at a place. subj, obj, iobj: of its clause, whatever the voice; poss,
 * mod: owner and adjective of a noun; any other: the nouns behind that preposition, on it or on its object.
 */
export function placesOf(scene: Scene, at: number, role: string): readonly number[] {
  const [outer, inner] = role.split(".");
  if (outer !== undefined && inner !== undefined)
    return placesOf(scene, at, outer).flatMap((place) => placesOf(scene, place, inner));
  const clause = clauseAt(scene.clauses.around, at);
  const { tree } = scene.clauses;
  if (role === "subj") return clause ? subjectsOf(scene, clause) : [];
  if (role === "obj") return clause ? objectsOf(scene, clause) : [];
  if (role === "iobj") return clause?.indirectObjects ?? [];
  if (role === "poss") return conjuncts(scene, childrenOf(tree, at, "nmod:poss"));
  if (role === "mod") return conjuncts(scene, childrenOf(tree, at, "amod", "compound"));
  if (role === "noun") return [at];
  const own = clause ? clause.obliques : obliquesOf(tree, at);
  const inside = clause
    ? undergoersOf(clause).flatMap((object) => withinOf(scene, object))
    : own.flatMap(({ noun }) => (tokenAt(tree, noun).tag === "PROPN" ? obliquesOf(tree, noun) : []));
  const gerunds = childrenOf(tree, at, "advcl", "acl").filter((child) => prepositionOf(tree, child) === role);
  const done = role === "by" && clause === undefined ? agentsOfParticiples(scene, at) : [];
  return [
    ...[...own, ...inside].filter(({ preposition }) => preposition === role).map(({ noun }) => noun),
    ...gerunds,
    ...done,
  ];
}

/** What hangs on a noun, and on that of which it is a measure: tonnes of aid [to Kenya]. */
function withinOf({ clauses: { tree } }: Scene, noun: number): readonly Oblique[] {
  const own = obliquesOf(tree, noun);
  const measured = own.filter(({ preposition }) => preposition === "of");
  return [...own, ...measured.flatMap((each) => obliquesOf(tree, each.noun))];
}

/** The launch conducted by [Kenya], the talks hosted by [Kenya]. */
const agentsOfParticiples = ({ clauses: { tree, around } }: Scene, noun: number): readonly number[] =>
  childrenOf(tree, noun, "acl").flatMap((child) => clauseAt(around, child)?.agents ?? []);

const conjuncts = ({ clauses }: Scene, places: readonly number[]): readonly number[] =>
  places.flatMap((place) => withConjuncts(clauses.tree, place));

/** Those whom the noun phrase with this head names: by its head, its name, its owner, its adjective, in this order. */
export function actorsIn(
  scene: Scene,
  noun: number,
  depth = 0,
  { places: hasPlaces = false } = {},
): readonly Actor[] {
  const { tree } = scene.clauses;
  const own = scene.actorsAt[noun] ?? [];
  if (own.length > 0) {
    const members = membersOf(scene, noun, own);
    return members.length > 0 ? members : narrowed(own);
  }
  const names = childrenOf(tree, noun, "flat", "appos").flatMap((child) => scene.actorsAt[child] ?? []);
  if (names.length > 0) return narrowed(names);
  const state = hasPlaces ? scene.stateAt[noun] : undefined;
  if (state !== undefined) return [state];
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
      .flatMap((place) => actorsIn(scene, place, depth + 1, { places: hasPlaces }));
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

/** The states that a phrase in the plural or a joint body is of: the [ministers] of Chile and Kenya, a joint Chilean-Kenyan [patrol]. */
function membersOf(scene: Scene, noun: number, own: readonly Actor[]): readonly Actor[] {
  const { tree } = scene.clauses;
  if (own.some(({ kind }) => kind === "state") || tokenAt(tree, noun).tag === "PRON") return [];
  const owners = [
    obliquesOf(tree, noun).flatMap(({ noun: inside, preposition }) =>
      preposition === "of" || preposition === "from" ? [inside] : [],
    ),
    childrenOf(tree, noun, "amod", "compound").flatMap((child) => withConjuncts(tree, child)),
  ];
  for (const places of owners) {
    const states = places.flatMap((place) =>
      (scene.actorsAt[place] ?? []).filter(({ kind }) => kind === "state"),
    );
    const members = [...new Set(states)];
    if (members.length > 1) return members;
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
  /** Belongs to politics, or is a person or body of any kind. */
  readonly isSomebody: boolean;
}

/** `places`: a place may stand for its state, as the host of a visit does. */
export function participantAt(scene: Scene, at: number, { places = false } = {}): Participant {
  const actors = actorsIn(scene, at, 0, { places });
  const isKnown = actors.some(isPolitical) || isAgent(scene, at) || isPlaceThatActs(scene, at);
  const isSomebody = isKnown || actors.length > 0 || isPerson(scene, at) || isBody(scene, at);
  if (actors.length > 0 || isKnown) return { at, actors, isPolitical: isKnown, isSomebody };
  const antecedent = antecedentOf(scene, at);
  return antecedent ? { ...antecedent, at } : { at, actors, isPolitical: false, isSomebody };
}

const PERSONAL =
  /^(?:it|they|he|she|we|i|its|their|his|her|our|my|them|him|itself|themselves|himself|herself)$/iu;

/**
 * Whom a pronoun without a name stands for, where the sentence tells: in a clause that somebody reports, the one who
 * reports it (Iran said [it] will release them); as owner, the subject of the clause (Iran recalled [its] envoy).
 */
function antecedentOf(scene: Scene, at: number): Participant | undefined {
  const { tree, around } = scene.clauses;
  const { form, tag, relation } = tokenAt(tree, at);
  if (tag !== "PRON" || !PERSONAL.test(form)) return undefined;
  const own = around[at];
  let clause = isRelation(relation, "nmod") ? own : own?.governor;
  for (let height = 0; clause !== undefined && height < MAX_DEPTH; height += 1) {
    const found = doersOf(clause).filter(
      (subject) => subject !== at && tokenAt(tree, subject).tag !== "PRON",
    );
    const [first] = found.map((subject) => participantAt(scene, subject));
    if (first !== undefined && (first.actors.length > 0 || first.isPolitical)) return first;
    clause = clause.governor;
  }
  return isRelation(relation, "nsubj") ? subjectBefore(scene) : undefined;
}

/** Who the sentence before is about: Iran seized a ship. [It] will release the crew. */
function subjectBefore({ before }: Scene): Participant | undefined {
  const root = before?.clauses.all.find(({ relation }) => relation === "root");
  if (before === undefined || root === undefined) return undefined;
  const actors = doersOf(root).flatMap((subject) => actorsIn(before, subject));
  return actors.length === 0
    ? undefined
    : { at: 0, actors, isPolitical: actors.some(isPolitical), isSomebody: true };
}

/** The nouns of [three days] later, which no verb has as its object. */
const isTime = (lemma: string): boolean =>
  /^(?:second|minute|hour|day|week|month|year|decade|time|percent|%)$/u.test(lemma);

/** Its doers; where a main verb of the active has none, for the tree erred, the first who is named before it. */
function subjectsOf(scene: Scene, clause: Clause): readonly number[] {
  const told = doersOf(clause);
  const doers = told.length > 0 || clause.voice === "active" ? told : agentsBeside(scene, clause);
  const isPassive = clause.verbs.auxiliaries.some(
    (at) => tokenAt(scene.clauses.tree, at).relation === "aux:pass",
  );
  if (doers.length > 0 || isPassive || clause.relation !== "root" || clause.verbs.verb === undefined)
    return doers;
  const before = scene.actorsAt.findIndex((actors) => actors.some(isPolitical));
  return before >= 0 && before < clause.predicate ? [before] : [];
}

/** Those behind "by" whom the tree hangs on a complement or takes for an adjunct: asked to leave by [the navy]. */
function agentsBeside(scene: Scene, { predicate, obliques }: Clause): readonly number[] {
  const { tree } = scene.clauses;
  const inside = childrenOf(tree, predicate, "xcomp").flatMap((child) => obliquesOf(tree, child));
  return [...obliques, ...inside]
    .filter(({ preposition, noun }) => preposition === "by" && actorsIn(scene, noun).length > 0)
    .map(({ noun }) => noun);
}

/** Its undergoers; where it has none, the nouns that the tree took for something else beside the verb. */
function objectsOf(scene: Scene, clause: Clause): readonly number[] {
  const { tree } = scene.clauses;
  const undergoers = undergoersOf(clause);
  if (undergoers.length > 0 || clause.voice !== "active") return undergoers;
  if (clause.indirectObjects.length > 0) return clause.indirectObjects;
  const counted = clause.obliques.filter(
    ({ preposition, noun }) => preposition === "" && countOf(tree, noun) !== undefined,
  );
  if (counted.length > 0)
    return counted.map(({ noun }) => noun).filter((noun) => !isTime(tokenAt(tree, noun).lemma));
  return childrenOf(tree, clause.predicate, "xcomp").filter((child) =>
    /^(?:NOUN|PROPN)$/u.test(tokenAt(tree, child).tag),
  );
}
