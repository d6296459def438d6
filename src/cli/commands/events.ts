import { EVENT_TYPES } from "../../events/plover.ts";
import type { EventCard } from "../../store/query/cards.ts";
import type { EventFilter } from "../../store/query/filters.ts";
import { type Option, type Options, UsageError } from "../command.ts";
import { formatCard } from "../format/card.ts";
import { toCommand } from "../list-command.ts";
import { commonFilterOptions, listOptions, toFilter } from "../list-options.ts";
import { findNearest } from "../suggest.ts";

const NAME = "events";
const STATUSES = ["occurred", "announced", "threatened", "hypothetical", "denied", "failed"] as const;
const TIMES = ["current", "background"] as const;
const QUADS = ["1", "2", "3", "4"] as const;

const filterOptions: readonly Option[] = [
  { name: "actor", value: "WHO", help: "Who did it: a code (NOR), a state, a person or a body." },
  { name: "recipient", value: "WHO", help: "To whom it was done." },
  { name: "type", value: "TYPE", help: `PLOVER's type: ${EVENT_TYPES.join(", ")}.` },
  { name: "mode", value: "MODE", help: "PLOVER's mode within the type: visit, disapprove and so on." },
  {
    name: "status",
    value: "STATUS",
    choices: STATUSES,
    help: `Whether it happened: ${STATUSES.join(", ")}. Default: all of them.`,
  },
  {
    name: "time",
    value: TIMES.join("|"),
    choices: TIMES,
    help: "News of the page, or history that it tells.",
  },
  {
    name: "quad",
    value: QUADS.join("|"),
    choices: QUADS,
    help: "Class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.",
  },
  { name: "country", value: "CODE", help: "Where it happened (NOR)." },
  ...commonFilterOptions,
];

export const eventsCommand = toCommand<EventCard>({
  name: NAME,
  summary: "List who did what to whom",
  operands: "",
  description: [
    "Prints events from the database, newest first, coded by PLOVER. WHO is what dragoman statements takes.",
    "One happening is one event, however many reports tell it; --json lists the others.",
  ],
  options: [...filterOptions, ...listOptions],
  examples: [
    { line: "dragoman events --actor NOR --recipient CHL", shows: "what Norway did to Chile" },
    { line: "dragoman events --quad 4 --status occurred --csv", shows: "material conflict, as a table" },
  ],
  none: "no event answers to this",
  async ask({ options }) {
    const { listEvents } = await import("../../store/query/findings.ts");
    const filter = toEventFilter(options);
    return (store, paging) => listEvents(store, { ...filter, ...paging });
  },
  toText: formatCard,
  columns: async () => (await import("../../export/finding-columns.ts")).eventColumns,
});

function toEventFilter(options: Options): EventFilter {
  const { quad, type, ...rest } = toFilter(options, filterOptions);
  return {
    ...rest,
    ...(quad !== undefined && { quad: Number(quad) }),
    ...(type !== undefined && { type: toType(String(type)) }),
  };
}

/** Codes of types are written large, however they were typed. */
function toType(given: string): string {
  const type = EVENT_TYPES.find((known) => known === given.toUpperCase());
  if (type !== undefined) return type;
  const nearest = findNearest(given.toUpperCase(), EVENT_TYPES);
  const hint = nearest === undefined ? `it takes ${EVENT_TYPES.join(", ")}` : `did you mean ${nearest}?`;
  throw new UsageError(`--type does not take "${given}"; ${hint}`, NAME);
}
