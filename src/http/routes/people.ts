import { formatBrief } from "../../export/markdown.ts";
import { findActor, listActors } from "../../store/query/actors.ts";
import { type BalanceFilter, balance } from "../../store/query/balance.ts";
import { type Brief, briefOf } from "../../store/query/brief.ts";
import { type NetworkFilter, network } from "../../store/query/network.ts";
import { type TimelineFilter, timeline } from "../../store/query/timeline.ts";
import { actorFilters, choice, days, inPath, paging, required, textOf, word } from "../filters.ts";
import type { Query } from "../route.ts";
import { listed, listOf, ref } from "../schemas/schema.ts";

const pair = [
  required(word("a", "The one: a code (NOR), a state, a person or a body, or the key of an actor.")),
  required(word("b", "The other.")),
];
const onlyKind = choice("kind", ["statement", "event", "agreement"], "Only of this kind.");

/** Who speaks and acts, and how they stand to each other. */
export const peopleRoutes: readonly Query[] = [
  {
    kind: "query",
    path: "/actors",
    name: "actors",
    summary: "Who speaks and acts",
    description: "Those who take most parts first.",
    parameters: [...actorFilters, ...paging],
    result: listed(ref("Actor")),
    answer: (store, values) => listActors(store, { ...values }),
  },
  {
    kind: "query",
    path: "/actors/{key}",
    name: "actor",
    summary: "One actor",
    description: "One that was merged into another gives that other.",
    parameters: [inPath("key", "The key of the actor, as other answers have it.")],
    result: ref("Actor"),
    answer: (store, values) => findActor(store, textOf(values, "key")),
  },
  {
    kind: "query",
    path: "/brief",
    name: "brief",
    summary: "A page about a state, body or person",
    description:
      "What it said, what was said of it, what it did, what was done to it, its agreements, and the reactions to it. With `Accept: text/markdown` as a page to read.",
    parameters: [
      required(word("who", "A code (NOR), a state, a person or a body, or the key of an actor.")),
      {
        name: "days",
        in: "query",
        type: "integer",
        least: 1,
        most: 3660,
        description: "How many days. Default: 7.",
      },
      { ...word("until", "The last of these days. Default: the day of the newest page."), isDay: true },
      {
        name: "most",
        in: "query",
        type: "integer",
        least: 1,
        most: 100,
        description: "How many each part holds at most. Default: 20.",
      },
    ],
    result: ref("Brief"),
    answer: (store, { who, ...values }) => briefOf(store, String(who), { ...values }),
    asText: { type: "text/markdown", format: (brief) => formatBrief(brief as Brief) },
  },
  {
    kind: "query",
    path: "/timeline",
    name: "timeline",
    summary: "What two said of each other, did and agreed",
    description: "The earliest first.",
    parameters: [
      ...pair,
      ...days,
      onlyKind,
      { name: "newestFirst", in: "query", type: "boolean", description: "The latest first." },
      ...paging,
    ],
    result: listed(ref("Finding")),
    answer(store, { a, b, kind, ...values }) {
      const filter = values as TimelineFilter;
      const kinds = kind as "statement" | "event" | "agreement" | undefined;
      return timeline(store, String(a), String(b), {
        ...filter,
        ...(kinds !== undefined && { kinds: [kinds] }),
      });
    },
  },
  {
    kind: "query",
    path: "/balance",
    name: "balance",
    summary: "How two stand to each other over time",
    description:
      "Statements, and events by quad class, each way and by period. Acts count where they occurred and are news of their page.",
    parameters: [
      ...pair,
      ...days,
      choice("by", ["day", "week", "month"], "How long a period is. Default: a week, from Monday."),
    ],
    result: listOf(ref("BalancePeriod")),
    answer: (store, { a, b, ...values }) => balance(store, String(a), String(b), values as BalanceFilter),
  },
  {
    kind: "query",
    path: "/network",
    name: "network",
    summary: "Who speaks of or to whom, and who acts on whom",
    description: "The heaviest edges first. Acts count where they occurred and are news of their page.",
    parameters: [
      ...days,
      choice(
        "level",
        ["codes", "actors"],
        "All of a state or body as one (the default), or each actor by itself.",
      ),
      choice("of", ["statements", "events"], "Only these. Default: both."),
      {
        name: "limit",
        in: "query",
        type: "integer",
        least: 1,
        most: 500,
        description: "How many edges at most. Default: 50.",
      },
    ],
    result: ref("Network"),
    answer: (store, values) => network(store, values as NetworkFilter),
  },
];
