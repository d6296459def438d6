import type { JSX } from "preact";
import { pathOf } from "../api/ask.ts";
import type { ArticleSummary } from "../api/types.ts";
import { useList } from "../api/use-list.ts";
import { Day, Filters } from "../parts/fields.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { addressOf, type Place } from "../place/place.ts";
import { toShortDay } from "../words/days.ts";
import { countOf } from "../words/labels.ts";

/** All pages that are kept, the newest first. */
export function PagesView({ place }: { readonly place: Place }): JSX.Element {
  const { since, until, outlet } = place.query;
  const listing = useList<ArticleSummary>(pathOf(["articles"], { since, until, outlet }));
  const { items = [], more } = listing;
  return (
    <>
      <header class="top">
        <h1>Pages{outlet === undefined ? "" : ` of ${outlet}`}</h1>
      </header>
      <Filters>
        <Day place={place} name="since" label="From" />
        <Day place={place} name="until" label="To" />
        {Object.keys(place.query).length > 0 && (
          <a class="clear" href="#/pages">
            Show all
          </a>
        )}
      </Filters>
      {items.length === 0 ? (
        <Waiting {...listing}>No pages here.</Waiting>
      ) : (
        <ul class="pages-list">
          {items.map((page) => (
            <PageLine key={page.id} page={page} />
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

function PageLine({ page }: { readonly page: ArticleSummary }): JSX.Element {
  const { id, title, outlet, domain, day, statements, events, agreements, reprintOf, notice, version } = page;
  return (
    <li>
      <time>{toShortDay(day)}</time>
      <div>
        <a class="title" href={addressOf(["page", id])}>
          {title ?? "Without a title"}
        </a>
        <p class="source">
          {domain === null ? (
            <span>{outlet ?? "Outlet unknown"}</span>
          ) : (
            <a href={addressOf(["pages"], { outlet: domain })}>{outlet ?? domain}</a>
          )}
          <span>
            {[
              countOf(statements, "statement"),
              ...(events === 0 ? [] : [countOf(events, "event")]),
              ...(agreements === 0 ? [] : [countOf(agreements, "agreement")]),
            ].join(", ")}
          </span>
          {reprintOf !== null && <a href={addressOf(["page", reprintOf])}>reprint</a>}
          {version > 1 && <span>version {version}</span>}
          {notice !== null && <strong class="notice">{notice}</strong>}
        </p>
      </div>
    </li>
  );
}
