import type { ActorCard, EventCard } from "../store/query/cards.ts";
import { gdeltQuadOf, goldsteinOf } from "./cameo.ts";
import type { Cell } from "./column.ts";
import type { Countries } from "./countries.ts";
import { type GdeltEvent, type GdeltPair, gdeltEvents, momentOf, pairsOf } from "./gdelt-events.ts";
import { formatTsvLine } from "./tsv.ts";

/**
 * Events in the form of GDELT's event table 2.0 (GDELT Event Codebook V2.0): 61 columns, tabs, no header. One line for
 * each pair of actor and recipient. Only what happened goes in, since the table cannot tell the rest from it. Scores
 * are Goldstein's as the ICEWS list has them; no tone, coordinates or ethnic and religious codes.
 */
export function* formatGdelt(events: Iterable<EventCard>, countries: Countries): Generator<string> {
  for (const event of gdeltEvents(events))
    for (const pair of pairsOf(event)) yield formatTsvLine(toRow(event, pair, countries));
}

function toRow(
  event: GdeltEvent,
  { number, actor, recipient }: GdeltPair,
  countries: Countries,
): readonly Cell[] {
  const { code } = event;
  const compact = event.day.replaceAll("-", "");
  const sources = new Set(
    [event.article, ...event.told.map(({ article }) => article)].map(({ domain }) => domain),
  );
  return [
    number,
    compact,
    compact.slice(0, 6),
    compact.slice(0, 4),
    fractionOf(event.day),
    ...actorCells(actor),
    ...actorCells(recipient),
    1, // IsRootEvent
    code,
    code.length > 3 ? code.slice(0, 3) : code,
    code.slice(0, 2),
    gdeltQuadOf(code),
    goldsteinOf(code) ?? null,
    event.evidence.length + event.told.length,
    sources.size,
    event.told.length + 1,
    null, // AvgTone
    ...NOWHERE,
    ...NOWHERE,
    ...placeCells(event, countries),
    momentOf(event.article, event.day),
    event.article.url,
  ];
}

/** Code, name, country, known group, ethnic, two religions, three types. */
function actorCells(actor: ActorCard | undefined): readonly Cell[] {
  if (actor === undefined) return Array.from({ length: 10 }, () => null);
  const { code, sector, name } = actor;
  const known = code === "UNK" ? "" : code;
  const isGroup = ["UNO", "EUR", "IGO", "NGO", "MNC", "IMG"].includes(code);
  const type = sector === "UNK" ? "" : sector;
  return [
    `${known}${type}` || null,
    name.toUpperCase(),
    isGroup ? null : known || null,
    isGroup ? code : null,
    null,
    null,
    null,
    type || null,
    null,
    null,
  ];
}

/** Type, full name, country (FIPS 10-4), first-order division, latitude, longitude, feature: all eight empty. */
const NOWHERE: readonly Cell[] = [0, null, null, null, null, null, null, null];
/** GDELT's type of a place of which no more than the country is known. */
const COUNTRY = 1;

function placeCells({ place }: EventCard, countries: Countries): readonly Cell[] {
  if (place.basis === "unknown") return NOWHERE;
  const { name, country } = place.value;
  const fips = countries.get(country)?.fips10 || null;
  return [COUNTRY, name, fips, null, null, null, null, null];
}

/** "2031-03-04" → "2031.2575": the codebook's formula, a month counted as 30 days. */
function fractionOf(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return (year + Math.min((month * 30 + date) / 365, 0.9999)).toFixed(4);
}
