import type { Rec } from "../../record/record.ts";
import { articleNumber, recordOf } from "../record-of.ts";
import type { Store } from "../store.ts";
import { type ActorSummary, listActors } from "./actors.ts";
import { type ArticleFilter, type ArticleSummary, listArticles } from "./articles.ts";
import type { AgreementCard, EventCard, FindingCard, StatementCard } from "./cards.ts";
import type { CommonFilter } from "./filters.ts";
import { findFinding, listAgreements, listEvents, listStatements } from "./findings.ts";
import type { Listed, Paging } from "./paging.ts";
import { listReactions, type ReactionCard } from "./reactions.ts";

/** All that a store holds, each kind as a walk that fetches as it goes. */
export interface Everything {
  records(): Iterable<Rec>;
  articles(): Iterable<ArticleSummary>;
  statements(): Iterable<StatementCard>;
  events(): Iterable<EventCard>;
  agreements(): Iterable<AgreementCard>;
  reactions(): Iterable<ReactionCard>;
  actors(): Iterable<ActorSummary>;
  /** One of the findings, or the record of one of the articles, by its id; also of those that the walks leave out. */
  finding(id: string): FindingCard | undefined;
  record(article: string): Rec | undefined;
}

export type EverythingFilter = Pick<CommonFilter, "since" | "until" | "outlet" | "each" | "replaced">;

const AT_ONCE = 200;

/** What a store holds, narrowed by days and outlet (articles by the day of publication). */
export function everything(store: Store, filter: EverythingFilter): Everything {
  const { since, until, outlet, replaced } = filter;
  const days = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
  const articles: ArticleFilter = {
    ...days,
    ...(outlet !== undefined && { outlet }),
    ...(replaced !== undefined && { replaced }),
  };
  const walkArticles = () => walk((paging) => listArticles(store, { ...articles, ...paging }));
  const record = (id: string): Rec | undefined => {
    const n = articleNumber(store, id);
    return n === undefined ? undefined : recordOf(store, n);
  };
  return {
    *records() {
      for (const { id } of walkArticles()) {
        const found = record(id);
        if (found !== undefined) yield found;
      }
    },
    articles: walkArticles,
    statements: () => walk((paging) => listStatements(store, { ...filter, ...paging })),
    events: () => walk((paging) => listEvents(store, { ...filter, ...paging })),
    agreements: () => walk((paging) => listAgreements(store, { ...filter, ...paging })),
    reactions: () => walk((paging) => listReactions(store, { ...days, ...paging })),
    actors: () => walk((paging) => listActors(store, paging)),
    finding: (id) => findFinding(store, id),
    record,
  };
}

function* walk<Item>(ask: (paging: Paging) => Listed<Item>): Generator<Item, void> {
  let cursor: string | undefined;
  do {
    const { items, next } = ask({ limit: AT_ONCE, ...(cursor !== undefined && { cursor }) });
    yield* items;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}
