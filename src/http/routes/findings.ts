import {
  countAgreementsByDay,
  countEventsByDay,
  countStatementsByDay,
} from "../../store/query/day-counts.ts";
import { findFinding, listAgreements, listEvents, listStatements } from "../../store/query/findings.ts";
import { listReactions } from "../../store/query/reactions.ts";
import {
  agreementFilters,
  eventFilters,
  inPath,
  paging,
  reactionFilters,
  statementFilters,
  textOf,
} from "../filters.ts";
import type { Parameter } from "../parameters.ts";
import type { Query } from "../route.ts";
import { listed, listOf, ref } from "../schemas/schema.ts";

const perDay = (what: string, parameters: readonly Parameter[], answer: Query["answer"]): Query => ({
  kind: "query",
  path: `/${what}/days`,
  name: `${what}ByDay`,
  summary: `How many ${what} each day has`,
  description:
    "With the same filters. The earliest day first, a day without any left out; at most the latest 1,000 days.",
  parameters,
  result: listOf(ref("DayCount")),
  answer,
});

/** What was said, done and agreed. */
export const findingRoutes: readonly Query[] = [
  {
    kind: "query",
    path: "/statements",
    name: "statements",
    summary: "What was said, by whom, about whom",
    description: "Newest first.",
    parameters: [...statementFilters, ...paging],
    result: listed(ref("Statement")),
    answer: (store, values) => listStatements(store, { ...values }),
  },
  perDay("statements", statementFilters, (store, values) => countStatementsByDay(store, { ...values })),
  {
    kind: "query",
    path: "/events",
    name: "events",
    summary: "Who did what to whom",
    description: "Newest first. One happening is one event, however many reports tell it.",
    parameters: [...eventFilters, ...paging],
    result: listed(ref("Event")),
    answer: (store, values) => listEvents(store, { ...values }),
  },
  perDay("events", eventFilters, (store, values) => countEventsByDay(store, { ...values })),
  {
    kind: "query",
    path: "/agreements",
    name: "agreements",
    summary: "Who agreed on what",
    description: "Newest first.",
    parameters: [...agreementFilters, ...paging],
    result: listed(ref("Agreement")),
    answer: (store, values) => listAgreements(store, { ...values }),
  },
  perDay("agreements", agreementFilters, (store, values) => countAgreementsByDay(store, { ...values })),
  {
    kind: "query",
    path: "/findings/{id}",
    name: "finding",
    summary: "One statement, event or agreement",
    parameters: [inPath("id", "The id of the finding.")],
    result: ref("Finding"),
    answer: (store, values) => findFinding(store, textOf(values, "id")),
  },
  {
    kind: "query",
    path: "/reactions",
    name: "reactions",
    summary: "Who reacted to what",
    description: "Newest answers first. Only what a page itself ties together counts.",
    parameters: [...reactionFilters, ...paging],
    result: listed(ref("Reaction")),
    answer: (store, values) => listReactions(store, { ...values }),
  },
];
