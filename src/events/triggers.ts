import { prepositionOf } from "../language/arguments.ts";
import { clauseAt } from "../language/clauses.ts";
import { childrenOf, isRelation, tokenAt } from "../language/tree.ts";
import { hintedShare, hintedTrigger } from "./hints.ts";
import type { Demand, Trigger } from "./lexicon.ts";
import { participantAt, placesOf } from "./participants.ts";
import type { Scene } from "./scene.ts";
import { isPerson } from "./somebody.ts";

/** A word of a sentence that may tell of an act, with the row that says so. */
export interface Match {
  readonly at: number;
  readonly trigger: Trigger;
}

/**
 * The words of a sentence that may tell of an act: for each, the row with the most demands that it meets; where no row says
 * so and none in the sentence tells of the same type, what the network sees.
 */
export function findMatches(scene: Scene): readonly Match[] {
  const told: Match[] = [];
  const hinted: Match[] = [];
  for (const [at, token] of scene.sentence.tokens.entries()) {
    const tag =
      isRelation(token.relation, "aux", "cop") || isEpithet(scene, at) ? undefined : tagOf(token.tag);
    if (tag === undefined) continue;
    const rows = scene.lexicon.triggers.get(`${token.lemma.toLowerCase()}/${tag}`) ?? [];
    const row = rows.find(({ demands }) => demands.every((demand) => isMet(scene, at, demand)));
    const hint = row ? undefined : hintedTrigger(scene, at, tag, rows);
    if (row) told.push({ at, trigger: row });
    if (hint) hinted.push({ at, trigger: hint });
  }
  const types = new Set(told.map(({ trigger }) => trigger.type));
  const all = [...told, ...hinted.filter(({ trigger }) => !types.has(trigger.type))].sort(
    (a, b) => a.at - b.at,
  );
  const taken = new Set(all.flatMap((match) => takenBy(scene, match)));
  return all.filter(({ at }) => !taken.has(at));
}

/** From this share of the network's on, a verb that stands as an adjective tells of an act: the [seized] ships. */
const TOLD_BY_EPITHET = 0.05;

/** A verb that only describes: so-[called], US-[backed] rebels, the [visiting] team. */
function isEpithet(scene: Scene, at: number): boolean {
  const { tag, relation } = tokenAt(scene.clauses.tree, at);
  return tag === "VERB" && relation === "amod" && (hintedShare(scene, at) ?? 1) < TOLD_BY_EPITHET;
}

/** Nouns that a verb's row names as part of the act: imposed [sanctions] is one act. What is judged is an act of its own. */
function takenBy(scene: Scene, { at, trigger }: Match): readonly number[] {
  if (trigger.type === undefined || trigger.governs === "judge" || trigger.governs === "accuse") return [];
  const parts = trigger.demands.filter(
    ({ role, isNegative, words }) => (role === "obj" || role === "under") && !isNegative && words.length > 0,
  );
  return parts.flatMap(({ role, words }) =>
    placesOf(scene, at, role).filter((place) => anyIs(scene, [place], words)),
  );
}

const tagOf = (tag: string): Trigger["tag"] | undefined =>
  tag === "VERB" || tag === "NOUN" || tag === "ADJ" ? tag : tag === "PROPN" ? "NOUN" : undefined;

function isMet(scene: Scene, at: number, demand: Demand): boolean {
  return holds(scene, at, demand) !== demand.isNegative;
}

function holds(scene: Scene, at: number, { role, words }: Demand): boolean {
  const { tree } = scene.clauses;
  switch (role) {
    case "act":
      return true; // settled where it is known what the word governs
    case "part":
      return hasParticle(scene, at, words);
    case "inf":
      return childrenOf(tree, at, "xcomp", "advcl", "acl", "ccomp").some((child) =>
        childrenOf(tree, child, "mark").some((mark) => tokenAt(tree, mark).lemma === "to"),
      );
    case "that":
      return childrenOf(tree, at, "ccomp", "acl").some((child) => childrenOf(tree, child, "mark").length > 0);
    case "clause":
      return childrenOf(tree, at, "ccomp").length > 0;
    case "passive":
      return (clauseAt(scene.clauses.around, at)?.voice ?? "active") !== "active";
    case "owner":
      return isRelation(tokenAt(tree, at).relation, "obj");
    case "prep":
      return words.includes(prepositionOf(tree, at));
    case "xcomp":
      return childrenOf(tree, at, "xcomp").some(
        (child) => words.length === 0 || words.includes(tokenAt(tree, child).form.toLowerCase()),
      );
    default:
      return anyIs(scene, placesOf(scene, at, role), words);
  }
}

function anyIs(scene: Scene, places: readonly number[], words: readonly string[]): boolean {
  if (words.length === 0) return places.length > 0;
  return places.some((place) => words.some((word) => isOfClass(scene, place, word)));
}

/** Particles, and adverbs that do their work: pulled out, moved back. */
function hasParticle({ clauses: { tree } }: Scene, at: number, words: readonly string[]): boolean {
  return (
    childrenOf(tree, at, "compound:prt", "advmod", "obl", "xcomp", "case").some((child) =>
      words.includes(tokenAt(tree, child).form.toLowerCase()),
    ) || words.includes(tree.tokens[at + 1]?.form.toLowerCase() ?? "")
  );
}

function isOfClass(scene: Scene, place: number, word: string): boolean {
  const { lemma, form, tag } = tokenAt(scene.clauses.tree, place);
  if (word === "@politics") return participantAt(scene, place, { places: true }).isPolitical;
  if (word === "@actor") return (scene.actorsAt[place] ?? []).length > 0 || namesSomebody(scene, place);
  if (word === "@state")
    return (scene.actorsAt[place] ?? []).some(
      ({ kind }) => kind === "state" || kind === "government" || kind === "igo",
    );
  if (word === "@person") return isPerson(scene, place);
  if (word.startsWith("@")) return scene.lexicon.classes.get(word)?.has(lemma.toLowerCase()) ?? false;
  return lemma.toLowerCase() === word || form.toLowerCase() === word || (word === "NUM" && tag === "NUM");
}

/** The foreign minister, Ana Dahl: its name stands in apposition or behind it. */
const namesSomebody = (scene: Scene, place: number): boolean =>
  childrenOf(scene.clauses.tree, place, "flat", "appos").some(
    (child) => (scene.actorsAt[child] ?? []).length > 0,
  );
