import type { JSX } from "preact";
import { pathOf } from "../api/ask.ts";
import type { AgreementCard } from "../api/types.ts";
import { useList } from "../api/use-list.ts";
import { Actors } from "../parts/actor-link.tsx";
import { Called, Provisions } from "../parts/agreement.tsx";
import { Choice, Day, Filters, Who } from "../parts/fields.tsx";
import { placeOf, SourceLine } from "../parts/source-line.tsx";
import { Waiting } from "../parts/waiting.tsx";
import type { Place } from "../place/place.ts";
import { toShortDay } from "../words/days.ts";
import { agreementKinds, agreementStatuses, plain } from "../words/labels.ts";
import { toGroups } from "./agreements/groups.ts";

/** Agreements as a table: parties, obligations and what sets them off, how each side calls it, how it stood when. */
export function AgreementsView({ place }: { readonly place: Place }): JSX.Element {
  const { party, kind, status, since, until } = place.query;
  const listing = useList<AgreementCard>(
    pathOf(["agreements"], { party, kind, status, since, until, each: "true", limit: "200" }),
  );
  const groups = toGroups(listing.items ?? []);
  return (
    <>
      <header class="top">
        <h1>Agreements</h1>
      </header>
      <Filters>
        <Who place={place} name="party" label="Party" />
        <Choice place={place} name="kind" label="Kind" choices={agreementKinds} />
        <Choice place={place} name="status" label="Status" choices={agreementStatuses} />
        <Day place={place} name="since" label="From" />
        <Day place={place} name="until" label="To" />
      </Filters>
      {groups.length === 0 ? <Waiting {...listing}>No agreements here.</Waiting> : <Table groups={groups} />}
      {listing.more !== undefined && (
        <button type="button" class="more" onClick={listing.more}>
          Show more
        </button>
      )}
    </>
  );
}

function Table({ groups }: { readonly groups: ReturnType<typeof toGroups> }): JSX.Element {
  return (
    <table class="agreements-table">
      <thead>
        <tr>
          <th scope="col">Agreement</th>
          <th scope="col">Parties</th>
          <th scope="col">Obligations, and when they bind</th>
          <th scope="col">How it is called</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <Row key={group[0].id} group={group} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ group }: { readonly group: readonly [AgreementCard, ...AgreementCard[]] }): JSX.Element {
  const [first] = group;
  const fullest = group.reduce(
    (best, each) => (each.provisions.length > best.provisions.length ? each : best),
    first,
  );
  const calling = group.filter(({ called }) => called.length > 0);
  return (
    <tr class="finding agreement">
      <th scope="row">
        <a class="agreement-name" href={placeOf(first)}>
          {first.name}
        </a>
        <span class="act">{plain(first.type)}</span>
        <SourceLine finding={first} />
      </th>
      <td data-label="Parties">
        <Actors actors={first.parties} />
        {first.targets.length > 0 && (
          <p class="against">
            against <Actors actors={first.targets} />
          </p>
        )}
      </td>
      <td data-label="Obligations">
        <Provisions agreement={fullest} />
        {fullest.provisions.length === 0 && first.evidence[0] !== undefined && (
          <blockquote class="words">{first.evidence[0].text}</blockquote>
        )}
        {first.reason !== null && <p class="facts">because of {first.reason.text}</p>}
      </td>
      <td data-label="Called">
        {calling.map((agreement) => (
          <Called key={agreement.id} agreement={agreement} />
        ))}
      </td>
      <td data-label="Status">
        <ol class="statuses">
          {group.map((each) => (
            <li key={each.id}>
              <span class={`status ${each.status}`}>{plain(each.status)}</span>{" "}
              <a href={placeOf(each)} title={each.article.outlet ?? undefined}>
                {toShortDay(each.day)}
              </a>
            </li>
          ))}
        </ol>
      </td>
    </tr>
  );
}
