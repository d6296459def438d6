import type { Actor } from "../actors/actor.ts";
import { publishedDay } from "../article/published-day.ts";
import type { Analysis } from "../language/analysis.ts";
import { childrenOf, tokenAt } from "../language/tree.ts";
import { anchorsOf } from "./anchors.ts";
import { withoutConditions } from "./condition.ts";
import type { Draft } from "./draft.ts";
import { findDrafts } from "./drafts.ts";
import type { Event } from "./event.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { groupMentions, type Mention, unite } from "./merge.ts";
import { withMode } from "./mode.ts";
import { findObligations } from "./obligations.ts";
import { isAnaphor, keepPolitical } from "./politics.ts";
import { type EventTools, openScenes } from "./scene.ts";
import { findTolls, isTollOf } from "./size.ts";
import { withStatus } from "./status.ts";
import { toEvent } from "./to-event.ts";
import { datesOf, whenOf } from "./when.ts";
import { placeOf } from "./where.ts";

/**
 * What the page reports as done, planned, threatened or refused, by first evidence. Nothing where it is not in English.
 * An event may name a state that is no actor of the list, only a place: add those to it (`withStates`).
 */
export function findEvents(
  analysis: Analysis,
  actors: readonly Actor[],
  tools: EventTools,
): readonly Event[] {
  return traceEvents(analysis, actors, tools).map(({ event }) => event);
}

/** The actors of a page with the states that its events name besides. */
export const withStates = (actors: readonly Actor[], events: readonly Event[]): readonly Actor[] => [
  ...new Set([...actors, ...events.flatMap((event) => [...event.actors, ...event.recipients])]),
];

/** The same, each with the drafts that it was made of. */
function traceEvents(
  analysis: Analysis,
  actors: readonly Actor[],
  { lexicon, qualifiers, gazetteer }: EventTools,
): readonly { readonly event: Event; readonly drafts: readonly Draft[] }[] {
  if (analysis.article.language !== "en") return [];
  const scenes = openScenes(analysis, actors, { lexicon, qualifiers, gazetteer });
  const all = scenes
    .map((scene) => [...findDrafts(scene), ...findObligations(scene)])
    .flatMap((drafts) => withoutConditions(drafts.flatMap((draft) => withStatus(withMode(draft)) ?? [])));
  const kept = keepPolitical(all, scenes.length);
  const published = publishedDay(analysis.article);
  const mentions = bySentence(kept).flatMap((drafts) => toMentions(drafts, published, gazetteer));
  return groupMentions(mentions)
    .map((group) => ({ event: unite(group), drafts: group.map(({ draft }) => draft) }))
    .sort((a, b) => startOf(a.event) - startOf(b.event));
}

/** Drafts of one sentence together, in page order. */
function bySentence(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const sentences = new Map<Draft["scene"], Draft[]>();
  for (const draft of drafts) {
    const same = sentences.get(draft.scene);
    if (same) same.push(draft);
    else sentences.set(draft.scene, [draft]);
  }
  return [...sentences.values()];
}

/** The drafts of one sentence with what its dates, places and figures say of them. */
function toMentions(
  drafts: readonly Draft[],
  published: string | undefined,
  gazetteer: Gazetteer,
): readonly Mention[] {
  const scene = drafts[0]?.scene;
  if (scene === undefined) return [];
  const dates = datesOf(scene, published);
  const tolls = findTolls(scene);
  return drafts.map((draft): Mention => {
    const anchors = anchorsOf(draft, drafts);
    const size =
      draft.type === "ASSAULT" || draft.type === "COERCE"
        ? tolls.filter((toll) => isTollOf(scene, toll, draft.at))
        : [];
    const event: Event = {
      ...toEvent(draft),
      ...whenOf(draft, anchors, dates, published),
      place: placeOf(draft, anchors, gazetteer),
      size: size.map(({ what, least, most, by, at }) => ({ what, least, most, by, at })),
    };
    return {
      event,
      draft,
      sentence: scene.index,
      lemma: tokenAt(scene.clauses.tree, draft.at).lemma,
      isDefinite: isDefinite(draft),
      isAnaphor: isAnaphor(draft),
    };
  });
}

/** Told by a noun that points back: the attack, Monday's attack. */
function isDefinite({ scene, at }: Draft): boolean {
  const { tree } = scene.clauses;
  const determiners = childrenOf(tree, at, "det", "nmod:poss");
  return (
    tokenAt(tree, at).tag === "NOUN" &&
    determiners.some((child) => !/^(?:an?|some|no|any)$/iu.test(tokenAt(tree, child).form))
  );
}

const startOf = ({ evidence }: Event): number => Math.min(...evidence.map(({ start }) => start));
