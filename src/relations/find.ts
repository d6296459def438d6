import type { Actor } from "../actors/actor.ts";
import { openContexts } from "../events/contexts.ts";
import { withCounterparts } from "../events/counterparts.ts";
import type { Event } from "../events/event.ts";
import type { Analysis } from "../language/analysis.ts";
import type { Statement } from "../statements/statement.ts";
import { covers, type Span } from "../text/span.ts";
import { findAgreements } from "./agreements/find.ts";
import type { RelationTools } from "./lexicon.ts";
import { headIn, openPage, type Page, tokenOf } from "./page.ts";
import { findReactions } from "./reactions/find.ts";
import { openScope } from "./reactions/scope.ts";
import type { Agreement, Relations, ToldEvent } from "./relation.ts";
import { statementAround } from "./said-in.ts";
import { indexBySpan } from "./span-index.ts";
import { eventsMistaken, findVerbalEvents } from "./verbal/find.ts";

/**
 * Ties what was said to what was done: acts done by speaking become events, events that only somebody's words tell say
 * so; the agreements of the page; what answers what. Nothing where the page is not in English.
 */
export function findRelations(
  analysis: Analysis,
  actors: readonly Actor[],
  statements: readonly Statement[],
  events: readonly Event[],
  tools: RelationTools,
): Relations {
  if (analysis.article.language !== "en") return { events: [], agreements: [], reactions: [] };
  const page = openPage(analysis, actors, tools.events);
  const contextsOf = openContexts(analysis, tools.events.lexicon);
  const { told, saying } = joinVerbal(page, statements, events, tools, contextsOf);
  const agreements = findAgreements(page, statements, tools.lexicon);
  const isDue = isOfProvision(agreements);
  const done = told.filter(({ trigger }) => !isDue(trigger));
  const reactions = findReactions(
    page,
    openScope(page, { statements, events: done, agreements, saying }, tools),
  );
  return { events: done, agreements, reactions };
}

/** What an agreement obliges to, and when, has not happened: "if one is attacked, the other will help". */
function isOfProvision(agreements: readonly Agreement[]): (span: Span) => boolean {
  const parts = agreements.flatMap(({ provisions }) =>
    provisions.flatMap(({ obligation, trigger, except }) =>
      [obligation, trigger, except].flatMap((part) => part ?? []),
    ),
  );
  const index = indexBySpan(parts, (part) => [part]);
  return (span) => index.lastBefore(span.start + 1).some((part) => covers(part, span));
}

/** The events with those that are done by speaking in their places, each with the statement that alone tells it. */
function joinVerbal(
  page: Page,
  statements: readonly Statement[],
  events: readonly Event[],
  tools: RelationTools,
  contextsOf: (event: Event) => readonly string[],
): { readonly told: readonly ToldEvent[]; readonly saying: ReadonlyMap<ToldEvent, Statement> } {
  const verbal = findVerbalEvents(page, statements, events, tools);
  const replaced = new Set([
    ...verbal.flatMap(({ instead }) => instead),
    ...eventsMistaken(statements, events),
  ]);
  const denials = statements.filter(({ act }) => act === "deny");
  const denied = indexBySpan(
    denials.flatMap((statement) => headsOf(page, statement)),
    (head) => [head],
  );
  const around = statementAround(statements);
  const toTold = (event: Event): ToldEvent => ({
    ...event,
    contexts: contextsOf(event),
    status: denied.startingIn(event.trigger).length > 0 ? "denied" : event.status,
    saidIn: around(event.trigger),
  });
  const found = [
    ...events.filter((event) => !replaced.has(event)).map((event) => ({ event, statement: undefined })),
    ...verbal,
  ].sort((a, b) => a.event.trigger.start - b.event.trigger.start);
  const told = withCounterparts(
    found.map(({ event }) => toTold(event)),
    page.scenes,
  );
  const saying = new Map(
    told.flatMap((event, at) => {
      const statement = found[at]?.statement;
      return statement ? [[event, statement] as const] : [];
    }),
  );
  return { told, saying };
}

/** The words on which the others of a statement hang: denied that its sailors had [beaten] one. */
const headsOf = (page: Page, { content }: Statement): readonly Span[] =>
  content.flatMap((span) => {
    const head = headIn(page, span);
    return head ? [tokenOf(head)] : [];
  });
