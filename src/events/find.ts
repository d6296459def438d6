import type { Actor } from "../actors/actor.ts";
import type { Analysis } from "../language/analysis.ts";
import type { QualifierLexicon } from "../language/qualifier-lexicon.ts";
import { childrenOf, tokenAt } from "../language/tree.ts";
import { unknown } from "../text/known.ts";
import { anchorsOf } from "./anchors.ts";
import type { Draft } from "./draft.ts";
import { findDrafts } from "./drafts.ts";
import type { Event } from "./event.ts";
import { evidenceOf } from "./evidence.ts";
import type { EventLexicon } from "./lexicon.ts";
import { groupMentions, type Mention, unite } from "./merge.ts";
import { findObligations } from "./obligations.ts";
import { openScenes, type Scene } from "./scene.ts";
import { findTolls, isTollOf } from "./size.ts";
import { withStatus } from "./status.ts";
import { datesOf, whenOf } from "./when.ts";
import { type Gazetteer, placeOf } from "./where.ts";

/** The words that events are found with. */
export interface EventTools {
  readonly lexicon: EventLexicon;
  readonly qualifiers: QualifierLexicon;
  readonly gazetteer: Gazetteer;
}

/** What the page reports as done, planned, threatened or refused, by first evidence. Nothing where it is not in English. */
export function findEvents(
  analysis: Analysis,
  actors: readonly Actor[],
  tools: EventTools,
): readonly Event[] {
  return traceEvents(analysis, actors, tools).map(({ event }) => event);
}

/** The same, each with the drafts that it was made of. */
export function traceEvents(
  analysis: Analysis,
  actors: readonly Actor[],
  { lexicon, qualifiers, gazetteer }: EventTools,
): readonly { readonly event: Event; readonly drafts: readonly Draft[] }[] {
  if (analysis.article.language !== "en") return [];
  const published = publishedDay(analysis);
  const mentions = openScenes(analysis, actors, lexicon, qualifiers).flatMap((scene) =>
    toMentions(scene, published, gazetteer),
  );
  return groupMentions(mentions)
    .map((group) => ({ event: unite(group), drafts: group.map(({ draft }) => draft) }))
    .sort((a, b) => startOf(a.event) - startOf(b.event));
}

/** The day of publication, where it is known to the day. */
function publishedDay({ article: { published } }: Analysis): string | undefined {
  return published.basis === "unknown" || published.value.length < 10
    ? undefined
    : published.value.slice(0, 10);
}

function toMentions(scene: Scene, published: string | undefined, gazetteer: Gazetteer): readonly Mention[] {
  const drafts = [...findDrafts(scene), ...findObligations(scene)]
    .flatMap((draft) => withStatus(draft) ?? [])
    .filter(isOfPolitics);
  if (drafts.length === 0) return [];
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

/** Enough of those who take part belong to politics for the word to mean what its row says. */
function isOfPolitics({ type, trigger, actors, recipients }: Draft): boolean {
  const [left, right] = [actors, recipients].map(
    (side) => side.filter(({ isPolitical }) => isPolitical).length,
  );
  const isMutual = trigger.frame?.recipients.length === 0;
  const count = isMutual ? (left ?? 0) : Math.min(1, left ?? 0) + Math.min(1, right ?? 0);
  return (
    count >= trigger.needs && (type !== "COOPERATE" || recipients.length > 0 || isMutual || actors.length > 1)
  );
}

function toEvent(draft: Draft): Event {
  const { scene, at, type, mode, trigger } = draft;
  const token = scene.sentence.tokens[at] ?? scene.sentence;
  const namesOf = (side: Draft["actors"]): readonly Actor[] => [
    ...new Set(side.flatMap(({ actors }) => actors)),
  ];
  const actors = namesOf(draft.actors);
  return {
    type,
    mode,
    contexts: trigger.contexts,
    actors,
    recipients: namesOf(draft.recipients).filter((actor) => !actors.includes(actor)),
    apart: [],
    status: draft.status ?? "occurred",
    time: "current",
    condition: undefined,
    date: unknown,
    effective: unknown,
    place: unknown,
    size: [],
    trigger: { start: token.start, end: token.end },
    evidence: [evidenceOf(scene, at)],
    confidence: 0.7,
  };
}
