import type { ComponentChildren, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { pathOf } from "../api/ask.ts";
import type { ActorSummary, Brief, FindingCard, Listed, Network } from "../api/types.ts";
import { useAnswer } from "../api/use-answer.ts";
import { ActorLink } from "../parts/actor-link.tsx";
import { Filters } from "../parts/fields.tsx";
import { Finding } from "../parts/finding.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { addressOf, type Place } from "../place/place.ts";
import { narrow } from "../place/use-place.ts";
import { toDay } from "../words/days.ts";
import { countOf, plain } from "../words/labels.ts";
import { codeName, standingOf } from "../words/names.ts";

/** Everything about a state, body or person: what it said and did, what was said of it and done to it. */
export function ActorView({ place }: { readonly place: Place }): JSX.Element {
  const key = place.path[1];
  const { answer, problem, isWaiting } = useAnswer<ActorSummary>(
    key === undefined ? undefined : pathOf(["actors", key]),
  );
  useEffect(() => {
    if (answer !== undefined) document.title = `${answer.name} · Dragoman`;
  }, [answer]);
  if (answer === undefined)
    return (
      <Waiting problem={problem} isWaiting={isWaiting}>
        Nobody is chosen.
      </Waiting>
    );
  return (
    <>
      <Head actor={answer} />
      <div class="with-side">
        <BriefOf actor={answer} place={place} />
        <aside aria-label="Around this actor">
          <Others actor={answer} />
          {answer.kind === "state" && <SpeaksFor code={answer.code} />}
        </aside>
      </div>
    </>
  );
}

/** Whom questions about an actor mean: of a state, everybody who belongs to it. */
const whoOf = ({ kind, code, key }: ActorSummary): string => (kind === "state" ? code : key);

function Head({ actor }: { readonly actor: ActorSummary }): JSX.Element {
  const others = actor.names.filter((name) => name !== actor.name);
  return (
    <header class="top">
      <h1>{actor.name}</h1>
      <p class="summary">
        {standingOf(actor) || plain(actor.kind)} · in {countOf(actor.parts, "finding")}
        {actor.wikidata !== null && (
          <>
            {" · "}
            <a href={`https://www.wikidata.org/wiki/${actor.wikidata}`} rel="noreferrer noopener">
              {actor.wikidata}
            </a>
          </>
        )}
      </p>
      {others.length > 0 && <p class="summary">Also: {others.slice(0, 12).join(", ")}</p>}
    </header>
  );
}

const PERIODS: readonly (readonly [days: string, label: string])[] = [
  ["7", "a week"],
  ["30", "30 days"],
  ["365", "a year"],
  ["3660", "ten years"],
];

function BriefOf({ actor, place }: { readonly actor: ActorSummary; readonly place: Place }): JSX.Element {
  const days = place.query.days ?? "365";
  const who = whoOf(actor);
  const { answer, problem, isWaiting } = useAnswer<Brief>(pathOf(["brief"], { who, days, most: "20" }));
  return (
    <div class={isWaiting ? "stale" : undefined}>
      <Filters>
        <label>
          <span>Period</span>
          <select value={days} onChange={(event) => narrow(place, { days: event.currentTarget.value })}>
            {PERIODS.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {answer !== undefined && (
          <p class="summary">
            {toDay(answer.since)} to {toDay(answer.until)}
          </p>
        )}
      </Filters>
      {answer === undefined ? (
        <Waiting problem={problem} isWaiting={isWaiting}>
          Nothing in this time.
        </Waiting>
      ) : (
        <BriefParts brief={answer} who={who} />
      )}
    </div>
  );
}

function BriefParts({ brief, who }: { readonly brief: Brief; readonly who: string }): JSX.Element {
  const { said, saidOf, did, doneTo, agreements, answered } = brief;
  return (
    <>
      <div class="columns even">
        <Part title="What it said" part={said} all={addressOf([], { who })} />
        <Part title="What was said of it" part={saidOf} all={addressOf([], { about: who })} />
      </div>
      <div class="columns even">
        <Part title="What it did" part={did} all={addressOf([], { who })} />
        <Part title="What was done to it" part={doneTo} all={addressOf([], { about: who })} />
      </div>
      {agreements.items.length > 0 && (
        <Part title="Agreements" part={agreements} all={addressOf(["agreements"], { party: who })} />
      )}
      {answered.items.length > 0 && (
        <section>
          <h2>How others answered</h2>
          {answered.items.map(({ answer, answered: to }) => (
            <div key={answer.id + to.id} class="item">
              <Finding finding={answer} />
              <div class="answered">
                <p class="label">In answer to</p>
                <Finding finding={to} />
              </div>
            </div>
          ))}
        </section>
      )}
    </>
  );
}

function Part({
  title,
  part,
  all,
}: {
  readonly title: string;
  readonly part: Listed<FindingCard>;
  /** Where all of them stand. */
  readonly all: string;
}): JSX.Element {
  return (
    <section>
      <header class="column-head">
        <h2>{title}</h2>
        {part.next !== null && (
          <a class="clear" href={all}>
            All of it
          </a>
        )}
      </header>
      {part.items.length === 0 && <p class="nothing">Nothing in this time.</p>}
      {part.items.map((finding) => (
        <Finding key={finding.id} finding={finding} />
      ))}
    </section>
  );
}

const MOST_OTHERS = 12;

/** With whom it has most to do; leads to both side by side. */
function Others({ actor }: { readonly actor: ActorSummary }): JSX.Element | null {
  const isState = actor.kind === "state";
  const own = whoOf(actor);
  const { answer } = useAnswer<Network>(
    pathOf(["network"], { level: isState ? "codes" : "actors", limit: "500" }),
  );
  const counts = new Map<string, number>();
  for (const { from, to, statements, events } of answer?.edges ?? []) {
    const other = from === own ? to : to === own ? from : undefined;
    if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + statements + events);
  }
  const names = new Map(answer?.nodes.map(({ id, name }) => [id, codeName(id) ?? name]));
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_OTHERS);
  return (
    <SideList title="Side by side with" isEmpty={most.length === 0}>
      {most.map(([id, count]) => (
        <li key={id}>
          <a href={addressOf(["pair", own, id])}>{names.get(id) ?? id}</a>
          <span class="count">{count}</span>
        </li>
      ))}
    </SideList>
  );
}

/** Persons who speak or act for a state. */
export function SpeaksFor({ code }: { readonly code: string }): JSX.Element | null {
  const { answer } = useAnswer<Listed<ActorSummary>>(
    pathOf(["actors"], { code, kind: "person", limit: "10" }),
  );
  const people = answer?.items ?? [];
  return (
    <SideList title={`Who speaks for ${codeName(code) ?? code}`} isEmpty={people.length === 0}>
      {people.map((person) => (
        <li key={person.key}>
          <span>
            <ActorLink actor={person} />
            {person.office !== null && <span class="standing">, {person.office}</span>}
          </span>
          <span class="count">{person.parts}</span>
        </li>
      ))}
    </SideList>
  );
}

function SideList({
  title,
  isEmpty,
  children,
}: {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ComponentChildren;
}): JSX.Element | null {
  if (isEmpty) return null;
  return (
    <section class="side-list">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}
