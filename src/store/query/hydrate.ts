import type { Store } from "../store.ts";
import { actorIdsOf, type Finding } from "./actor-ids.ts";
import { type ArticleTuple, articleTuple, cardOfTuple } from "./article-card.ts";
import type { ActorCard, ArticleCard, Carrier, Correction, FindingCard } from "./cards.ts";
import { toAgreementCard, toEventCard, toStatementCard } from "./finding-card.ts";

/** A row of `finding` as cards are made from it. */
interface FindingRow {
  readonly n: number;
  readonly id: string;
  readonly article: number;
  readonly standing: FindingCard["standing"];
  readonly lead: number;
  readonly day: string | null;
  readonly finding: Finding;
}

type FindingTuple = readonly [
  n: number,
  id: string,
  kind: FindingCard["kind"],
  article: number,
  standing: FindingCard["standing"],
  lead: number,
  day: string | null,
  value: unknown,
];

/** What the cards of one list have in common: each part is fetched once for the whole list. */
interface Surroundings {
  readonly articles: ReadonlyMap<number, { readonly card: ArticleCard; readonly text: string }>;
  /** Actors by article and by their id in its record. */
  readonly actors: ReadonlyMap<number, ReadonlyMap<string, ActorCard>>;
  readonly told: ReadonlyMap<number, readonly Carrier[]>;
  readonly answers: ReadonlyMap<number, readonly string[]>;
  readonly answeredBy: ReadonlyMap<number, readonly string[]>;
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
}

/** The cards of findings, by their numbers, in that order. */
export function hydrate(store: Store, numbers: readonly number[]): readonly FindingCard[] {
  const found = store.db.tuples<FindingTuple>(
    `SELECT json_array(n, id, kind, article, standing, lead, day, json(coalesce(corrected, json))) AS row FROM finding
      WHERE n IN (SELECT value FROM json_each(?))`,
    JSON.stringify(numbers),
  );
  const rows = found.map(([n, id, kind, article, standing, lead, day, value]): FindingRow => {
    const finding = { kind, value } as Finding;
    return { n, id, article, standing, lead, day, finding };
  });
  const around = findSurroundings(store, rows);
  const cards = new Map(rows.map((row) => [row.n, toCard(row, around)]));
  return numbers.flatMap((n) => cards.get(n) ?? []);
}

function toCard(row: FindingRow, around: Surroundings): FindingCard {
  const { finding } = row;
  const place = around.articles.get(row.article);
  if (place === undefined) throw new RangeError(`finding ${row.id} without its article`);
  const common = {
    id: row.id,
    article: place.card,
    day: row.day,
    standing: row.standing,
    told: (around.told.get(row.lead) ?? []).filter(({ id }) => id !== row.id),
    answers: around.answers.get(row.lead) ?? [],
    answeredBy: around.answeredBy.get(row.lead) ?? [],
    corrections: around.corrections.get(row.id) ?? [],
  };
  const page = { text: place.text, actors: around.actors.get(row.article) ?? new Map() };
  switch (finding.kind) {
    case "statement":
      return toStatementCard(finding.value, page, common);
    case "event":
      return toEventCard(finding.value, page, common);
    case "agreement":
      return toAgreementCard(finding.value, page, common);
    default:
      return finding satisfies never;
  }
}

function findSurroundings(store: Store, rows: readonly FindingRow[]): Surroundings {
  const articles = JSON.stringify([...new Set(rows.map(({ article }) => article))]);
  const leads = JSON.stringify([...new Set(rows.map(({ lead }) => lead))]);
  return {
    articles: findArticles(store, articles),
    actors: findActors(store, rows),
    told: findTold(store, leads),
    answers: findReactions(store, leads, "answer", "answered"),
    answeredBy: findReactions(store, leads, "answered", "answer"),
    corrections: findCorrections(store, JSON.stringify(rows.map(({ id }) => id))),
  };
}

