import type { Clause } from "./clauses.ts";
import { withConjuncts } from "./coordination.ts";
import { childrenOf, isRelation, type Tree, tokenAt } from "./tree.ts";
import { hasOwnTense } from "./verb-group.ts";

/**
 * Who takes part in a clause, each with all that are coordinated with it. A relative pronoun gives the place of the
 * word that it stands for: ships [that] Iran seized gives ships.
 */
export interface Arguments {
  /** Its own, or those that it shares: with the first conjunct, or as complement or adjunct with its governor. */
  readonly subjects: readonly number[];
  readonly objects: readonly number[];
  readonly indirectObjects: readonly number[];
  /** Of a passive: seized by [Iran]. */
  readonly agents: readonly number[];
  readonly obliques: readonly Oblique[];
}

/** A noun that hangs on a verb or another noun by a preposition: talks [with] Iran. */
export interface Oblique {
  readonly noun: number;
  /** Its prepositions in lower case, as one: "with", "because of"; empty for none: next week. */
  readonly preposition: string;
  /** obl, nmod, nmod:poss, obl:unmarked. */
  readonly relation: string;
}

type Frame = Omit<Clause, keyof Arguments>;

/** The arguments of a clause whose governor and first conjunct are known. */
export function argumentsOf(tree: Tree, frame: Frame): Arguments {
  const placesOf = (...names: readonly string[]): readonly number[] =>
    childrenOf(tree, frame.predicate, ...names)
      .filter((at) => tokenAt(tree, at).relation !== "nsubj:outer")
      .flatMap((at) => withConjuncts(tree, at))
      .map((at) => resolved(tree, at, frame));
  const own = placesOf("nsubj", "csubj");
  const objects = placesOf("obj");
  const { firstConjunct, predicate } = frame;
  const behind = firstConjunct?.objects.filter((object) => object > predicate) ?? [];
  return {
    subjects: own.length > 0 ? own : inheritedSubjects(tree, frame),
    objects: [objects, behind].find(({ length }) => length > 0) ?? leftOutObject(tree, frame, own),
    indirectObjects: placesOf("iobj"),
    agents: placesOf("obl:agent"),
    obliques: obliquesOf(tree, frame.predicate)
      .filter(({ relation }) => relation !== "obl:agent")
      .map((oblique) => ({ ...oblique, noun: resolved(tree, oblique.noun, frame) })),
  };
}

/** The nouns with a preposition, or none, that hang on a verb or a noun, with those coordinated with them. */
export function obliquesOf(tree: Tree, at: number): readonly Oblique[] {
  return childrenOf(tree, at, "obl", "nmod").flatMap((noun) => {
    const { relation } = tokenAt(tree, noun);
    const shared = prepositionOf(tree, noun);
    return withConjuncts(tree, noun).map((each) => ({
      noun: each,
      preposition: prepositionOf(tree, each) || shared,
      relation,
    }));
  });
}

/** The words that tie a noun or a clause to what it hangs on, in lower case: "with", "because of", "in order to". */
export const prepositionOf = (tree: Tree, at: number): string =>
  textOf(tree, childrenOf(tree, at, "case", "mark"));

/** Function words with what is fixed to them, in lower case: "in order to". */
export function textOf(tree: Tree, words: readonly number[]): string {
  return words
    .flatMap((word) => [word, ...childrenOf(tree, word, "fixed")])
    .map((word) => tokenAt(tree, word).form.toLowerCase())
    .join(" ");
}

function resolved(tree: Tree, at: number, { antecedent }: Frame): number {
  return tokenAt(tree, at).features.PronType === "Rel" ? (antecedent ?? at) : at;
}

function inheritedSubjects(tree: Tree, frame: Frame): readonly number[] {
  const { relation, head, governor, firstConjunct, markers, verbs } = frame;
  if (firstConjunct) return firstConjunct.subjects;
  if (relation === "amod") return [head];
  if (!governor) return [];
  if (isRelation(relation, "xcomp")) return controllersOf(governor);
  if (relation === "acl")
    return markers.length === 0 ? [head] : ownersOf(tree, head, governor, verbs.infinitive ? [head] : []);
  if (!isRelation(relation, "advcl", "ccomp") || !isOpen(tree, frame)) return [];
  return OBJECT_PREPOSITIONS.has(textOf(tree, markers)) ? controllersOf(governor) : governor.subjects;
}

