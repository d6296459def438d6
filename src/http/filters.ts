import { EVENT_TYPES } from "../events/plover.ts";
import { acts, agreementStatuses, forms } from "../record/vocabulary.ts";
import type { Parameter, Value, Values } from "./parameters.ts";

/*
 * What lists can be narrowed by: the filters of the query layer (src/store/query/filters.ts), as the command line has
 * them.
 */

export const word = (name: string, description: string): Parameter => ({
  name,
  in: "query",
  type: "string",
  description,
});
export const choice = (name: string, choices: readonly string[], description: string): Parameter => ({
  ...word(name, description),
  choices,
});
const flag = (name: string, description: string): Parameter => ({
  name,
  in: "query",
  type: "boolean",
  description,
});
const date = (name: string, description: string): Parameter => ({ ...word(name, description), isDay: true });

const WHO = "a code (NOR), a state, a person or a body, or the key of an actor";

export const days: readonly Parameter[] = [
  date("since", "Nothing before this day (YYYY-MM-DD)."),
  date("until", "Nothing after this day."),
];

export const paging: readonly Parameter[] = [
  {
    name: "limit",
    in: "query",
    type: "integer",
    least: 1,
    most: 500,
    description: "How many at most. Default: 50.",
  },
  word("cursor", "Where to go on: the `next` of the part before."),
];

/** All lists of findings. */
const common: readonly Parameter[] = [
  ...days,
  word("outlet", "Only from this outlet: kesh.example."),
  word("article", "Only from the article with this id."),
  word("words", "Only what holds these words, as /search takes them."),
  flag("each", "Each report by itself. Default: what several reports tell is given once."),
  flag("replaced", "Also what stands in versions of pages that were replaced."),
];

export const statementFilters: readonly Parameter[] = [
  word("by", `Who said it: ${WHO}.`),
  word("notBy", "Nobody of these said it."),
  word("about", "Whom it is aimed at, or whom its words name."),
  word("to", "Whom it was told."),
  word("via", "Who relayed it."),
  choice("act", acts, "What was done by saying it."),
  choice("form", forms, "Whether its words were quoted."),
  ...common,
];

export const eventFilters: readonly Parameter[] = [
  word("actor", `Who did it: ${WHO}.`),
  word("recipient", "To whom it was done."),
  choice("type", EVENT_TYPES, "PLOVER's type."),
  word("mode", "PLOVER's mode within the type."),
  choice(
    "status",
    ["occurred", "announced", "threatened", "hypothetical", "denied", "failed"],
    "Whether it happened. Default: all of them.",
  ),
  choice("time", ["current", "background"], "News of the page, or history that it tells."),
  {
    name: "quad",
    in: "query",
    type: "integer",
    least: 1,
    most: 4,
    description:
      "Class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.",
  },
  word("country", "Where it happened (NOR)."),
  ...common,
];

export const agreementFilters: readonly Parameter[] = [
  word("party", `Who takes part in it: ${WHO}.`),
  choice(
    "kind",
    ["treaty", "alliance", "ceasefire", "accord", "resolution", "sanctions", "other"],
    "What kind it is of.",
  ),
  choice("status", agreementStatuses, "How it stands."),
  ...common,
];

export const reactionFilters: readonly Parameter[] = [
  word("to", "What is answered: the id of a statement, event or agreement; or who said or did it."),
  word("by", `Who answers: ${WHO}.`),
  ...days,
];

export const articleFilters: readonly Parameter[] = [
  ...days,
  word("outlet", "Only from this outlet: kesh.example."),
  word("url", "Only the page at this address; with `replaced` all its versions."),
  word("words", "Only what holds these words, as /search takes them."),
  flag("replaced", "Also versions and articles that were replaced."),
];

export const actorFilters: readonly Parameter[] = [
  word("name", "A part of the name."),
  word("code", "Only those who belong to this state or body (NOR, UNO)."),
  word("kind", "Only of this kind: state, person, igo and so on."),
];

/** An id or key in the path. */
export const inPath = (name: string, description: string): Parameter => ({
  name,
  in: "path",
  type: "string",
  required: true,
  description,
});

export const required = (parameter: Parameter): Parameter => ({ ...parameter, required: true });

/** A value that has to be there: `readValues` has seen to it. */
export function textOf(values: Values, name: string): string {
  const value: Value | undefined = values[name];
  if (typeof value === "string") return value;
  throw new RangeError(`the parameter ${name} was not read`);
}