function findArticles(store: Store, numbers: string): Surroundings["articles"] {
  const cards = store.db.tuples<ArticleTuple>(
    `SELECT json_array(${articleTuple("article")}) AS row FROM article WHERE n IN (SELECT value FROM json_each(?))`,
    numbers,
  );
  const texts = store.db.all<{ readonly n: number; readonly text: string }>(
    "SELECT n, text FROM article WHERE n IN (SELECT value FROM json_each(?))",
    numbers,
  );
  const found = new Map(texts.map(({ n, text }) => [n, text]));
  return new Map(
    cards.map((tuple) => [tuple[0], { card: cardOfTuple(tuple), text: found.get(tuple[0]) ?? "" }]),
  );
}

type PartTuple = readonly [
  article: number,
  id: string,
  key: string | null,
  name: string,
  kind: string,
  code: string,
  sector: string,
  office: string | null,
];

/** Those whom the findings point at: the pages name many more. */
function findActors(store: Store, findings: readonly FindingRow[]): Surroundings["actors"] {
  const wanted = new Map<string, readonly [article: number, id: string]>();
  for (const { article, finding } of findings)
    for (const id of actorIdsOf(finding)) wanted.set(`${article} ${id}`, [article, id]);
  const rows = store.db.tuples<PartTuple>(
    `SELECT json_array(part.article, part.id, actor.key, part.name, part.kind, part.code, part.sector, part.office) AS row
       FROM json_each(?) AS wanted
      CROSS JOIN part ON part.article = wanted.value ->> 0 AND part.id = wanted.value ->> 1
       LEFT JOIN actor ON actor.n = part.actor`,
    JSON.stringify([...wanted.values()]),
  );
  const found = new Map<number, Map<string, ActorCard>>();
  for (const [article, id, key, name, kind, code, sector, office] of rows)
    gather(found, article, new Map<string, ActorCard>()).set(id, { key, name, kind, code, sector, office });
  return found;
}

function findTold(store: Store, leads: string): Surroundings["told"] {
  const rows = store.db.tuples<readonly [lead: number, id: string, why: string | null, ...ArticleTuple]>(
    `SELECT json_array(finding.lead, finding.id, finding.joined_by, ${articleTuple("article")}) AS row
       FROM finding JOIN article ON article.n = finding.article
      WHERE finding.standing <> 'replaced' AND finding.lead IN (
        SELECT lead FROM finding WHERE lead IN (SELECT value FROM json_each(?)) GROUP BY lead HAVING count(*) > 1)
      ORDER BY article.day, finding.n`,
    leads,
  );
  const found = new Map<number, Carrier[]>();
  for (const [lead, id, why, ...article] of rows)
    gather(found, lead, []).push({ id, article: cardOfTuple(article), by: why ?? "lead" });
  return found;
}

/** Reactions are told of whatever report they stand in: by the lead of the group, on both ends. */
function findReactions(
  store: Store,
  leads: string,
  from: "answer" | "answered",
  to: "answer" | "answered",
): Surroundings["answers"] {
  const rows = store.db.all<{ readonly lead: number; readonly id: string }>(
    `SELECT DISTINCT here.lead, there_lead.id FROM finding AS here
       CROSS JOIN reaction ON reaction.${from} = here.n
       CROSS JOIN finding AS there ON there.n = reaction.${to} CROSS JOIN finding AS there_lead ON there_lead.n = there.lead
      WHERE here.lead IN (SELECT value FROM json_each(?)) ORDER BY there_lead.n`,
    leads,
  );
  const found = new Map<number, string[]>();
  for (const { lead, id } of rows) gather(found, lead, []).push(id);
  return found;
}

interface EditRow {
  readonly target: string;
  readonly field: string;
  readonly was: string;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

function findCorrections(store: Store, ids: string): Surroundings["corrections"] {
  const rows = store.db.all<EditRow>(
    `SELECT target, field, was, by, at, note FROM edit
      WHERE kind = 'correct' AND undone_at IS NULL AND target IN (SELECT value FROM json_each(?)) ORDER BY n`,
    ids,
  );
  const found = new Map<string, Correction[]>();
  for (const { target, was, ...rest } of rows)
    gather(found, target, []).push({ ...rest, was: JSON.parse(was) });
  return found;
}

function gather<Key, Value>(found: Map<Key, Value>, key: Key, empty: Value): Value {
  const known = found.get(key);
  if (known !== undefined) return known;
  found.set(key, empty);
  return empty;
}
