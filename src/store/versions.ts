import type { Rec } from "../record/record.ts";
import { joinArticle, partArticle } from "./join/join-article.ts";
import type { Store } from "./store.ts";

export interface Page {
  readonly n: number;
  /** How many versions of it the store has. */
  readonly versions: number;
}

/** The page of a record, made where it is new. A text without an address is a page of its own. */
export function findPage(store: Store, { article }: Rec): Page {
  const key = article.canonicalUrl ?? article.url ?? `text:${article.id}`;
  const known = store.db.get<Page>(
    `SELECT page.n, (SELECT count(*) FROM article WHERE page = page.n) AS versions FROM page WHERE key = ?`,
    key,
  );
  return known ?? { n: store.db.run("INSERT INTO page (key) VALUES (?)", key), versions: 0 };
}

interface Version {
  readonly n: number;
  readonly json: string;
}

/** Makes the latest version of a page the current one, by the dates the versions state, else by when they came. */
export function placeAmongVersions(store: Store, page: number): void {
  const versions = store.db.all<Version>("SELECT n, json FROM article WHERE page = ? ORDER BY version", page);
  const [first, ...later] = versions;
  if (first === undefined) return;
  // A version that states no later date than the one before it still came after it.
  const latest = later.reduce((best, next) => (isOlder(next, best) ? best : next), first);
  for (const { n } of versions) {
    if (n !== latest.n) setStanding(store, n, latest.n);
    else if (!isReplacedElsewhere(store, n)) setStanding(store, n, null);
  }
}

/** A correction at another address has replaced it. */
const isReplacedElsewhere = (store: Store, article: number): boolean =>
  store.db.get(
    `SELECT 1 FROM article JOIN article AS newer ON newer.n = article.replaced_by
      WHERE article.n = ? AND newer.page <> article.page`,
    article,
  ) !== undefined;

function isOlder(a: Version, b: Version): boolean {
  const [one, other] = [dateOf(a), dateOf(b)];
  return one !== undefined && other !== undefined && one < other;
}

function dateOf({ json }: Version): number | undefined {
  const { modified, published } = JSON.parse(json) as Pick<Rec["article"], "modified" | "published">;
  const known = [modified, published].find(({ basis }) => basis !== "unknown");
  const time = known === undefined || known.basis === "unknown" ? Number.NaN : Date.parse(known.value);
  return Number.isNaN(time) ? undefined : time;
}

/** Marks an article as replaced by another, or as current again; what was found in it goes with it. */
export function setStanding(store: Store, article: number, replacedBy: number | null): void {
  const standing = replacedBy === null ? "current" : "replaced";
  const was = store.db.get<{ readonly standing: string }>(
    "SELECT standing FROM article WHERE n = ?",
    article,
  );
  if (was?.standing !== standing && standing === "replaced") partArticle(store, article);
  store.db.run("UPDATE article SET standing = ?, replaced_by = ? WHERE n = ?", standing, replacedBy, article);
  if (was?.standing === standing) return;
  const found = standing === "current" ? "lead" : "replaced";
  store.db.run(
    "UPDATE finding SET standing = ?, lead = n, joined_by = NULL WHERE article = ?",
    found,
    article,
  );
  store.db.run(
    "UPDATE role SET standing = ? WHERE finding IN (SELECT n FROM finding WHERE article = ?)",
    found,
    article,
  );
  if (standing === "current") joinArticle(store, article);
}
