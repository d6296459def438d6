import type { Actor, Mention } from "../actors/actor.ts";
import type { Sentence } from "../language/analysis.ts";
import { type Gazetteer, nameOf, type PlacedState } from "./gazetteer.ts";

/**
 * The states in which places of the page lie, as those to whom something is done: a visit to Kesh has Kesh's state as its
 * host. A state that is an actor of the page already is that actor; any other is made here. By the start of each place.
 */
export function findStates(
  sentences: readonly Sentence[],
  actors: readonly Actor[],
  gazetteer: Gazetteer,
): ReadonlyMap<number, Actor> {
  const known = new Map(actors.filter(({ kind }) => kind === "state").map((actor) => [actor.code, actor]));
  const places = sentences.flatMap((sentence) =>
    sentence.entities.flatMap((entity) => {
      const state = entity.kind === "LOC" ? gazetteer.get(nameOf(sentence, entity).toLowerCase()) : undefined;
      return state ? [{ state, entity }] : [];
    }),
  );
  const made = new Map<string, Actor>();
  for (const { state } of places) {
    if (known.has(state.code) || made.has(state.code)) continue;
    const own = places.filter((place) => place.state.code === state.code);
    made.set(
      state.code,
      toActor(
        state,
        own.map((place): Mention => {
          const span = { start: place.entity.start, end: place.entity.end };
          return { ...span, form: place.state.isItself ? "name" : "metonym", phrase: span };
        }),
      ),
    );
  }
  return new Map(
    places.flatMap(({ state, entity }) => {
      const actor = known.get(state.code) ?? made.get(state.code);
      return actor ? [[entity.start, actor] as const] : [];
    }),
  );
}

function toActor({ code, name }: PlacedState, mentions: readonly Mention[]): Actor {
  return {
    name, kind: "state", code, sector: "GOV", office: undefined, wikidata: undefined, gender: undefined, number: "one",
    mentions,
  }; // biome-ignore format: a record of little
}
