import type {
  ActorCard,
  AgreementCard,
  CommonCard,
  EventCard,
  StatementCard,
  Words,
} from "../store/query/cards.ts";
import type { Known } from "../text/known.ts";
import type { Cell, Column } from "./column.ts";

/** Several values in one cell, in the order of the record. */
const AND = "; ";

const text = <Row>(name: string, of: (row: Row) => Cell): Column<Row> => ({ name, type: "text", of });
const whole = <Row>(name: string, of: (row: Row) => Cell): Column<Row> => ({ name, type: "whole", of });
const real = <Row>(name: string, of: (row: Row) => Cell): Column<Row> => ({ name, type: "real", of });

const joined = (parts: readonly string[]): Cell => (parts.length === 0 ? null : parts.join(AND));
const names = (actors: readonly ActorCard[]): Cell => joined(actors.map(({ name }) => name));
const codes = (actors: readonly ActorCard[]): Cell => joined([...new Set(actors.map(({ code }) => code))]);
const sectors = (actors: readonly ActorCard[]): Cell =>
  joined([...new Set(actors.map(({ sector }) => sector))]);
const offices = (actors: readonly ActorCard[]): Cell => joined(actors.flatMap(({ office }) => office ?? []));
const printed = (spans: readonly Words[]): Cell => spans.map((span) => span.text).join(" … ") || null;
/** "412-428; 440-460": UTF-16 offsets into the article's text, half-open. */
const places = (spans: readonly Words[]): Cell => joined(spans.map(({ start, end }) => `${start}-${end}`));
const dateText = (known: Known<string>): Cell => (known.basis === "unknown" ? null : known.value);

/** Where a finding was read: the last columns of every table. */
const source: readonly Column<CommonCard>[] = [
  text("day", ({ day }) => day),
  text("article", ({ article }) => article.id),
  text("title", ({ article }) => article.title),
  text("outlet", ({ article }) => article.outlet),
  text("domain", ({ article }) => article.domain),
  text("agency", ({ article }) => article.agency),
  text("published", ({ article }) => article.published),
  text("url", ({ article }) => article.url),
  whole("other_reports", ({ told }) => told.length),
];

export const statementColumns: readonly Column<StatementCard>[] = [
  text("id", ({ id }) => id),
  text("speaker", ({ speakers }) => names(speakers)),
  text("speaker_code", ({ speakers }) => codes(speakers)),
  text("speaker_sector", ({ speakers }) => sectors(speakers)),
  text("speaker_office", ({ speakers }) => offices(speakers)),
  text("speaker_mention", ({ mention }) => mention?.text ?? null),
  text("act", ({ act }) => act),
  text("form", ({ form }) => form),
  text("targets", ({ targets }) => names(targets)),
  text("target_codes", ({ targets }) => codes(targets)),
  text("addressee", ({ addressee }) => addressee?.name ?? null),
  text("via", ({ via }) => names(via)),
  text("cue", ({ cue }) => cue?.text ?? null),
  text("words", ({ words }) => printed(words)),
  text("spans", ({ words }) => places(words)),
  text("date", ({ date }) => dateText(date)),
  text("date_basis", ({ date }) => date.basis),
  real("confidence", ({ confidence }) => confidence),
  ...source,
];

export const eventColumns: readonly Column<EventCard>[] = [
  text("id", ({ id }) => id),
  text("type", ({ type }) => type),
  text("mode", ({ mode }) => mode),
  text("contexts", ({ contexts }) => joined(contexts)),
  whole("quad", ({ quad }) => quad),
  real("scale", ({ scale }) => scale),
  text("cameo", ({ cameo }) => cameo),
  text("actors", ({ actors }) => names(actors)),
  text("actor_codes", ({ actors }) => codes(actors)),
  text("actor_sectors", ({ actors }) => sectors(actors)),
  text("recipients", ({ recipients }) => names(recipients)),
  text("recipient_codes", ({ recipients }) => codes(recipients)),
  text("recipient_sectors", ({ recipients }) => sectors(recipients)),
  text("status", ({ status }) => status),
  text("time", ({ time }) => time),
  text("date", ({ date }) => dateText(date)),
  text("date_basis", ({ date }) => date.basis),
  text("effective", ({ effective }) => dateText(effective)),
  text("place", ({ place }) => (place.basis === "unknown" ? null : place.value.name)),
  text("country", ({ place }) => (place.basis === "unknown" ? null : place.value.country)),
  text("size", ({ size }) =>
    joined(
      size.map(
        ({ what, least, most }) =>
          `${what} ${least}${most === null ? "+" : most === least ? "" : `-${most}`}`,
      ),
    ),
  ),
  text("trigger", ({ trigger }) => trigger.text),
  text("evidence", ({ evidence }) => printed(evidence)),
  text("spans", ({ evidence }) => places(evidence)),
  text("condition", ({ condition }) => condition?.text ?? null),
  text("said_in", ({ saidIn }) => saidIn),
  real("confidence", ({ confidence }) => confidence),
  ...source,
];

export const agreementColumns: readonly Column<AgreementCard>[] = [
  text("id", ({ id }) => id),
  text("name", ({ name }) => name),
  text("type", ({ type }) => type),
  text("status", ({ status }) => status),
  text("parties", ({ parties }) => names(parties)),
  text("party_codes", ({ parties }) => codes(parties)),
  text("targets", ({ targets }) => names(targets)),
  text("target_codes", ({ targets }) => codes(targets)),
  text("date", ({ date }) => dateText(date)),
  text("effective", ({ effective }) => dateText(effective)),
  text("obligations", ({ provisions }) => printed(provisions.map(({ obligation }) => obligation))),
  text("triggers", ({ provisions }) => printed(provisions.flatMap(({ trigger }) => trigger ?? []))),
  text("called", ({ called }) => joined(called.map(({ by, as }) => `${by?.name ?? "?"}: ${as.text}`))),
  text("reason", ({ reason }) => reason?.text ?? null),
  text("evidence", ({ evidence }) => printed(evidence)),
  text("spans", ({ evidence }) => places(evidence)),
  ...source,
];
