import type { JSX } from "preact";
import { pathOf } from "../api/ask.ts";
import type { ActorSummary } from "../api/types.ts";
import { useList } from "../api/use-list.ts";
import { ActorLink } from "../parts/actor-link.tsx";
import { Choice, Filters } from "../parts/fields.tsx";
import { Waiting } from "../parts/waiting.tsx";
import type { Place } from "../place/place.ts";
import { narrow } from "../place/use-place.ts";
import { countOf, plain } from "../words/labels.ts";
import { standingOf } from "../words/names.ts";

const KINDS = [
  "state",
  "government",
  "person",
  "party",
  "armed-group",
  "igo",
  "ngo",
  "company",
  "media",
] as const;

/** Who speaks and acts, those who do most first. */
export function ActorsView({ place }: { readonly place: Place }): JSX.Element {
  const { name, kind, code } = place.query;
  const listing = useList<ActorSummary>(pathOf(["actors"], { name, kind, code, limit: "100" }));
  const { items = [], more } = listing;
  return (
    <>
      <header class="top">
        <h1>Actors</h1>
      </header>
      <Filters>
        <label>
          <span>Name</span>
          <input
            type="search"
            value={name ?? ""}
            autocomplete="off"
            onInput={(event) => narrow(place, { name: event.currentTarget.value.trim() })}
          />
        </label>
        <Choice place={place} name="kind" label="Kind" choices={KINDS} />
      </Filters>
      {items.length === 0 ? (
        <Waiting {...listing}>Nobody of this name.</Waiting>
      ) : (
        <ul class="actors-list">
          {items.map((actor) => (
            <li key={actor.key}>
              <ActorLink actor={actor} />
              <span class="standing">{standingOf(actor) || plain(actor.kind)}</span>
              <span class="count">in {countOf(actor.parts, "finding")}</span>
            </li>
          ))}
        </ul>
      )}
      {more !== undefined && (
        <button type="button" class="more" onClick={more}>
          Show more
        </button>
      )}
    </>
  );
}
