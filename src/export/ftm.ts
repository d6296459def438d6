import { createHash } from "node:crypto";
import type { ArticleSummary } from "../store/query/articles.ts";
import type { ActorCard, AgreementCard, EventCard, StatementCard } from "../store/query/cards.ts";
import type { Everything } from "../store/query/everything.ts";
import type { Countries } from "./countries.ts";

/** An entity of FollowTheMoney (followthemoney.tech): every property is a list of strings. */
interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

type Properties = Readonly<Record<string, readonly (string | null | undefined)[]>>;

/**
 * What a store holds as entities of FollowTheMoney, a line each: articles, those who speak and act, events, sanctions,
 * and each statement as a note on its speakers, since the model has no statement of its own. An actor comes once,
 * before anything that points at it.
 */
export function* formatFtm(all: Everything, countries: Countries): Generator<string> {
  const known = new Set<string>();
  const actors = function* (list: readonly ActorCard[]): Generator<string> {
    for (const actor of list) {
      const entity = toActor(actor, countries);
      if (known.has(entity.id)) continue;
      known.add(entity.id);
      yield line(entity);
    }
  };
  for (const article of all.articles()) yield line(toArticle(article));
  for (const statement of all.statements()) {
    yield* actors([...statement.speakers, ...statement.targets]);
    yield line(toNote(statement));
  }
  for (const event of all.events()) {
    yield* actors([...event.actors, ...event.recipients]);
    yield line(toEvent(event, countries));
  }
  for (const agreement of all.agreements()) {
    yield* actors([...agreement.parties, ...agreement.targets]);
    for (const entity of toAgreement(agreement)) yield line(entity);
  }
}

const line = (entity: Entity): string => `${JSON.stringify(entity)}\n`;

function entityOf(id: string, schema: string, properties: Properties): Entity {
  const filled = Object.entries(properties).map(([name, values]) => {
    const strings = values.filter((value): value is string => typeof value === "string" && value !== "");
    return [name, [...new Set(strings)]] as const;
  });
  return { id, schema, properties: Object.fromEntries(filled.filter(([, values]) => values.length > 0)) };
}

function toArticle({ id, title, outlet, domain, published, url }: ArticleSummary): Entity {
  return entityOf(`article-${id}`, "Article", {
    // The model will not have a document without these.
    name: [title ?? id],
    fileName: [title ?? id],
    title: [title],
    publisher: [outlet ?? domain],
    publishedAt: [published],
    sourceUrl: [url],
  });
}

/** Schemata by kind; what is none of these is a body with a name. */
const SCHEMATA: Readonly<Record<string, string>> = {
  person: "Person",
  state: "PublicBody",
  government: "PublicBody",
  company: "Company",
  igo: "Organization",
  ngo: "Organization",
  party: "Organization",
  media: "Organization",
  "armed-group": "Organization",
};

function toActor(actor: ActorCard, countries: Countries): Entity {
  const { key, name, kind, code, office } = actor;
  const isPerson = kind === "person";
  return entityOf(actorId(actor), SCHEMATA[kind] ?? "LegalEntity", {
    name: [name],
    [isPerson ? "nationality" : "country"]: [countries.get(code)?.alpha2.toLowerCase()],
    ...(isPerson && { position: [office] }),
    wikidataId: [key?.startsWith("wikidata:") ? key.slice("wikidata:".length) : null],
  });
}

/** One who is described and not named is one within the words that describe it alone. */
function actorId({ key, name, code }: ActorCard): string {
  const digest = createHash("sha256")
    .update(key ?? `unnamed:${code}:${name}`)
    .digest("hex");
  return `actor-${digest.slice(0, 20)}`;
}

function toNote({ id, words, speakers, targets, act, day, article }: StatementCard): Entity {
  return entityOf(`statement-${id}`, "Note", {
    name: [
      `${day ?? "undated"} ${speakers.map(({ name }) => name).join(", ") || "Somebody"}: ${act}${targets.map(({ name }) => ` → ${name}`).join("")}`,
    ],
    description: [words.map(({ text }) => text).join(" … ")],
    entity: speakers.map(actorId),
    sourceUrl: [article.url],
    publisher: [article.outlet ?? article.domain],
  });
}

function toEvent(event: EventCard, countries: Countries): Entity {
  const { id, type, mode, status, actors, recipients, day, place, evidence, article } = event;
  const what = mode === null ? type : `${type}/${mode}`;
  const at = place.basis === "unknown" ? undefined : place.value;
  return entityOf(`event-${id}`, "Event", {
    name: [`${what}: ${[...actors, ...recipients].map(({ name }) => name).join(", ") || "somebody"}`],
    keywords: [type, mode, status],
    description: evidence.map(({ text }) => text),
    date: [day],
    location: [at?.name],
    country: [at && countries.get(at.country)?.alpha2.toLowerCase()],
    involved: [...actors, ...recipients].map(actorId),
    sourceUrl: [article.url],
    publisher: [article.outlet ?? article.domain],
  });
}

/** A sanctions regime is one sanction for each on whom it is laid; any other agreement is an event of its parties. */
function toAgreement(agreement: AgreementCard): readonly Entity[] {
  const { id, name, type, parties, targets, date, effective, provisions, reason, evidence, article } =
    agreement;
  const told = { sourceUrl: [article.url], publisher: [article.outlet ?? article.domain] };
  const [agreed, begins] = [date, effective].map((known) => (known.basis === "unknown" ? null : known.value));
  const duties = provisions.map(({ obligation }) => obligation.text);
  if (type !== "sanctions" || targets.length === 0) {
    return [
      entityOf(`agreement-${id}`, "Event", {
        name: [name],
        keywords: [type, agreement.status],
        description: [...evidence.map(({ text }) => text), ...duties],
        involved: [...parties, ...targets].map(actorId),
        date: [agreed],
        startDate: [begins],
        ...told,
      }),
    ];
  }
  return targets.map((target, at) =>
    entityOf(`sanction-${id}-${at}`, "Sanction", {
      entity: [actorId(target)],
      program: [name],
      authority: parties.map((party) => party.name),
      provisions: duties,
      reason: [reason?.text],
      status: [agreement.status],
      startDate: [begins ?? agreed],
      ...told,
    }),
  );
}
