import type { Actor } from "../actors/actor.ts";
import type { Event } from "../events/event.ts";
import type { Analysis } from "../language/analysis.ts";
import type { Statement } from "../statements/statement.ts";
import { covers, type Span } from "../text/span.ts";
import { findAgreements } from "./agreements/find.ts";
import type { RelationTools } from "./lexicon.ts";
import { headIn, openPage, type Page, tokenOf } from "./page.ts";
import { findReactions } from "./reactions/find.ts";
import type { Agreement, Relations, ToldEvent } from "./relation.ts";
import { statementAround } from "./said-in.ts";
import { findVerbalEvents } from "./verbal/find.ts";

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
  const { told, saying } = joinVerbal(page, statements, events, tools);
  const agreements = findAgreements(page, tools.lexicon);
  const done = told.filter(({ trigger }) => !isOfProvision(agreements, trigger));
  const reactions = findReactions(page, {
    statements,
    events: done,
    agreements,
    saying,
    text: page.text,
    lexicon: tools.lexicon,
    speaking: tools.statements,
    triggers: tools.events.lexicon.triggers,
  });
  return { events: done, agreements, reactions };
}

/** What an agreement obliges to, and when, has not happened: "if one is attacked, the other will help". */
const isOfProvision = (agreements: readonly Agreement[], span: Span): boolean =>
  agreements.some(({ provisions }) =>
    provisions.some(({ obligation, trigger, except }) =>
      [obligation, trigger, except].some((part) => part !== undefined && covers(part, span)),
    ),
  );

/** The events with those that are done by speaking in their places, each with the statement that alone tells it. */
function joinVerbal(
  page: Page,
  statements: readonly Statement[],
  events: readonly Event[],
  tools: RelationTools,
): { readonly told: readonly ToldEvent[]; readonly saying: ReadonlyMap<ToldEvent, Statement> } {
  const verbal = findVerbalEvents(page, statements, events, tools);
  const replaced = new Set(verbal.flatMap(({ instead }) => instead));
  const denied = statements
    .filter(({ act }) => act === "deny")
    .flatMap((statement) => headsOf(page, statement));
  const toTold = (event: Event): ToldEvent => ({
    ...event,
    status: denied.some((head) => covers(event.trigger, head)) ? "denied" : event.status,
    saidIn: statementAround(statements, event.trigger),
  });
  const saying = new Map(verbal.map(({ event, statement }) => [toTold(event), statement]));
  const told = [...events.filter((event) => !replaced.has(event)).map(toTold), ...saying.keys()];
  return { told: told.sort((a, b) => a.trigger.start - b.trigger.start), saying };
}

/** The words on which the others of a statement hang: denied that its sailors had [beaten] one. */
const headsOf = (page: Page, { content }: Statement): readonly Span[] =>
  content.flatMap((span) => {
    const head = headIn(page, span);
    return head ? [tokenOf(head)] : [];
  });
