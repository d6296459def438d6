import type { Actor } from "../actors/actor.ts";
import type { Event } from "./event.ts";
import type { Scene } from "./scene.ts";

/** Those who belong to one state or union are one party, by its code; who belongs to none is one of his own. */
export type Party = string | Actor;

/** Codes that many share who have nothing to do with each other. */
const NOBODYS: ReadonlySet<string> = new Set(["UNK", "IGO", "NGO", "MNC", "IMG"]);
/** Codes of those whom nobody would take for the other side by their name alone. */
const UNASKED: ReadonlySet<string> = new Set(["UNK", "NGO", "MNC"]);

export const partyOf = (actor: Actor): Party => (NOBODYS.has(actor.code) ? actor : actor.code);
export const partiesOf = (actors: readonly Actor[]): ReadonlySet<Party> => new Set(actors.map(partyOf));

/** One place where the page names somebody. */
interface Naming {
  /** In the text of the article. */
  readonly start: number;
  readonly sentence: number;
  readonly actor: Actor;
}

/** Who is who on a page. */
export interface Cast {
  /** In page order; places stand for their states. */
  readonly namings: readonly Naming[];
  /** How often each party is named. */
  readonly counts: ReadonlyMap<Party, number>;
  /** The state itself of each code that is named. */
  readonly states: ReadonlyMap<string, Actor>;
  /** Whom the page is about, where it is about one alone. */
  readonly topic: Party | undefined;
}

/** A page about one state names it so often, and so many times as often as any other. */
const OFTEN = 3;

/** `events`: those whose actors are known; a state that they name as a place is the same actor here. */
export function castOf(scenes: readonly Scene[], events: readonly Event[]): Cast {
  const states = new Map<string, Actor>();
  for (const { actors, recipients } of events)
    for (const actor of [...actors, ...recipients]) if (actor.kind === "state") states.set(actor.code, actor);
  const namings = scenes.flatMap(namingsIn).map((naming): Naming => {
    const { actor } = naming;
    if (actor.kind !== "state") return naming;
    const state = states.get(actor.code) ?? actor;
    states.set(actor.code, state);
    return { ...naming, actor: state };
  });
  const counts = new Map<Party, number>();
  for (const { actor } of namings) counts.set(partyOf(actor), (counts.get(partyOf(actor)) ?? 0) + 1);
  const [most, next] = [...counts].sort(([, a], [, b]) => b - a);
  const isAlone = (most?.[1] ?? 0) >= OFTEN * Math.max(1, next?.[1] ?? 0);
  return { namings, counts, states, topic: isAlone ? most?.[0] : undefined };
}

/** One for each name, at its first word. */
function namingsIn({ sentence, index, actorsAt, stateAt }: Scene): readonly Naming[] {
  const namedAt = (at: number): readonly Actor[] => {
    const named = actorsAt[at] ?? [];
    const state = stateAt[at];
    return named.length > 0 || state === undefined ? named : [state];
  };
  return sentence.tokens.flatMap(({ start }, at) =>
    namedAt(at)
      .filter((actor) => !UNASKED.has(actor.code) && !namedAt(at - 1).includes(actor))
      .map((actor) => ({ start, sentence: index, actor })),
  );
}
