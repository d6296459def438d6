import type { JSX } from "preact";
import { pathOf } from "../api/ask.ts";
import type { ActorSummary, FindingCard, Listed, TextHit } from "../api/types.ts";
import { useAnswer } from "../api/use-answer.ts";
import { type Listing, useList } from "../api/use-list.ts";
import { ActorLink } from "../parts/actor-link.tsx";
import { FindingList } from "../parts/finding-list.tsx";
import { toMatches } from "../parts/matches.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { addressOf, type Place } from "../place/place.ts";
import { toShortDay } from "../words/days.ts";
import { standingOf } from "../words/names.ts";

const FIRST = "20";

/** Looks for words in findings, in whole texts, and among the names of actors. */
export function SearchView({ place }: { readonly place: Place }): JSX.Element {
  const words = place.query.words ?? "";
  const asked = (where: string): string | undefined =>
    words === "" ? undefined : pathOf(["search"], { words, in: where, limit: FIRST });
  const findings = useList<FindingCard>(asked("findings"));
  const texts = useList<TextHit>(asked("articles"));
  if (words === "")
    return (
      <>
        <h1>Search</h1>
        <p class="nothing">
          All words must be there. In “quotation marks” they stand side by side; minist* finds what begins so;
          -word must not be there.
        </p>
      </>
    );
  return (
    <>
      <header class="top">
        <h1>“{words}”</h1>
        <FoundActors words={words} />
      </header>
      <div class="columns">
        <section aria-labelledby="findings">
          <header class="column-head">
            <h2 id="findings">Said, done and agreed</h2>
          </header>
          <FindingList listing={findings} matches={toMatches(words)}>
            No statement, event or agreement holds these words.
          </FindingList>
        </section>
        <section aria-labelledby="texts" class="side">
          <header class="column-head">
            <h2 id="texts">In the text of pages</h2>
          </header>
          <Texts listing={texts} />
        </section>
      </div>
    </>
  );
}

function FoundActors({ words }: { readonly words: string }): JSX.Element | null {
  const { answer } = useAnswer<Listed<ActorSummary>>(pathOf(["actors"], { name: words, limit: "6" }));
  if (answer === undefined || answer.items.length === 0) return null;
  return (
    <ul class="found-actors" aria-label="Actors of this name">
      {answer.items.map((actor) => (
        <li key={actor.key}>
          <ActorLink actor={actor} /> <span class="standing">{standingOf(actor)}</span>
        </li>
      ))}
    </ul>
  );
}

function Texts({ listing }: { readonly listing: Listing<TextHit> }): JSX.Element {
  const { items = [], more } = listing;
  if (items.length === 0) return <Waiting {...listing}>No page holds these words.</Waiting>;
  return (
    <>
      {items.map((hit) => (
        <article key={hit.article.id} class="finding text-hit">
          <p class="head">
            <a href={addressOf(["page", hit.article.id])}>{hit.article.title ?? "Without a title"}</a>
          </p>
          <p class="passage">
            <Passage hit={hit} />
          </p>
          <p class="source">
            <span>{hit.article.outlet ?? hit.article.domain ?? "Outlet unknown"}</span>
            <time>{toShortDay(hit.article.published)}</time>
          </p>
        </article>
      ))}
      {more !== undefined && (
        <button type="button" class="more" onClick={more}>
          Show more
        </button>
      )}
    </>
  );
}

/** The words found, marked in their context. */
function Passage({ hit: { passage, marks } }: { readonly hit: TextHit }): JSX.Element {
  const ends = [0, ...marks.flat(), passage.length];
  return (
    <>
      {ends.slice(1).map((end, at) => {
        const part = passage.slice(ends[at], end);
        return at % 2 === 1 ? <mark key={end}>{part}</mark> : part;
      })}
    </>
  );
}
