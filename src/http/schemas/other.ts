import { articleFields } from "./cards.ts";
import {
  about,
  choice,
  count,
  day,
  integer,
  listed,
  listOf,
  object,
  orNull,
  ref,
  type Schema,
  text,
} from "./schema.ts";

const article = object({
  ...articleFields,
  day: orNull(day),
  addedAt: text,
  version: about("1, 2, … among the versions of its page.", integer),
  statements: count,
  events: count,
  agreements: count,
  reprintOf: about("Id of the report that it reprints.", orNull(text)),
  replacedBy: about("Id of the article that replaced it.", orNull(text)),
});

const actor = object({
  key: text,
  name: text,
  names: about("All names under which pages have it.", listOf(text)),
  kind: text,
  code: text,
  sector: text,
  wikidata: orNull(text),
  office: about("The office of the latest page that tells one.", orNull(text)),
  parts: about("How many parts it takes in statements, events and agreements.", count),
});

const quads = about(
  "Events by quad class: verbal cooperation, material cooperation, verbal conflict, material conflict.",
  { type: "array", items: count, minItems: 4, maxItems: 4 },
);
const side = object({ statements: count, quads });

/** Pages, actors, and what is counted. Types: src/store/query/. */
export const otherSchemas: Readonly<Record<string, Schema>> = {
  Article: article,
  WholeArticle: object({
    summary: ref("Article"),
    record: ref("Record"),
    actorKeys: about("Keys of actors by their ids in the record.", {
      type: "object",
      additionalProperties: text,
    }),
    statements: listOf(ref("Statement")),
    events: listOf(ref("Event")),
    agreements: listOf(ref("Agreement")),
    versions: listOf(object({ id: text, version: integer, addedAt: text, standing: text })),
    reprints: listOf(
      object({
        id: text,
        title: orNull(text),
        outlet: orNull(text),
        domain: orNull(text),
        published: orNull(text),
      }),
    ),
  }),
  Actor: actor,
  TextHit: object({
    kind: { const: "article" },
    article: ref("ArticleCard"),
    passage: about("A passage round the words found.", text),
    marks: about("Which characters of the passage were looked for: half-open pairs.", {
      type: "array",
      items: { type: "array", items: count, minItems: 2, maxItems: 2 },
    }),
  }),
  SearchHit: { oneOf: [ref("TextHit"), ref("Finding")] },
  Brief: object({
    who: text,
    since: day,
    until: day,
    said: listed(ref("Statement")),
    saidOf: listed(ref("Statement")),
    did: listed(ref("Event")),
    doneTo: listed(ref("Event")),
    agreements: listed(ref("Agreement")),
    answered: listed(ref("Reaction")),
  }),
  DayCount: object({ day, count }),
  Network: object({
    nodes: listOf(object({ id: text, name: text, kind: text, code: text })),
    edges: listOf(object({ from: text, to: text, statements: count, events: count, quads })),
  }),
  BalancePeriod: object({
    day: about("The first day of the period.", day),
    there: about("What `a` said of `b` and did to it.", side),
    back: about("What `b` said of `a` and did to it.", side),
    together: about("What both did with each other.", side),
  }),
  Overview: object({
    version: about("Of the program.", text),
    articles: count,
    statements: count,
    events: count,
    agreements: count,
    actors: count,
    firstDay: orNull(day),
    lastDay: orNull(day),
  }),
  Kept: object({
    outcome: about(
      "`changed`: a new version of a known page; `unchanged`: it was kept already; `empty`: nothing on the page reads like an article, so that nothing was kept.",
      choice(["added", "changed", "unchanged", "empty"]),
    ),
    article: about("Id of the article.", text),
  }),
  Job: object({
    id: text,
    name: about("The address of the page, or its title, or what it was called.", text),
    keep: about("Whether the page is kept or only read.", { type: "boolean" }),
    state: choice(["waiting", "fetching", "reading", "keeping", "done", "failed"]),
    outcome: orNull(choice(["added", "changed", "unchanged", "empty"])),
    article: about("Id of the article that was kept.", orNull(text)),
    problem: orNull(ref("Problem")),
  }),
  Problem: object(
    {
      type: about("urn:dragoman:problem: and the code.", text),
      title: text,
      status: integer,
      detail: text,
      code: text,
    },
    "What went wrong. RFC 9457.",
  ),
};