/** Before a gerund that the object of the verb is the subject of: accused Iran of arming, barred it from leaving. */
const OBJECT_PREPOSITIONS: ReadonlySet<string> = new Set(["of", "from", "for", "into", "with"]);

/** The object of the governing verb where it has one (urged Iran to stop), else its subject (Iran agreed to stop). */
const controllersOf = ({ objects, indirectObjects, subjects }: Clause): readonly number[] =>
  [objects, indirectObjects].find((places) => places.length > 0) ?? subjects;

/** True for a clause whose verb has no tense and so its governor's subject: saying so, to stop it, asked why. */
const isOpen = (tree: Tree, { predicate, verbs }: Frame): boolean =>
  (verbs.verb !== undefined || verbs.auxiliaries.length > 0 || verbs.infinitive) &&
  !hasOwnTense(tree, predicate, verbs);

/** Whose plan it is: its possessor's, or theirs who have it or are given it: Iran's plan to attack, Iran has plans to. */
function ownersOf(
  tree: Tree,
  noun: number,
  { predicate, objects, indirectObjects, subjects }: Clause,
  otherwise: readonly number[],
): readonly number[] {
  const owner = childrenOf(tree, noun, "nmod:poss");
  if (owner.length > 0) return owner;
  if (objects.includes(noun)) return indirectObjects.length > 0 ? indirectObjects : subjects;
  return predicate === noun ? subjects : otherwise;
}

/**
 * The ship Iran seized, the ship Iran wants to seize: in a relative clause without pronoun, the verb that lacks an
 * object, or that of its complement, has the noun as its object.
 */
function leftOutObject(tree: Tree, frame: Frame, subjects: readonly number[]): readonly number[] {
  const { relation, governor, antecedent, predicate, verbs } = frame;
  if (antecedent === undefined || verbs.verb === undefined) return [];
  const isComplement = isRelation(relation, "xcomp", "ccomp") && governor?.relation === "acl:relcl";
  if (relation !== "acl:relcl" && !isComplement) return [];
  if (isComplement && governor.objects.length > 0) return [];
  const outer = isComplement ? governor.predicate : predicate;
  const doers = isComplement ? governor.subjects : subjects;
  return hasGap(tree, outer, antecedent) &&
    hasGap(tree, predicate, antecedent) &&
    doers.some(isOther(antecedent)) &&
    childrenOf(tree, predicate, "xcomp", "ccomp").length === 0
    ? [antecedent]
    : [];
}

const isOther =
  (antecedent: number) =>
  (at: number): boolean =>
    at !== antecedent;

/** Nouns that a clause hangs on without being about them: the day Iran attacked, the way it ended. */
const CIRCUMSTANCES: ReadonlySet<string> = new Set([
  "time", "day", "night", "week", "month", "year", "moment", "date", "hour", "minute", "way", "reason", "place",
]); // biome-ignore format: a list of words

/** No relative word stands for the noun, and no preposition is left waiting for it: the people we spoke with. */
function hasGap(tree: Tree, predicate: number, antecedent: number): boolean {
  return (
    !CIRCUMSTANCES.has(tokenAt(tree, antecedent).lemma) &&
    !childrenOf(tree, predicate).some((at) => hasRelative(tree, at) || isStranded(tree, at, predicate))
  );
}

const isStranded = (tree: Tree, at: number, predicate: number): boolean =>
  at > predicate && tokenAt(tree, at).tag === "ADP" && !isRelation(tokenAt(tree, at).relation, "compound");

const hasRelative = (tree: Tree, at: number): boolean =>
  tokenAt(tree, at).features.PronType === "Rel" ||
  childrenOf(tree, at, "nmod", "det").some((inner) => tokenAt(tree, inner).features.PronType === "Rel");
