import type { ActorCard, EventCard } from "../store/query/cards.ts";
import type { Cell } from "./column.ts";
import type { Countries } from "./countries.ts";
import { toPloverCode } from "./plover.ts";
import { formatTsvLine } from "./tsv.ts";

/**
 * Events in the columns of POLECAT's tables (dataverse.harvard.edu, POLECAT weekly files of 2023): a header, tabs,
 * UTF-8. One line an event: joint actors share a cell, parted by ";". Empty where the reader does not tell: geography
 * below the country, titles of stories.
 */
const COLUMNS: readonly (readonly [name: string, of: (event: EventCard, countries: Countries) => Cell])[] = [
  ["Event ID", ({ id }) => id],
  ["Event Date", ({ day }) => day],
  ["Event Type", ({ type }) => type],
  ["Event Mode", ({ mode }) => mode],
  ["Intensity", ({ scale }) => scale],
  ["Quad Code", ({ quad }) => QUADS[quad] ?? null],
  ["Contexts", ({ contexts }) => list(contexts)],
  ...side("Actor", ({ actors }) => actors),
  ...side("Recipient", ({ recipients }) => recipients),
  ["Placename", ({ place }) => (place.basis === "unknown" ? null : place.value.name)],
  ["City", () => null],
  ["District", () => null],
  ["Province", () => null],
  ["Country", ({ place }) => (place.basis === "unknown" ? null : toPloverCode(place.value.country))],
  ["Latitude", () => null],
  ["Longitude", () => null],
  ["GeoNames ID", () => null],
  ["Raw Placename", ({ place }) => (place.basis === "unknown" ? null : place.value.name)],
  ["Feature Type", () => null],
  ["Source", ({ article }) => article.outlet ?? article.domain],
  ["Publication Date", ({ article }) => article.published?.slice(0, 10) ?? null],
  ["Story People", (event) => list(namesOf(event, "person"))],
  ["Story Organizations", (event) => list(namesOf(event, "body"))],
  ["Story Locations", (event) => list(namesOf(event, "state"))],
  ["Language", () => "en"],
  ["Version", () => "dragoman"],
];

const QUADS: Readonly<Record<number, string>> = {
  1: "VERBAL COOPERATION",
  2: "MATERIAL COOPERATION",
  3: "VERBAL CONFLICT",
  4: "MATERIAL CONFLICT",
};

export function* formatPolecat(events: Iterable<EventCard>, countries: Countries): Generator<string> {
  yield formatTsvLine(COLUMNS.map(([name]) => name));
  for (const event of events) yield formatTsvLine(COLUMNS.map(([, of]) => of(event, countries)));
}

/** The eight columns of one side. */
function side(name: string, of: (event: EventCard) => readonly ActorCard[]): typeof COLUMNS {
  return [
    [`${name} Name`, (event) => list(of(event).map((actor) => actor.name))],
    [`${name} Country`, (event) => list(of(event).map(({ code }) => toPloverCode(code)))],
    [
      `${name} COW`,
      (event, countries) => list(of(event).flatMap(({ code }) => countries.get(code)?.cow || [])),
    ],
    [`Primary ${name} Sector`, (event) => of(event)[0]?.sector ?? null],
    [`${name} Sectors`, (event) => list(of(event).map(({ sector }) => sector))],
    [`${name} Title`, (event) => list(of(event).flatMap(({ office }) => office ?? []))],
    [`${name} Name Raw`, (event) => list(of(event).map((actor) => actor.name))],
    [`Wikipedia ${name} ID`, () => null],
  ];
}

const list = (parts: readonly string[]): Cell => (parts.length === 0 ? null : parts.join(";"));

function namesOf({ actors, recipients }: EventCard, what: "person" | "state" | "body"): readonly string[] {
  const kindOf = ({ kind }: ActorCard) => (kind === "person" || kind === "state" ? kind : "body");
  return [...actors, ...recipients].filter((actor) => kindOf(actor) === what).map(({ name }) => name);
}
