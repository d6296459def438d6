import { ReadError } from "../../errors.ts";
import { addDays } from "../days.ts";
import type { Store } from "../store.ts";
import type { AgreementCard, EventCard, StatementCard } from "./cards.ts";
import { checkDay } from "./check-day.ts";
import { listAgreements, listEvents, listStatements } from "./findings.ts";
import type { Listed } from "./paging.ts";
import { listReactions, type ReactionCard } from "./reactions.ts";
import { findWho } from "./who.ts";

export interface BriefFilter {
  /** How many days up to `until`. Default 7. */
  readonly days?: number;
  /** The last day. Default: the day of the newest page kept. */
  readonly until?: string;
  /** How many findings each part holds at most. Default 20. */
  readonly most?: number;
}

/** What one page about a state, body or person holds. */
export interface Brief {
  readonly who: string;
  readonly since: string;
  readonly until: string;
  readonly said: Listed<StatementCard>;
  readonly saidOf: Listed<StatementCard>;
  readonly did: Listed<EventCard>;
  readonly doneTo: Listed<EventCard>;
  readonly agreements: Listed<AgreementCard>;
  readonly answered: Listed<ReactionCard>;
}

const DAYS = 7;
const MOST = 20;

/** Throws a ReadError `bad-query` where nobody is called so, or the days make no sense. */
export function briefOf(store: Store, who: string, { days = DAYS, until, most = MOST }: BriefFilter): Brief {
  if (!Number.isInteger(days) || days < 1)
    throw new ReadError("bad-query", `days takes a whole number above 0, got ${days}`);
  const last = until === undefined ? newestDay(store) : checkDay("until", until);
  const since = addDays(last, 1 - days);
  const filter = { since, until: last, limit: most };
  return {
    who: nameOf(store, who),
    since,
    until: last,
    said: listStatements(store, { by: who, ...filter }),
    saidOf: listStatements(store, { about: who, notBy: who, ...filter }),
    did: listEvents(store, { actor: who, time: "current", ...filter }),
    doneTo: listEvents(store, { recipient: who, time: "current", ...filter }),
    agreements: listAgreements(store, { party: who, ...filter }),
    answered: listReactions(store, { to: who, ...filter }),
  };
}

function newestDay(store: Store): string {
  const newest = store.db.get<{ readonly day: string | null }>(
    "SELECT max(day) AS day FROM article WHERE standing = 'current'",
  )?.day;
  if (newest === null || newest === undefined)
    throw new ReadError(
      "bad-query",
      "no page in this database has a date; until takes the last day of the brief",
    );
  return newest;
}

/** The name by which it is known, for one who was asked for by code or key. */
function nameOf(store: Store, asked: string): string {
  const who = findWho(store, asked);
  const named =
    who.kind === "code"
      ? store.db.get<{ readonly name: string }>(
          "SELECT name FROM actor WHERE code = ? AND kind IN ('state', 'igo') ORDER BY kind = 'state' DESC, parts DESC LIMIT 1",
          who.code,
        )
      : store.db.get<{ readonly name: string }>("SELECT name FROM actor WHERE n = ?", who.actors[0] ?? null);
  return named?.name ?? asked;
}
