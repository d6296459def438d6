import type { JSX } from "preact";
import { type Asked, pathOf } from "../api/ask.ts";
import type {
  DayCount,
  EventCard,
  FindingCard,
  Listed,
  Overview,
  ReactionCard,
  StatementCard,
} from "../api/types.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useList } from "../api/use-list.ts";
import { DayChart, firstDayOf } from "../parts/day-chart.tsx";
import { Choice, Day, Filters, Who } from "../parts/fields.tsx";
import { Finding } from "../parts/finding.tsx";
import { FindingList } from "../parts/finding-list.tsx";
import { addressOf, type Place } from "../place/place.ts";
import { addDays, toShortDay } from "../words/days.ts";
import { actNames, countOf, eventStatuses, eventTypes } from "../words/labels.ts";

const FIRST = "30";
const FIRST_ANSWERS = "60";

/** The newest statements and events, what they answer, and how many each day has. */
export function TodayView({ place }: { readonly place: Place }): JSX.Element {
  const overview = useAnswer<Overview>(pathOf(["overview"]));
  if (overview.answer?.articles === 0) return <Empty />;
  return (
    <>
      <header class="top">
        <h1>{place.query.who || "Today"}</h1>
        {overview.answer !== undefined && <Summary overview={overview.answer} />}
      </header>
      <Narrowing place={place} />
      <Chart place={place} lastDay={overview.answer?.lastDay ?? null} />
      <Columns place={place} lastDay={overview.answer?.lastDay} />
    </>
  );
}

function Summary({ overview }: { readonly overview: Overview }): JSX.Element {
  const { articles, statements, events, agreements, firstDay, lastDay } = overview;
  const days = firstDay === null ? "" : `, ${toShortDay(firstDay)} to ${toShortDay(lastDay)}`;
  return (
    <p class="summary">
      {countOf(articles, "page")}
      {days} · {countOf(statements, "statement")} · {countOf(events, "event")} ·{" "}
      {countOf(agreements, "agreement")}
    </p>
  );
}

function Narrowing({ place }: { readonly place: Place }): JSX.Element {
  const isNarrowed = Object.keys(place.query).length > 0;
  return (
    <Filters>
      <Who place={place} name="who" label="Who" />
      <Who place={place} name="about" label="About, or done to" />
      <Day place={place} name="since" label="From" />
      <Day place={place} name="until" label="To" />
      {isNarrowed && (
        <a class="clear" href="#/">
          Show all
        </a>
      )}
    </Filters>
  );
}

/** The filters of the place as those of the two lists. */
function askedOf({ query }: Place) {
  const { who, about, act, type, status, time, since, until } = query;
  const days = { since, until };
  return {
    statements: { by: who, about, act, ...days },
    events: {
      actor: who,
      recipient: about,
      type,
      status,
      time: time === "all" ? undefined : "current",
      ...days,
    },
  };
}

function Chart({
  place,
  lastDay,
}: {
  readonly place: Place;
  readonly lastDay: string | null;
}): JSX.Element | null {
  const { statements, events } = askedOf(place);
  const until = [place.query.until ?? lastDay ?? "", lastDay ?? ""].sort()[0] ?? "";
  const count = (what: string, asked: Asked): string | undefined =>
    until === "" ? undefined : pathOf([what, "days"], { ...asked, since: firstDayOf(until), until });
  const said = useAnswer<readonly DayCount[]>(count("statements", statements));
  const done = useAnswer<readonly DayCount[]>(count("events", events));
  if (said.answer === undefined || done.answer === undefined)
    return <div class="day-chart" aria-hidden="true" />;
  return (
    <DayChart
      statements={said.answer}
      events={done.answer}
      until={until}
      addressOf={(day) => addressOf(place.path, { ...place.query, since: day, until: day })}
    />
  );
}

function Columns({
  place,
  lastDay,
}: {
  readonly place: Place;
  /** Of the newest page; undefined while it is not known. */
  readonly lastDay: string | null | undefined;
}): JSX.Element {
  const asked = askedOf(place);
  const statements = useList<StatementCard>(pathOf(["statements"], { ...asked.statements, limit: FIRST }));
  const until = place.query.until ?? lastDay ?? undefined;
  const events = useList<EventCard>(
    lastDay === undefined ? undefined : pathOf(["events"], { ...asked.events, until, limit: FIRST }),
  );
  const answers = useAnswers(place);
  return (
    <div class="columns">
      <section aria-labelledby="said">
        <header class="column-head">
          <h2 id="said">Said</h2>
          <Choice place={place} name="act" label="Act" choices={actNames} />
        </header>
        <FindingList listing={statements} answers={answers} byDay>
          No statements here.
        </FindingList>
      </section>
      <section aria-labelledby="done" class="side">
        <header class="column-head">
          <h2 id="done">Done</h2>
          <Choice place={place} name="type" label="Type" choices={eventTypes} />
          <Choice place={place} name="status" label="Status" choices={eventStatuses} />
        </header>
        {lastDay && place.query.until === undefined && (
          <Ahead asked={asked.events} since={addDays(lastDay, 1)} />
        )}
        <FindingList
          listing={{ ...events, isWaiting: events.isWaiting || lastDay === undefined }}
          answers={answers}
          byDay
        >
          No events here.
        </FindingList>
      </section>
    </div>
  );
}

/** What is announced for days after the newest page. */
function Ahead({
  asked,
  since,
}: {
  readonly asked: ReturnType<typeof askedOf>["events"];
  readonly since: string;
}): JSX.Element | null {
  const { answer } = useAnswer<Listed<EventCard>>(pathOf(["events"], { ...asked, since, limit: "20" }));
  if (answer === undefined || answer.items.length === 0) return null;
  return (
    <details class="ahead">
      <summary>Ahead: {countOf(answer.items.length, "event")}</summary>
      {answer.items.toReversed().map((event) => (
        <Finding key={event.id} finding={event} />
      ))}
    </details>
  );
}

/** What the findings shown answer, by their ids. */
function useAnswers({ query }: Place): ReadonlyMap<string, readonly ReactionCard[]> {
  const { since, until, who } = query;
  const { answer } = useAnswer<Listed<ReactionCard>>(
    pathOf(["reactions"], { by: who, since, until, limit: FIRST_ANSWERS }),
  );
  const found = new Map<string, readonly ReactionCard[]>();
  for (const reaction of answer?.items ?? []) {
    const id: FindingCard["id"] = reaction.answer.id;
    found.set(id, [...(found.get(id) ?? []), reaction]);
  }
  return found;
}

function Empty(): JSX.Element {
  return (
    <div class="empty">
      <h1>Nothing is kept yet</h1>
      <p>
        Add a page, and what it says stands here: who said what about whom, and who did what to whom.{" "}
        <a href={addressOf(["add"])}>Add a page</a>
      </p>
    </div>
  );
}
