import { childrenOf, tokenAt } from "../language/tree.ts";
import type { Draft } from "./draft.ts";
import { placesOf } from "./participants.ts";
import type { Scene } from "./scene.ts";

/** Classes of what is asked for or refused, and the mode that each makes; anything else is a change of policy. */
const KINDS: readonly (readonly [name: string, mode: string])[] = [
  ["@yielding", "yield"],
  ["@assisting", "assist"],
  ["@meeting", "meet"],
];
/** Classes of those and that by which violence is done, and the mode of each. */
const MEANS: readonly (readonly [name: string, mode: string])[] = [
  ["@suicide", "suicide-attack"],
  ["@drones", "drone"],
  ["@aircraft", "aerial"],
  ["@artillery", "heavy-weapons"],
  ["@bombs", "explosives"],
  ["@guns", "firearms"],
  ["@blades", "primitive"],
];

/** The draft with the mode that the words beside its trigger tell, where the trigger alone tells none. */
export function withMode(draft: Draft): Draft {
  if (draft.mode !== undefined) return draft;
  const { type, scene, at } = draft;
  if (type === "REQUEST" || type === "REJECT") return { ...draft, mode: modeOfContent(draft) };
  if (type === "ASSAULT") return { ...draft, mode: firstClass(scene, meansOf(scene, at), MEANS) };
  return draft;
}

/** Issued a demand: the noun that asks is not what is asked for. */
const ASKING = /^(?:demand|request|call|appeal|plea|ultimatum)$/u;

/** What is asked for or refused: the verb or the noun that stands as its content. */
function modeOfContent({ scene, at, type }: Draft): string | undefined {
  const { tree } = scene.clauses;
  const isAsking = (place: number): boolean => type === "REQUEST" && ASKING.test(tokenAt(tree, place).lemma);
  const clauses = childrenOf(tree, at, "xcomp", "ccomp", "acl", "advcl").filter((child) =>
    isContent(scene, child),
  );
  const nouns = [...placesOf(scene, at, "for"), ...placesOf(scene, at, "obj"), ...placesOf(scene, at, "of")];
  const content = [...clauses, ...nouns].filter((place) => !isAsking(place));
  const known = firstClass(scene, content, KINDS);
  return known ?? (clauses.length > 0 ? "change" : undefined);
}

/** to withdraw, that it withdraw; no clause of time or cause. */
const isContent = ({ clauses: { tree } }: Scene, at: number): boolean =>
  childrenOf(tree, at, "mark").every((mark) => /^(?:to|that)$/u.test(tokenAt(tree, mark).form.toLowerCase()));

/** Those and that by which it is done: subject, "by", "with", "in", and what names the act closer. */
function meansOf(scene: Scene, at: number): readonly number[] {
  const { tree } = scene.clauses;
  const roles = ["subj", "by", "with", "in", "mod", "from"];
  const own = roles.flatMap((role) => placesOf(scene, at, role));
  const inner = own.flatMap((place) => childrenOf(tree, place, "compound", "amod"));
  return [...own, ...inner];
}

function firstClass(
  scene: Scene,
  places: readonly number[],
  classes: readonly (readonly [name: string, mode: string])[],
): string | undefined {
  const lemmas = places.map((place) => tokenAt(scene.clauses.tree, place).lemma.toLowerCase());
  return classes.find(([name]) => lemmas.some((lemma) => scene.lexicon.classes.get(name)?.has(lemma)))?.[1];
}
