import type { Store } from "../store.ts";

/** Why a finding counts as the same as another. */
export type Why = "words" | "roles" | "name" | "user";

interface Member {
  readonly n: number;
  readonly lead: number;
  readonly joined_by: Why | null;
}

/** Makes the groups of two findings one. The earliest report of the origin leads it. */
export function join(store: Store, one: number, other: number, why: Why): void {
  const [a, b] = [leadOf(store, one), leadOf(store, other)];
  if (a === undefined || b === undefined || a === b) return;
  settle(store, [...membersOf(store, a), ...membersOf(store, b)], why);
}

/** Takes a finding out of its group; the rest stays together. */
export function leave(store: Store, finding: number): void {
  const lead = leadOf(store, finding);
  if (lead === undefined) return;
  const rest = membersOf(store, lead).filter(({ n }) => n !== finding);
  setLead(store, finding, finding, null);
  if (rest.length > 0)
    settle(store, rest, rest.find(({ joined_by }) => joined_by !== null)?.joined_by ?? "user");
}

/** Lets the best of the members lead. `why` is told of those of which nothing was told, since they led. */
function settle(store: Store, members: readonly Member[], why: Why): void {
  const lead = bestOf(store, members);
  for (const { n, joined_by } of members) setLead(store, n, lead, n === lead ? null : (joined_by ?? why));
}

/** A report that reprints none comes before one that does, then the earlier, then the one that came in first. */
function bestOf(store: Store, members: readonly Member[]): number {
  const best = store.db.get<{ readonly n: number }>(
    `SELECT finding.n FROM finding JOIN article ON article.n = finding.article
      WHERE finding.n IN (SELECT value FROM json_each(?))
      ORDER BY article.story IS NOT article.n, article.day IS NULL, article.day, article.published, finding.n LIMIT 1`,
    JSON.stringify(members.map(({ n }) => n)),
  );
  if (best === undefined) throw new RangeError("a group without members");
  return best.n;
}

function setLead(store: Store, finding: number, lead: number, why: Why | null): void {
  const standing = finding === lead ? "lead" : "told";
  store.db.run(
    "UPDATE finding SET lead = ?, standing = ?, joined_by = ? WHERE n = ?",
    lead,
    standing,
    why,
    finding,
  );
  store.db.run("UPDATE role SET standing = ? WHERE finding = ?", standing, finding);
}

const leadOf = (store: Store, finding: number): number | undefined =>
  store.db.get<{ readonly lead: number }>(
    "SELECT lead FROM finding WHERE n = ? AND standing <> 'replaced'",
    finding,
  )?.lead;

const membersOf = (store: Store, lead: number): readonly Member[] =>
  store.db.all<Member>(
    "SELECT n, lead, joined_by FROM finding WHERE lead = ? AND standing <> 'replaced' ORDER BY n",
    lead,
  );
