import type { Actor } from "../actors/actor.ts";
import type { Analysis } from "../language/analysis.ts";
import type { QualifierLexicon } from "../language/qualifier-lexicon.ts";
import { childrenOf, tokenAt } from "../language/tree.ts";
import { unknown } from "../text/known.ts";
import type { Draft } from "./draft.ts";
import { findDrafts } from "./drafts.ts";
import type { Event } from "./event.ts";
import { evidenceOf } from "./evidence.ts";
import type { EventLexicon } from "./lexicon.ts";
import { groupMentions, type Mention, unite } from "./merge.ts";
import { findObligations } from "./obligations.ts";
import { openScenes } from "./scene.ts";
import { withStatus } from "./status.ts";

/** The words that events are found with. */
export interface EventTools {
  readonly lexicon: EventLexicon;
  readonly qualifiers: QualifierLexicon;
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
  { lexicon, qualifiers }: EventTools,
): readonly { readonly event: Event; readonly drafts: readonly Draft[] }[] {
  if (analysis.article.language !== "en") return [];
  const drafts = openScenes(analysis, actors, lexicon, qualifiers)
    .flatMap((scene) => [...findDrafts(scene), ...findObligations(scene)])
    .flatMap((draft) => withStatus(draft) ?? [])
    .filter(isOfPolitics);
  const drafted = new Map(drafts.map((draft) => [toMention(draft), draft]));
  return groupMentions([...drafted.keys()])
    .map((mentions) => ({
      event: unite(mentions),
      drafts: mentions.flatMap((mention) => drafted.get(mention) ?? []),
    }))
    .sort((a, b) => startOf(a.event) - startOf(b.event));
}

const startOf = ({ evidence }: Event): number => Math.min(...evidence.map(({ start }) => start));

function toMention(draft: Draft): Mention {
  const { scene, at } = draft;
  const token = tokenAt(scene.clauses.tree, at);
  const determiners = childrenOf(scene.clauses.tree, at, "det", "nmod:poss");
  const isDefinite =
    token.tag === "NOUN" &&
    determiners.some((child) => !/^(?:an?|some|no|any)$/iu.test(tokenAt(scene.clauses.tree, child).form));
  return { event: toEvent(draft), sentence: scene.index, lemma: token.lemma, isDefinite };
}

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
