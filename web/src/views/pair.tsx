import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ask, pathOf } from "../api/ask.ts";
import type { ActorSummary, AgreementCard, BalancePeriod, FindingCard, Listed } from "../api/types.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useList } from "../api/use-list.ts";
import { Choice, Day, Filters } from "../parts/fields.tsx";
import { Finding } from "../parts/finding.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { addressOf, type Place } from "../place/place.ts";
import { goTo } from "../place/use-place.ts";
import { SpeaksFor } from "./actor.tsx";
import { BalanceChart } from "./pair/balance-chart.tsx";
import { PairTimeline } from "./pair/timeline.tsx";
import { type Party, useParty } from "./pair/use-party.ts";

/** Two states, bodies or persons side by side: what each said of the other and did to it, and what they agreed. */
export function PairView({ place }: { readonly place: Place }): JSX.Element {
  const [, first, second] = place.path;
  const [a, b] = [useParty(first), useParty(second)];
  return (
    <>
      <header class="top">
        <h1>{a && b ? `${a.name} and ${b.name}` : "Two side by side"}</h1>
      </header>
      <PairForm key={`${a?.name} ${b?.name}`} a={a?.name ?? ""} b={b?.name ?? ""} />
      {a && b && <Pair a={a} b={b} place={place} />}
    </>
  );
}

/** Asks for two; takes names as people know them. */
function PairForm({ a, b }: { readonly a: string; readonly b: string }): JSX.Element {
  const [problem, setProblem] = useState<string | undefined>();
  const show = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    try {
      const [one, other] = await Promise.all([toWho(form.get("a")), toWho(form.get("b"))]);
      goTo(addressOf(["pair", one, other]));
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <form class="filters pair-form" onSubmit={(event) => void show(event)}>
      <label>
        <span>One</span>
        <input
          name="a"
          list="known-actors"
          autocomplete="off"
          required
          defaultValue={a}
          placeholder="state or name"
        />
      </label>
      <label>
        <span>Other</span>
        <input
          name="b"
          list="known-actors"
          autocomplete="off"
          required
          defaultValue={b}
          placeholder="state or name"
        />
      </label>
      <button type="submit">Show</button>
      {problem !== undefined && <p class="problem">{problem}</p>}
    </form>
  );
}

/** The code or key of who is called so. Throws an Error in words for people. */
async function toWho(given: FormDataEntryValue | null): Promise<string> {
  const name = String(given ?? "").trim();
  if (/^[A-Z]{3}$/.test(name)) return name;
  const { items } = await ask<Listed<ActorSummary>>(pathOf(["actors"], { name, limit: "20" }));
  const found =
    items.find((each) => each.names.some((known) => known.toLowerCase() === name.toLowerCase())) ?? items[0];
  if (found === undefined) throw new Error(`Nobody here is called “${name}”.`);
  return found.kind === "state" ? found.code : found.key;
}

function Pair({ a, b, place }: { readonly a: Party; readonly b: Party; readonly place: Place }): JSX.Element {
  const { since, until, by } = place.query;
  const pair = { a: a.who, b: b.who, since, until };
  const balance = useAnswer<readonly BalancePeriod[]>(pathOf(["balance"], { ...pair, by }));
  const timeline = useList<FindingCard>(pathOf(["timeline"], { ...pair, newestFirst: "true", limit: "60" }));
  useEffect(() => {
    document.title = `${a.name} and ${b.name} · Dragoman`;
  }, [a.name, b.name]);
  return (
    <>
      <Filters>
        <Day place={place} name="since" label="From" />
        <Day place={place} name="until" label="To" />
        <Choice place={place} name="by" label="Count by" choices={["day", "month"]} all="week" />
      </Filters>
      {balance.answer !== undefined && balance.answer.length > 0 && (
        <BalanceChart periods={balance.answer} a={a.name} b={b.name} by={by ?? "week"} />
      )}
      <div class="with-side">
        {timeline.items === undefined || timeline.items.length === 0 ? (
          <Waiting {...timeline}>No page here tells of both.</Waiting>
        ) : (
          <PairTimeline findings={timeline.items} a={a} b={b} more={timeline.more} />
        )}
        <aside aria-label="Around the two">
          <Agreements a={a} b={b} />
          {a.isCode && <SpeaksFor code={a.who} />}
          {b.isCode && <SpeaksFor code={b.who} />}
        </aside>
      </div>
    </>
  );
}

/** What is or was agreed between them, whenever that was. */
function Agreements({ a, b }: { readonly a: Party; readonly b: Party }): JSX.Element | null {
  const { answer } = useAnswer<Listed<AgreementCard>>(
    pathOf(["timeline"], { a: a.who, b: b.who, kind: "agreement", newestFirst: "true", limit: "10" }),
  );
  if (answer === undefined || answer.items.length === 0) return null;
  return (
    <section class="side-list">
      <h2>Agreements between them</h2>
      {answer.items.map((agreement) => (
        <Finding key={agreement.id} finding={agreement} />
      ))}
    </section>
  );
}
