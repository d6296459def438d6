import { prepositionOf } from "../language/arguments.ts";
import { clauseAt } from "../language/clauses.ts";
import { roleOf } from "../language/coordination.ts";
import { childrenOf, isRelation, tokenAt } from "../language/tree.ts";
import type { Scene } from "./scene.ts";
import type { Match } from "./triggers.ts";

/** How many words up the one that carries an act is looked for: [plans] for a new [round] of talks. */
const MAX_STEPS = 3;
/** Nouns that only measure or name the act behind them. */
const EMPTY_NOUNS: ReadonlySet<string> = new Set([
  "series", "round", "wave", "kind", "type", "form", "act", "campaign", "policy", "package", "set", "number", "string", "spate",
  "decision", "plan", "proposal", "idea", "possibility", "prospect", "process", "effort", "attempt", "move", "measure", "step", "bid",
]); // biome-ignore format: a list of words
/** Prepositions by which a word takes what it is about: called for talks, accused of shelling, barred from leaving. */
const TAKING: ReadonlySet<string> = new Set([
  "for", "of", "to", "against", "from", "on", "in", "with", "over", "about", "at", "into", "under", "by",
]); // biome-ignore format: a list of words

/** The word that carries the act at a place, among the matches of its sentence. */
export function carrierOf(scene: Scene, at: number, matches: ReadonlyMap<number, Match>): Match | undefined {
  let place = at;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const next = headThatTakes(scene, place);
    if (next === undefined) return undefined;
    const match = matches.get(next);
    if (match?.trigger.governs !== undefined && mayTake(scene, place, match)) return match;
    if (match?.trigger.type !== undefined) return undefined;
    const { lemma, tag } = tokenAt(scene.clauses.tree, next);
    const isEmpty = tag === "NOUN" ? EMPTY_NOUNS.has(lemma) : isRaising(scene, place);
    if (!isEmpty) return undefined;
    place = next;
  }
  return undefined;
}

/** Began to withdraw, is about to withdraw. */
const isRaising = (scene: Scene, at: number): boolean => tokenAt(scene.clauses.tree, at).relation === "xcomp";

/** The head that takes the word at a place as its object or complement. */
function headThatTakes(scene: Scene, at: number): number | undefined {
  const { tree, around } = scene.clauses;
  const clause = clauseAt(around, at);
  const { relation, head } = clause ?? roleOf(tree, at);
  if (head < 0) return undefined;
  if (isRelation(relation, "obj", "xcomp", "ccomp", "csubj:pass", "nsubj:pass")) return head;
  if (isRelation(relation, "compound") && EMPTY_NOUNS.has(tokenAt(tree, head).lemma)) return head;
  if (isRelation(relation, "nsubj") && tokenAt(tree, at).tag === "NOUN") return head;
  if (isRelation(relation, "obl", "nmod")) return TAKING.has(prepositionOf(tree, at)) ? head : undefined;
  if (relation === "acl:relcl" || !isRelation(relation, "acl", "advcl")) return undefined;
  const preposition = prepositionOf(tree, at);
  const isContent = relation === "acl" && preposition === "that";
  return isContent || clause?.verbs.infinitive || TAKING.has(preposition) ? head : undefined;
}

/** An active subject is taken only by what ends or starts of itself: the talks collapsed. */
function mayTake(scene: Scene, at: number, { at: carrier, trigger }: Match): boolean {
  const { relation } = roleOf(scene.clauses.tree, at);
  const isSubject = isRelation(relation, "nsubj") && !isRelation(relation, "nsubj:pass");
  if (!isSubject) return true;
  const complements = childrenOf(scene.clauses.tree, carrier, "xcomp", "ccomp").length;
  const hasObject = complements + (clauseAt(scene.clauses.around, carrier)?.objects.length ?? 0) > 0;
  return (
    !hasObject && (trigger.governs === "end" || trigger.governs === "start" || trigger.governs === "fail")
  );
}
