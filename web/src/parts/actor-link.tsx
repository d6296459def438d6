import type { JSX } from "preact";
import type { ActorCard } from "../api/types.ts";
import { addressOf } from "../place/place.ts";
import { standingOf } from "../words/names.ts";

type Linked = Pick<ActorCard, "key" | "name" | "kind" | "code" | "office">;

/** A name that leads to all that is known of its bearer; the described, who are nobody across pages, lead nowhere. */
export function ActorLink({ actor }: { readonly actor: Linked }): JSX.Element {
  if (actor.key === null) return <span class="actor">{actor.name}</span>;
  return (
    <a class="actor" href={addressOf(["actor", actor.key])}>
      {actor.name}
    </a>
  );
}

/** The same with office and state behind it. */
function FullActor({ actor }: { readonly actor: Linked }): JSX.Element {
  const standing = standingOf(actor);
  return (
    <span class="full-actor">
      <ActorLink actor={actor} />
      {standing !== "" && <span class="standing">, {standing}</span>}
    </span>
  );
}

/** "Ana Dahl, Peru and the Kremlin" */
export function Actors({
  actors,
  isFull = false,
}: {
  readonly actors: readonly Linked[];
  readonly isFull?: boolean;
}): JSX.Element {
  const tie = (at: number): string =>
    at === 0 ? "" : at === actors.length - 1 ? " and " : isFull ? "; " : ", ";
  return (
    <>
      {actors.map((actor, at) => (
        <span key={`${actor.key}${actor.name}`}>
          {tie(at)}
          {isFull ? <FullActor actor={actor} /> : <ActorLink actor={actor} />}
        </span>
      ))}
    </>
  );
}
