import type { BalancePeriod } from "../../../src/store/query/balance.ts";
import type { Network } from "../../../src/store/query/network.ts";

export type { Job } from "../../../src/http/jobs.ts";
/*
 * What the server answers, as the query layer has it: types alone, gone when the desk is built. The one place where the
 * desk looks into the program; all data comes over /api.
 */
export type { ActorSummary } from "../../../src/store/query/actors.ts";
export type { ArticleSummary } from "../../../src/store/query/articles.ts";
export type { BalancePeriod } from "../../../src/store/query/balance.ts";
export type { Brief } from "../../../src/store/query/brief.ts";
export type {
  ActorCard,
  AgreementCard,
  ArticleCard,
  EventCard,
  FindingCard,
  StatementCard,
} from "../../../src/store/query/cards.ts";
export type { DayCount } from "../../../src/store/query/day-counts.ts";
export type { Network } from "../../../src/store/query/network.ts";
export type { Overview } from "../../../src/store/query/overview.ts";
export type { Listed } from "../../../src/store/query/paging.ts";
export type { ReactionCard } from "../../../src/store/query/reactions.ts";
export type { TextHit } from "../../../src/store/query/search.ts";
export type { WholeArticle } from "../../../src/store/query/whole-article.ts";

export type BalanceSide = BalancePeriod["there"];
export type NetworkEdge = Network["edges"][number];
