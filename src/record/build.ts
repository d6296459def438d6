import type { Actor } from "../actors/actor.ts";
import type { Article } from "../article/article.ts";
import type { Agreement, Reaction, ToldEvent } from "../relations/relation.ts";
import type { Statement } from "../statements/statement.ts";
import type { Span } from "../text/span.ts";
import {
  type ActorId,
  type ArticleId,
  actorId,
  agreementId,
  articleId,
  eventId,
  sha256,
  statementId,
} from "./ids.ts";
import { compareSpans, type Ids, idOf, toKnown, toSpan } from "./outward.ts";
import type { Reader, Rec, RecordActor, RecordArticle, RecordStatement } from "./record.ts";
import { toAgreement, toEvent, toReaction } from "./relations.ts";
import { verifyRecord } from "./verify.ts";

/** What the stages found on one page. */
export interface Findings {
  readonly article: Article;
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly events: readonly ToldEvent[];
  readonly agreements: readonly Agreement[];
  readonly reactions: readonly Reaction[];
  readonly reader: Reader;
}

/** Turns findings into the outward record, in page order, and passes it through the verbatim gate. */
export function buildRecord(findings: Findings): Rec {
  const { article, actors, statements, reader } = findings;
  const outward = toArticle(article);
  const orderedActors = [...actors].sort((a, b) => compareSpans(firstMention(a), firstMention(b)));
  const orderedStatements = [...statements].sort(compareStatements);
  const events = [...findings.events].sort(compareEvents);
  const agreements = [...findings.agreements].sort((a, b) => compareSpans(a.evidence[0], b.evidence[0]));
  const ids: Ids = {
    actors: new Map(actors.map((actor) => [actor, actorId(outward.id, actor.name, firstMention(actor))])),
    statements: new Map(statements.map((statement) => [statement, statementId(outward.id, statement)])),
    events: new Map(events.map((event) => [event, eventId(outward.id, event.type, event.trigger)])),
    agreements: new Map(
      agreements.map((agreement) => [agreement, agreementId(outward.id, agreement.name, agreement.evidence)]),
    ),
  };
  const record: Rec = {
    schema: "dragoman/record/1",
    reader: { version: reader.version, model: reader.model },
    article: outward,
    actors: orderedActors.map((actor) => toActor(actor, ids)),
    statements: orderedStatements.map((statement) => toStatement(statement, ids)),
    events: events.map((event) => toEvent(event, ids)),
    agreements: agreements.map((agreement) => toAgreement(agreement, ids)),
    reactions: findings.reactions.map((reaction) => toReaction(reaction, ids)),
  };
  verifyRecord(record);
  return record;
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

const firstMention = (actor: Actor): Span | undefined => [...actor.mentions].sort(compareSpans)[0];

function compareStatements(a: Statement, b: Statement): number {
  return compareSpans(a.content[0], b.content[0]) || compareSpans(a.cue, b.cue);
}

function compareEvents(a: ToldEvent, b: ToldEvent): number {
  const [first, second] = [a, b].map(({ evidence }) => [...evidence].sort(compareSpans)[0]);
  return compareSpans(first, second) || compareSpans(a.trigger, b.trigger);
}
