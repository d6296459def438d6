import type { Store } from "../store.ts";
import { actorIdsOf, type Finding, parseFinding } from "./actor-ids.ts";
import { type ArticleRow, articleCard, articleColumns } from "./article-card.ts";
import type { ActorCard, ArticleCard, Carrier, Correction, FindingCard } from "./cards.ts";
import { toAgreementCard, toEventCard, toStatementCard } from "./finding-card.ts";

/** A row of `finding` as cards are made from it. */
interface FindingRow {
  readonly n: number;
  readonly id: string;
  readonly kind: FindingCard["kind"];
  readonly article: number;
  readonly standing: FindingCard["standing"];
  readonly lead: number;
  readonly day: string | null;
  readonly json: string;
}

type ReadRow = Omit<FindingRow, "json" | "kind"> & { readonly finding: Finding };

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
  const found = store.db.all<FindingRow>(
    `SELECT n, id, kind, article, standing, lead, day, coalesce(corrected, json) AS json FROM finding
      WHERE n IN (SELECT value FROM json_each(?))`,
    JSON.stringify(numbers),
  );
  const rows = found.map(
    ({ kind, json, ...row }): ReadRow => ({ ...row, finding: parseFinding(kind, json) }),
  );
  const around = findSurroundings(store, rows);
  const cards = new Map(rows.map((row) => [row.n, toCard(row, around)]));
  return numbers.flatMap((n) => cards.get(n) ?? []);
}

function toCard(row: ReadRow, around: Surroundings): FindingCard {
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

function findSurroundings(store: Store, rows: readonly ReadRow[]): Surroundings {
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
  const rows = store.db.all<ArticleRow & { readonly text: string }>(
    `SELECT ${articleColumns("article")}, text FROM article WHERE n IN (SELECT value FROM json_each(?))`,
    numbers,
  );
  return new Map(rows.map((row) => [row.article_n, { card: articleCard(row), text: row.text }]));
}

interface PartRow extends ActorCard {
  readonly article: number;
  readonly id: string;
}

/** Those whom the findings point at: the pages name many more. */
function findActors(store: Store, findings: readonly ReadRow[]): Surroundings["actors"] {
  const wanted = new Map<string, readonly [article: number, id: string]>();
  for (const { article, finding } of findings)
    for (const id of actorIdsOf(finding)) wanted.set(`${article} ${id}`, [article, id]);
  const rows = store.db.all<PartRow>(
    `SELECT part.article, part.id, actor.key, part.name, part.kind, part.code, part.sector, part.office
       FROM json_each(?) AS wanted
      CROSS JOIN part ON part.article = wanted.value ->> 0 AND part.id = wanted.value ->> 1
       LEFT JOIN actor ON actor.n = part.actor`,
    JSON.stringify([...wanted.values()]),
  );
  const found = new Map<number, Map<string, ActorCard>>();
  for (const { article, id, key, name, kind, code, sector, office } of rows)
    gather(found, article, new Map<string, ActorCard>()).set(id, { key, name, kind, code, sector, office });
  return found;
}

function findTold(store: Store, leads: string): Surroundings["told"] {
  const rows = store.db.all<
    ArticleRow & { readonly lead: number; readonly id: string; readonly why: string | null }
  >(
    `SELECT finding.lead, finding.id, finding.joined_by AS why, ${articleColumns("article")}
       FROM finding JOIN article ON article.n = finding.article
      WHERE finding.standing <> 'replaced' AND finding.lead IN (
        SELECT lead FROM finding WHERE lead IN (SELECT value FROM json_each(?)) GROUP BY lead HAVING count(*) > 1)
      ORDER BY article.day, finding.n`,
    leads,
  );
  const found = new Map<number, Carrier[]>();
  for (const row of rows) {
    gather(found, row.lead, []).push({ id: row.id, article: articleCard(row), by: row.why ?? "lead" });
  }
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
