import type { RoleName } from "../finding-rows.ts";
import type { Store } from "../store.ts";
import type { AgreementCard, EventCard, FindingCard, StatementCard } from "./cards.ts";
import type { AgreementFilter, CommonFilter, EventFilter, StatementFilter } from "./filters.ts";
import { hydrate } from "./hydrate.ts";
import { type Listed, limitOf, toListed } from "./paging.ts";
import { selectPlaces, type Wanted } from "./select.ts";

/** Statements, newest first. Throws a ReadError `bad-query` for a filter that makes no sense. */
export const listStatements = (store: Store, filter: StatementFilter): Listed<StatementCard> =>
  list<StatementCard>(store, wantedStatements(filter), filter);

/** Events, newest first. Throws as `listStatements` does. */
export const listEvents = (store: Store, filter: EventFilter): Listed<EventCard> =>
  list<EventCard>(store, wantedEvents(filter), filter);

/** Agreements, newest first. Throws as `listStatements` does. */
export const listAgreements = (store: Store, filter: AgreementFilter): Listed<AgreementCard> =>
  list<AgreementCard>(store, wantedAgreements(filter), filter);

/** One statement, event or agreement by its id; undefined where the store has none of that id. */
export function findFinding(store: Store, id: string): FindingCard | undefined {
  const row = store.db.get<{ readonly n: number }>("SELECT n FROM finding WHERE id = ?", id);
  return row === undefined ? undefined : hydrate(store, [row.n])[0];
}

export const wantedStatements = ({ by, notBy, about, to, via, act, form }: StatementFilter): Wanted => ({
  kind: "statement",
  roles: [...part("speaker", by), ...part("about", about), ...part("addressee", to), ...part("via", via)],
  without: part("speaker", notBy),
  columns: { label: act, form },
});

export const wantedEvents = (filter: EventFilter): Wanted => ({
  kind: "event",
  roles: [...part("actor", filter.actor), ...part("recipient", filter.recipient)],
  columns: {
    label: filter.type,
    form: filter.mode,
    status: filter.status,
    time: filter.time,
    quad: filter.quad,
    country: filter.country,
  },
});

export const wantedAgreements = ({ party, kind, status }: AgreementFilter): Wanted => ({
  kind: "agreement",
  roles: part("party", party),
  columns: { label: kind, status },
});

const part = (role: RoleName, who: string | undefined): Wanted["roles"] =>
  who === undefined ? [] : [{ role, who }];

function list<Card extends FindingCard>(store: Store, wanted: Wanted, filter: CommonFilter): Listed<Card> {
  const limit = limitOf(filter);
  const places = selectPlaces(store, wanted, filter);
  const cards = hydrate(
    store,
    places.slice(0, limit).map(({ n }) => n),
  );
  return toListed(places, limit, cards as readonly Card[]);
}
