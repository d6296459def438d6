import type { Actor } from "../actors/actor.ts";
import type { Article } from "../article/article.ts";
import type { Event } from "../events/event.ts";
import { cameoOf, quadOf, scoreOf } from "../events/plover.ts";
import type { Statement } from "../statements/statement.ts";
import type { Known } from "../text/known.ts";
import type { Span } from "../text/span.ts";
import {
  type ActorId,
  type ArticleId,
  actorId,
  articleId,
  eventId,
  type StatementId,
  sha256,
  statementId,
} from "./ids.ts";
import type { Reader, Rec, RecordActor, RecordArticle, RecordEvent, RecordStatement } from "./record.ts";
import { verifyRecord } from "./verify.ts";

/** What the stages found on one page. */
export interface Findings {
  readonly article: Article;
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly reader: Reader;
}

/** Turns findings into the outward record, in page order, and passes it through the verbatim gate. */
export function buildRecord({ article, actors, statements, events, reader }: Findings): Rec {
  const outward = toArticle(article);
  const orderedActors = [...actors].sort((a, b) => compareSpans(firstMention(a), firstMention(b)));
  const orderedStatements = [...statements].sort(compareStatements);
  const ids: Ids = {
    actors: new Map(actors.map((actor) => [actor, actorId(outward.id, actor.name, firstMention(actor))])),
    statements: new Map(statements.map((statement) => [statement, statementId(outward.id, statement)])),
  };
  const record: Rec = {
    schema: "dragoman/record/1",
    reader: { version: reader.version, model: reader.model },
    article: outward,
    actors: orderedActors.map((actor) => toActor(actor, ids)),
    statements: orderedStatements.map((statement) => toStatement(statement, ids)),
    events: [...events].sort(compareEvents).map((event) => toEvent(event, outward.id, ids)),
    agreements: [],
    reactions: [],
  };
  verifyRecord(record);
  return record;
}

interface Ids {
  readonly actors: ReadonlyMap<Actor, ActorId>;
  readonly statements: ReadonlyMap<Statement, StatementId>;
}

function toArticle(article: Article): RecordArticle {
  const { url, canonicalUrl, outlet, title, byline, dateline, section, language, text } = article;
  const textSha256 = sha256(text);
  const id: ArticleId = articleId(canonicalUrl ?? url ?? null, textSha256);
  return {
    id,
    url: url ?? null,
    canonicalUrl: canonicalUrl ?? null,
    outlet: { name: outlet.name ?? null, domain: outlet.domain ?? null, agency: outlet.agency ?? null },
    title: title ?? null,
    byline: [...byline],
    dateline: dateline ?? null,
    section: section ?? null,
    language,
    published: toKnown(article.published),
    modified: toKnown(article.modified),
    text,
    textSha256,
    blocks: article.blocks.map(({ kind, start, end }) => ({ kind, start, end })),
    related: article.related.map(({ heading, title, url, truncated }) => ({
      heading: heading ?? null,
      title,
      url: url ?? null,
      truncated,
    })),
    issues: article.issues.map(({ code }) => ({ code })),
  };
}

function toActor(actor: Actor, ids: Ids): RecordActor {
  const { name, kind, code, sector, office, wikidata, mentions } = actor;
  return {
    id: idOf(ids.actors, actor, name),
    name,
    kind,
    code,
    sector,
    office: office ? { title: office.title, of: office.of, basis: office.basis } : null,
    wikidata: wikidata ?? null,
    mentions: [...mentions].sort(compareSpans).map(({ start, end, form }) => ({ start, end, form })),
  };
}

function toStatement(statement: Statement, ids: Ids): RecordStatement {
  const { speaker, cue, content, form, act, targets, addressee, via, inner, date, confidence } = statement;
  const toIds = (list: readonly Actor[]): readonly ActorId[] =>
    list.map((actor) => idOf(ids.actors, actor, actor.name));
  return {
    id: idOf(ids.statements, statement, act),
    speaker: {
      actors: toIds(speaker.actors),
      mention: toSpan(speaker.mention),
      alternatives: toIds(speaker.alternatives),
    },
    cue: toSpan(cue),
    content: content.map(({ start, end }) => ({ start, end })),
    form,
    act,
    targets: toIds(targets),
    addressee: addressee ? idOf(ids.actors, addressee, addressee.name) : null,
    via: toIds(via),
    inner: inner ? idOf(ids.statements, inner, inner.act) : null,
    date: toKnown(date),
    confidence,
  };
}

function toEvent(event: Event, article: ArticleId, ids: Ids): RecordEvent {
  const { type, mode, contexts, status, time, trigger, evidence, confidence } = event;
  const toIds = (list: readonly Actor[]): readonly ActorId[] =>
    list.map((actor) => idOf(ids.actors, actor, actor.name));
  return {
    id: eventId(article, type, trigger),
    type,
    mode: mode ?? null,
    contexts: [...contexts],
    quad: quadOf(type),
    scale: scoreOf(type, mode),
    cameo: cameoOf(type, mode),
    actors: toIds(event.actors),
    recipients: toIds(event.recipients),
    apart: toIds(event.apart),
    status,
    time,
    condition: toSpan(event.condition),
    date: toKnown(event.date),
    effective: toKnown(event.effective),
    place: toKnown(event.place),
    size: event.size.map(({ what, least, most, by, at }) => ({
      what,
      least,
      most: most ?? null,
      by: by ? idOf(ids.actors, by, by.name) : null,
      at: copySpan(at),
    })),
    trigger: copySpan(trigger),
    evidence: evidence.map(copySpan),
    saidIn: null,
    confidence,
  };
}

/** A stage that hands on a stranger has a bug: ids are given by identity. */
function idOf<Thing, Id>(ids: ReadonlyMap<Thing, Id>, thing: Thing, label: string): Id {
  const id = ids.get(thing);
  if (id === undefined)
    throw new RangeError(`"${label}" is referred to but is not in the list it belongs to`);
  return id;
}

function toKnown<Value>(known: Known<Value>): Known<Value> {
  if (known.basis === "stated") return { basis: "stated", value: known.value, at: copySpan(known.at) };
  if (known.basis === "implied") return { basis: "implied", value: known.value, from: known.from };
  return { basis: "unknown" };
}

/** Copies the two offsets alone, so that no inner field (a token's form) slips into the record. */
const copySpan = ({ start, end }: Span): Span => ({ start, end });
const toSpan = (span: Span | undefined): Span | null => (span ? copySpan(span) : null);

const firstMention = (actor: Actor): Span | undefined => [...actor.mentions].sort(compareSpans)[0];

function compareStatements(a: Statement, b: Statement): number {
  return compareSpans(a.content[0], b.content[0]) || compareSpans(a.cue, b.cue);
}

function compareEvents(a: Event, b: Event): number {
  const [first, second] = [a, b].map(({ evidence }) => [...evidence].sort(compareSpans)[0]);
  return compareSpans(first, second) || compareSpans(a.trigger, b.trigger);
}

/** By start, the longer first; what stands nowhere comes last. */
function compareSpans(a: Span | undefined, b: Span | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.start - b.start || b.end - a.end;
}
