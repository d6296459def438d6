import type { JSX } from "preact";
import type { EventCard } from "../api/types.ts";
import { toDay } from "../words/days.ts";
import { plain, toEventName } from "../words/labels.ts";
import { Actors } from "./actor-link.tsx";
import { Matches } from "./matches.tsx";
import { QuadMark } from "./quad-mark.tsx";
import { placeOf } from "./source-line.tsx";

/** Who did what to whom, whether it happened, when and where. */
export function EventHead({ event }: { readonly event: EventCard }): JSX.Element {
  const { type, mode, quad, actors, recipients, status, time } = event;
  return (
    <p class="head">
      {actors.length > 0 ? <Actors actors={actors} /> : <span class="unknown">Somebody</span>}
      {recipients.length > 0 && (
        <>
          <span class="arrow"> → </span>
          <Actors actors={recipients} />
        </>
      )}{" "}
      <span class="act">
        <QuadMark quad={quad} /> {toEventName(type, mode)}
      </span>
      {status !== "occurred" && <span class="status">{plain(status)}</span>}
      {time === "background" && <span class="status">background</span>}
    </p>
  );
}

/** The words that report it, and what the record knows beside them. */
export function EventWords({
  event,
  matches,
}: {
  readonly event: EventCard;
  readonly matches?: readonly string[] | undefined;
}): JSX.Element {
  const [first = event.trigger] = event.evidence;
  return (
    <>
      <blockquote class="words indirect">
        <a href={placeOf(event)}>
          <Matches text={first.text} matches={matches} />
        </a>
      </blockquote>
      <EventFacts event={event} />
    </>
  );
}

/** Day, place, figures, conditions. */
export function EventFacts({ event }: { readonly event: EventCard }): JSX.Element | null {
  const facts = factsOf(event);
  return facts.length === 0 ? null : <p class="facts">{facts.join(" · ")}</p>;
}

function factsOf({ date, effective, place, size, condition, apart }: EventCard): readonly string[] {
  const how = date.basis === "implied" ? " (worked out)" : "";
  return [
    ...(date.basis === "unknown" ? [] : [`${toDay(date.value)}${how}`]),
    ...(effective.basis === "unknown" ? [] : [`from ${toDay(effective.value)}`]),
    ...(place.basis === "unknown" ? [] : [place.value.name]),
    ...size.map(({ what, least, most, by }) => {
      const count = most === null ? `at least ${least}` : least === most ? `${least}` : `${least} to ${most}`;
      return `${count} ${what}${by === null ? "" : `, says ${by.name}`}`;
    }),
    ...(condition === null ? [] : [`on condition: ${condition.text}`]),
    ...(apart.length === 0 ? [] : [`without ${apart.map(({ name }) => name).join(", ")}`]),
  ];
}
