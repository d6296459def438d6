import type { Token } from "./analysis.ts";
import { childOf, childrenOf, type Tree, tokenAt } from "./tree.ts";

/** The words that carry a predicate's tense, mood and voice, in text order: had been visiting; is (a) threat. */
export interface VerbGroup {
  /** Places of auxiliaries and copula; of the first conjunct where they are shared: has visited and praised. */
  readonly auxiliaries: readonly number[];
  /** Place of the verb that the auxiliaries lead to: the predicate or, where that is no verb, none. */
  readonly verb: number | undefined;
  /** Place of the copula. */
  readonly copula: number | undefined;
  /** True for "to visit", shared in "to visit and praise". */
  readonly infinitive: boolean;
  /** True where auxiliaries, and with them a negation, come from the first conjunct. */
  readonly shared: boolean;
}

/** The verb group of a predicate; `first` is the group of the first conjunct, where it is a later one. */
export function verbGroupOf(tree: Tree, predicate: number, first: VerbGroup | undefined): VerbGroup {
  const token = tokenAt(tree, predicate);
  const verb = token.tag === "VERB" || token.tag === "AUX" ? predicate : undefined;
  const own = ownAuxiliaries(tree, predicate);
  const to = childrenOf(tree, predicate, "mark").some((mark) => tokenAt(tree, mark).lemma === "to");
  const hasSubject = childOf(tree, predicate, "nsubj", "csubj", "expl") !== undefined;
  const opening = tokenAt(tree, own[0] ?? predicate);
  const shared =
    first !== undefined &&
    !to &&
    !hasSubject &&
    (verb === undefined ? own.length === 0 : !isFiniteVerb(opening));
  const taken = shared ? first.auxiliaries.slice(0, own.length === 0 ? undefined : 1) : [];
  const auxiliaries = [...taken, ...own];
  const copula = auxiliaries.find((at) => tokenAt(tree, at).relation === "cop");
  return { auxiliaries, verb, copula, infinitive: to || (shared && first.infinitive), shared };
}

/** The word of a predicate that would carry its tense: its first auxiliary or copula, else itself. */
export const openingOf = (tree: Tree, predicate: number, { auxiliaries }: VerbGroup): Token =>
  tokenAt(tree, auxiliaries[0] ?? predicate);

/** True for a predicate that is no infinitive, gerund or bare participle, and no noun or adjective without copula. */
export const hasOwnTense = (tree: Tree, predicate: number, group: VerbGroup): boolean =>
  isFiniteVerb(openingOf(tree, predicate, group)) && (!group.infinitive || group.auxiliaries.length > 0);

/** True for a verb that stands in a tense or mood of its own: visits, may, was. */
export const isFiniteVerb = ({ features, tag }: Token): boolean =>
  features.VerbForm === "Fin" || (tag === "VERB" && features.VerbForm === undefined);

/** True for an -ing form, by tense of the participle or as gerund. */
export const isIng = ({ features }: Token): boolean =>
  features.VerbForm === "Ger" || (features.VerbForm === "Part" && features.Tense === "Pres");

/** True for a past participle: seized, been. */
export const isPastParticiple = ({ features }: Token): boolean =>
  features.VerbForm === "Part" && features.Tense !== "Pres";

/** "The plan is that he leaves": is belongs to the outer clause, whose predicate is the whole inner one. */
function ownAuxiliaries(tree: Tree, predicate: number): readonly number[] {
  const all = childrenOf(tree, predicate, "aux", "cop");
  const isOuter = childrenOf(tree, predicate, "nsubj", "csubj").some((child) =>
    tokenAt(tree, child).relation.endsWith(":outer"),
  );
  const outer = isOuter ? childOf(tree, predicate, "cop") : undefined;
  return all.filter((at) => at !== outer);
}
