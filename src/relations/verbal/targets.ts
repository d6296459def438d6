import type { Actor } from "../../actors/actor.ts";
import type { Event } from "../../events/event.ts";
import { actorsIn, participantAt } from "../../events/participants.ts";
import { clauseAt } from "../../language/clauses.ts";
import { isRelation, tokenAt } from "../../language/tree.ts";
import type { Statement } from "../../statements/statement.ts";
import { covers, type Span, slice } from "../../text/span.ts";
import { type Page, type Place, wordIn } from "../page.ts";
import type { EventIndex } from "./event-index.ts";

/**
 * Whom a verbal act is aimed at, the first that is known: the targets of the statement; the object of its cue: criticised
 * [Chile’s] plan; those whom the event found at the same word names; those who did what its words judge: called [the
 * seizure] piracy; whom its words name first.
 */
export function targetsOf(
  page: Page,
  statement: Statement,
  events: EventIndex,
  same: Event | undefined,
): readonly Actor[] {
  const ways = [
    () => objectsOf(page, statement),
    () => statement.targets,
    () => same?.recipients ?? [],
    () => doersJudged(statement, events, same),
    () => firstNamed(page, statement),
  ];
  for (const way of ways) {
    const found = way().filter((actor) => !statement.speaker.actors.includes(actor));
    if (found.length > 0) return found;
  }
  return [];
}

/** True where the cue has somebody as its object, whoever that is: thanked [him], accused [two of them]. */
export const isAimed = (page: Page, statement: Statement): boolean =>
  objectPlaces(page, statement).some(({ scene, at }) => participantAt(scene, at).isSomebody);

/** Those whom the object of the cue names. */
const objectsOf = (page: Page, statement: Statement): readonly Actor[] =>
  objectPlaces(page, statement).flatMap(({ scene, at }) => actorsIn(scene, at));

/** The nouns that the cue takes as object, or behind a preposition that belongs to it: appealed to [Moscow]. */
function objectPlaces(page: Page, { cue }: Statement): readonly Place[] {
  const place = cue && wordIn(page, cue);
  if (cue === undefined || place === undefined) return [];
  const { scene, at } = place;
  const clause = clauseAt(scene.clauses.around, at);
  if (clause === undefined) return [];
  const tied = clause.obliques
    .filter(({ preposition }) => isInCue(page, cue, preposition))
    .map(({ noun }) => noun);
  const objects = clause.voice === "active" ? clause.objects : clause.subjects;
  return [...objects, ...tied].map((noun) => ({ scene, at: noun }));
}

const isInCue = ({ text }: Page, cue: Span, preposition: string): boolean =>
  preposition !== "" && slice(text, cue).endsWith(` ${preposition}`);

/** Those who did what the words name. */
function doersJudged(
  { content }: Statement,
  { byEvidence }: EventIndex,
  same: Event | undefined,
): readonly Actor[] {
  for (const words of content)
    for (const event of byEvidence.startingIn(words))
      if (event !== same && event.actors.length > 0 && event.evidence.some((span) => covers(words, span)))
        return event.actors;
  return [];
}

/** The first actor of the words who is a subject or owner of something. */
function firstNamed(page: Page, { content, speaker }: Statement): readonly Actor[] {
  for (const span of content) {
    const place = wordIn(page, span);
    if (place === undefined) continue;
    const { tree } = place.scene.clauses;
    for (let at = place.at; at < tree.tokens.length && tokenAt(tree, at).end <= span.end; at += 1) {
      const named = place.scene.actorsAt[at] ?? [];
      const others = named.filter((actor) => !speaker.actors.includes(actor));
      if (others.length > 0 && !isRelation(tokenAt(tree, at).relation, "obl")) return others.slice(0, 1);
    }
  }
  return [];
}
