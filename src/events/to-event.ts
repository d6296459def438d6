import type { Actor } from "../actors/actor.ts";
import { tokenAt } from "../language/tree.ts";
import { unknown } from "../text/known.ts";
import { apartOf, withoutApart } from "./apart.ts";
import { conditionOf } from "./condition.ts";
import { confidenceOf } from "./confidence.ts";
import type { Draft } from "./draft.ts";
import type { Event } from "./event.ts";
import { evidenceOf } from "./evidence.ts";
import type { Participant } from "./participants.ts";
import type { Scene } from "./scene.ts";

/** What a draft tells without its surroundings: no date, place or figures yet. */
export function toEvent(draft: Draft): Event {
  const { scene, at, type, mode, trigger } = draft;
  const token = tokenAt(scene.clauses.tree, at);
  const apart = apartOf(draft);
  const actors = namesOf(withoutApart(scene, draft.actors)).filter((actor) => !apart.includes(actor));
  return {
    type,
    mode,
    contexts: trigger.contexts,
    actors,
    recipients: namesOf(draft.recipients.filter((each) => !isSelf(draft, each))),
    isMutual: isMutual(trigger),
    apart,
    status: draft.status ?? "occurred",
    time: "current",
    condition: conditionOf(draft),
    date: unknown,
    effective: unknown,
    place: unknown,
    size: [],
    trigger: { start: token.start, end: token.end },
    evidence: [evidenceOf(scene, at)],
    confidence: confidenceOf(draft),
  };
}

/** Those who act are nobody's recipients; their own people are: Kenya arrested its [citizens]. */
function isSelf({ scene, actors }: Draft, { at, actors: named }: Participant): boolean {
  const doers = new Set(actors.flatMap((each) => each.actors));
  if (named.every((actor) => !doers.has(actor))) return false;
  const isNamed = (scene.actorsAt[at] ?? []).length > 0;
  return isNamed || !isOfClass(scene, at, "@human") || isOfClass(scene, at, "@diplomat");
}

const isOfClass = ({ lexicon, clauses: { tree } }: Scene, at: number, name: string): boolean =>
  lexicon.classes.get(name)?.has(tokenAt(tree, at).lemma.toLowerCase()) ?? false;

/** Its row takes all who take part for actors: signed with, met. */
const isMutual = ({ frame }: Draft["trigger"]): boolean =>
  frame !== undefined && frame.recipients.length === 0 && frame.actors.some((union) => union.length > 1);

const namesOf = (side: Draft["actors"]): readonly Actor[] => [
  ...new Set(side.flatMap(({ actors }) => actors)),
];
