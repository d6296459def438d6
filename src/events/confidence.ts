import type { Draft } from "./draft.ts";

/**
 * How often the type of an event is right, by who sees it: a row and the network, a row without it, the network alone.
 * Counts on the development part of the corpus and the desk's pages, drawn to the share over all as if ten more cases had it: the
 * network has learnt the training part by heart. `npx tsx bench/calibration.ts --counts` prints them.
 */
const SEEN = { surely: 0.82, byRow: 0.62, byNetwork: 0.39 } as const;
/** And by how many sides are known, of actors and recipients. */
const SIDES = [0.88, 1, 1.1] as const;

/** From this share on, the network is as good as sure of a type. */
const SURE = 0.8;

/** How likely it is that an event has the right type. 0 to 1. */
export function confidenceOf(draft: Draft): number {
  const known = [draft.actors, draft.recipients].filter((side) =>
    side.some(({ isPolitical }) => isPolitical),
  ).length;
  return Number((SEEN[seenBy(draft)] * (SIDES[known] ?? 1)).toFixed(3));
}

function seenBy({ scene, at, trigger, type }: Draft): keyof typeof SEEN {
  const hint = scene.sentence.press?.events[at];
  const isSeen = hint !== undefined && (hint.type === type || hint.type === trigger.type);
  if (isSeen && hint.share >= SURE) return "surely";
  const rows = scene.lexicon.triggers.get(`${trigger.lemma.toLowerCase()}/${trigger.tag}`) ?? [];
  return rows.includes(trigger) ? "byRow" : "byNetwork";
}
