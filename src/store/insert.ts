import { formatRecord } from "../record/codec.ts";
import { sha256 } from "../record/ids.ts";
import type { Rec, RecordReaction } from "../record/record.ts";
import { toDays } from "./days.ts";
import { type FindingRow, toFindingRows } from "./finding-rows.ts";
import { insertActors, type Part } from "./parts.ts";
import type { Store } from "./store.ts";
import { writeWithWhom } from "./with-whom.ts";

/** Where a new article stands among the versions of its page. */
export interface ArticlePlace {
  readonly page: number;
  readonly version: number;
  /** UTC, ISO 8601. */
  readonly addedAt: string;
  readonly notice: "correction" | "retraction" | null;
}

/** Writes a record as rows, as if nothing else were in the store. Gives the number of its article. */
export function insertRecord(store: Store, record: Rec, place: ArticlePlace): number {
  const article = insertArticle(store, record, place);
  insertParts(store, article, record);
  return article;
}

/** Everything of a record but its article: for a page that is read again. */
export function insertParts(store: Store, article: number, record: Rec): void {
  const parts = insertActors(store, article, record);
  const findings = new Map<string, number>();
  for (const row of toFindingRows(record)) findings.set(row.id, insertFinding(store, article, row, parts));
  for (const [ordinal, reaction] of record.reactions.entries())
    insertReaction(store, article, { reaction, ordinal, findings });
  store.db.run(
    "INSERT INTO finding_words (rowid, words) SELECT n, words FROM finding WHERE article = ?",
    article,
  );
  writeWithWhom(store, article);
}

function insertArticle(store: Store, record: Rec, place: ArticlePlace): number {
  const { text, ...rest } = record.article;
  const { id, url, canonicalUrl, outlet, title, language, published } = record.article;
  return store.db.run(
    `INSERT INTO article (id, page, version, standing, notice, added_at, reader_version, model, url, outlet, domain,
       agency, title, language, published, day, overlap, record_sha256, json, text)
     VALUES (?, ?, ?, 'current', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)`,
    id,
    place.page,
    place.version,
    place.notice,
    place.addedAt,
    record.reader.version,
    record.reader.model,
    canonicalUrl ?? url,
    outlet.name,
    outlet.domain,
    outlet.agency,
    title,
    language,
    published.basis === "unknown" ? null : published.value,
    toDays(published)?.first ?? null,
    sha256(formatRecord(record)),
    JSON.stringify(rest),
    text,
  );
}

/** Writes what a new reading says about an article over what the one before said. The text is the same. */
export function updateArticle(store: Store, n: number, record: Rec, notice: ArticlePlace["notice"]): void {
  const { text: _text, ...rest } = record.article;
  const { url, canonicalUrl, outlet, title, language, published } = record.article;
  store.db.run(
    `UPDATE article SET reader_version = ?, model = ?, notice = ?, url = ?, outlet = ?, domain = ?, agency = ?, title = ?,
       language = ?, published = ?, day = ?, record_sha256 = ?, json = ? WHERE n = ?`,
    record.reader.version,
    record.reader.model,
    notice,
    canonicalUrl ?? url,
    outlet.name,
    outlet.domain,
    outlet.agency,
    title,
    language,
    published.basis === "unknown" ? null : published.value,
    toDays(published)?.first ?? null,
    sha256(formatRecord(record)),
    JSON.stringify(rest),
    n,
  );
}

/** A new finding leads itself; what it is the same as is found out afterwards (src/store/join/). */
function insertFinding(
  store: Store,
  article: number,
  row: FindingRow,
  parts: ReadonlyMap<string, Part>,
): number {
  const n = store.db.run(
    `INSERT INTO finding (id, kind, article, ordinal, standing, lead, join_key, label, form, status, time, quad, scale,
       cameo, country, day, last_day, confidence, start, words, json)
     VALUES (?, ?, ?, ?, 'lead', 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.id,
    row.kind,
    article,
    row.ordinal,
    row.joinKey,
    row.label,
    row.form,
    row.status,
    row.time,
    row.quad,
    row.scale,
    row.cameo,
    row.country,
    row.days?.first ?? null,
    row.days?.last ?? null,
    row.confidence,
    row.start,
    row.words,
    row.json,
  );
  store.db.run("UPDATE finding SET lead = n WHERE n = ?", n);
  insertRoles(store, n, row, parts);
  return n;
}

/** Writes a corrected finding over its columns; `json`, what the record says, stays. */
export function updateFinding(
  store: Store,
  n: number,
  article: number,
  row: FindingRow,
  corrected: string | null,
): void {
  store.db.run(
    `UPDATE finding SET join_key = ?, label = ?, form = ?, status = ?, time = ?, quad = ?, scale = ?,
       corrected = ? WHERE n = ?`,
    row.joinKey,
    row.label,
    row.form,
    row.status,
    row.time,
    row.quad,
    row.scale,
    corrected,
    n,
  );
  store.db.run("DELETE FROM role WHERE finding = ?", n);
  const parts = store.db.all<Part & { readonly id: string }>(
    "SELECT id, n, actor, code FROM part WHERE article = ?",
    article,
  );
  insertRoles(store, n, row, new Map(parts.map(({ id, ...part }) => [id, part])));
  store.db.run(
    "UPDATE role SET standing = (SELECT standing FROM finding WHERE n = ?) WHERE finding = ?",
    n,
    n,
  );
  writeWithWhom(store, article);
}

function insertRoles(store: Store, n: number, row: FindingRow, parts: ReadonlyMap<string, Part>): void {
  const counts = new Map<string, number>();
  for (const { role, actor } of row.roles) {
    const part = parts.get(actor);
    if (part === undefined) throw new RangeError(`no actor ${actor} in the record`);
    const ordinal = counts.get(role) ?? 0;
    counts.set(role, ordinal + 1);
    store.db.run(
      "INSERT INTO role (finding, role, ordinal, part, code, actor, standing, day) VALUES (?, ?, ?, ?, ?, ?, 'lead', ?)",
      n,
      role,
      ordinal,
      part.n,
      part.code,
      part.actor,
      row.days?.first ?? null,
    );
  }
}

function insertReaction(
  store: Store,
  article: number,
  {
    reaction,
    ordinal,
    findings,
  }: {
    readonly reaction: RecordReaction;
    readonly ordinal: number;
    readonly findings: ReadonlyMap<string, number>;
  },
): void {
  const [answer, answered] = [findings.get(reaction.from), findings.get(reaction.to)];
  if (answer === undefined || answered === undefined) throw new RangeError("a reaction without its ends");
  store.db.run(
    `INSERT INTO reaction (article, ordinal, answer, answered, day, basis, json)
     VALUES (?, ?, ?, ?, (SELECT day FROM finding WHERE n = ?), ?, ?)`,
    article,
    ordinal,
    answer,
    answered,
    answer,
    reaction.basis,
    JSON.stringify(reaction),
  );
}
