import type { Known } from "../../text/known.ts";
import { foldName } from "../actor-key.ts";
import { addDays } from "../days.ts";
import type { FindingKind } from "../finding-rows.ts";
import type { Store } from "../store.ts";
import type { Why } from "./group.ts";

/** A finding as it is compared with others. */
export interface Compared {
  readonly n: number;
  readonly kind: FindingKind;
  readonly article: number;
  readonly join_key: string | null;
  readonly day: string | null;
  readonly words: string;
  readonly json: string;
}

export interface Same {
  readonly n: number;
  readonly why: Why;
}

/** The same words again within so many days are the same statement; later they were said anew. */
const SAME_WORDS_DAYS = 30;
/** Nearly the same words of one speaker: two reporters in one room, or two translators. */
const NEAR_WORDS_DAYS = 3;
const NEAR_WORDS = 0.8;
/** Fewer words are alike by chance. */
const MIN_WORDS = 6;
/** An agreement without a name of its own ("the trade deal") is the same only for a while. */
const NAMELESS_DAYS = 60;
const MAX_CANDIDATES = 200;
const CAPITAL = /\p{Lu}/u;

const COLUMNS =
  "finding.n, finding.kind, finding.article, finding.join_key, finding.day, finding.words, finding.json";

/** A finding of another report that tells the same; undefined where there is none. */
export function findSame(store: Store, finding: Compared): Same | undefined {
  const keyed = findKeyed(store, finding);
  if (keyed !== undefined) return keyed;
  const near = finding.kind === "statement" ? findNearWords(store, finding) : undefined;
  return near === undefined ? undefined : { n: near, why: "words" };
}

const WHY: Readonly<Record<FindingKind, Why>> = { statement: "words", event: "roles", agreement: "name" };

function findKeyed(store: Store, finding: Compared): Same | undefined {
  if (finding.join_key === null) return undefined;
  const rows = store.db.all<Compared>(
    `SELECT ${COLUMNS} FROM finding WHERE join_key = ? AND article <> ? AND standing <> 'replaced' ORDER BY n LIMIT ${MAX_CANDIDATES}`,
    finding.join_key,
    finding.article,
  );
  const same = rows.find((row) => agrees(store, finding, row));
  return same && { n: same.n, why: WHY[finding.kind] };
}

/** What the key leaves open must not speak against it. */
function agrees(store: Store, one: Compared, other: Compared): boolean {
  switch (one.kind) {
    case "statement":
      return areNear(one.day, other.day, SAME_WORDS_DAYS) && haveSpeakerInCommon(store, one.n, other.n);
    case "event":
      return arePlacesAlike(one, other);
    case "agreement": {
      const { name } = JSON.parse(one.json) as { readonly name: string };
      return CAPITAL.test(name) || areNear(one.day, other.day, NAMELESS_DAYS);
    }
    default:
      return one.kind satisfies never;
  }
}

/** Who is not told may be the same. */
function haveSpeakerInCommon(store: Store, one: number, other: number): boolean {
  const codes = (finding: number): readonly string[] =>
    store.db
      .all<{ readonly code: string }>("SELECT code FROM role WHERE finding = ? AND role = 'speaker'", finding)
      .map(({ code }) => code);
  const [first, second] = [codes(one), codes(other)];
  return (
    first.length === 0 ||
    second.length === 0 ||
    first.some((code) => code === "UNK" || second.includes(code)) ||
    second.includes("UNK")
  );
}

/** Two strikes on one day in two towns are two. */
function arePlacesAlike(one: Compared, other: Compared): boolean {
  const [a, b] = [one, other].map(({ json }) => {
    const { place, mode } = JSON.parse(json) as {
      readonly place: Known<{ readonly name: string }>;
      readonly mode: string | null;
    };
    return { place: place.basis === "unknown" ? undefined : foldName(place.value.name), mode };
  });
  const differ = <Value>(x: Value | undefined | null, y: Value | undefined | null): boolean =>
    x !== undefined && x !== null && y !== undefined && y !== null && x !== y;
  return !differ(a?.place, b?.place) && !differ(a?.mode, b?.mode);
}

function areNear(one: string | null, other: string | null, days: number): boolean {
  if (one === null || other === null) return true;
  return addDays(one, -days) <= other && other <= addDays(one, days);
}

/** A statement of the same speaker in those days, in nearly the same words. */
function findNearWords(store: Store, { n, article, day, words }: Compared): number | undefined {
  const own = wordsOf(words);
  if (day === null || own.size < MIN_WORDS) return undefined;
  const rows = store.db.all<{ readonly n: number; readonly words: string }>(
    // CROSS JOIN keeps the order of the tables: from the one finding outwards.
    `SELECT finding.n, finding.words FROM role AS own
       CROSS JOIN role AS other ON other.role = 'speaker' AND other.actor = own.actor AND other.standing = 'lead'
        AND other.day BETWEEN ? AND ?
       JOIN finding ON finding.n = other.finding
      WHERE own.finding = ? AND own.role = 'speaker' AND finding.article <> ? ORDER BY finding.n DESC LIMIT ${MAX_CANDIDATES}`,
    addDays(day, -NEAR_WORDS_DAYS),
    addDays(day, NEAR_WORDS_DAYS),
    n,
    article,
  );
  return rows.find((row) => likeness(own, wordsOf(row.words)) >= NEAR_WORDS)?.n;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(foldName(text).split(" "));

/** Jaccard's measure: words in common by words in all. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const word of one) if (other.has(word)) common++;
  return common / (one.size + other.size - common);
}

/** The findings of an article as they are compared. */
export const comparedOf = (store: Store, article: number): readonly Compared[] =>
  store.db.all<Compared>(
    `SELECT ${COLUMNS} FROM finding WHERE article = ? AND standing <> 'replaced' ORDER BY n`,
    article,
  );
