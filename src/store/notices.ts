import { readFileSync } from "node:fs";
import type { Rec } from "../record/record.ts";
import { cellOf, parseTable } from "../text/table.ts";
import { foldName } from "./actor-key.ts";
import { addDays, toDays } from "./days.ts";
import type { Store } from "./store.ts";
import { setStanding } from "./versions.ts";

/** What an article says about another: that it mends it, or takes it back. */
export type Notice = "correction" | "retraction";

interface Phrase {
  readonly phrase: string;
  readonly where: "title" | "lead";
  readonly kind: Notice;
}

/** A notice stands at the head, or at the foot. */
const EDGE_CHARACTERS = 400;
/** What divides such a word from the title proper. e.g. "CORRECTED-Norway keeps its ships", "Correction: …", "(Corrects …)" */
const TITLE_MARK = /^\s*[([]?\s*([\p{L} ]{4,24}?)\s*[:\])\-–—|]/u;
/** A correction comes soon, or not at all. */
const DAYS = 14;

let known: readonly Phrase[] | undefined;

/** The notice that an article carries; `null` where it is none. */
export function findNotice({ article }: Rec): Notice | null {
  const title = foldName(TITLE_MARK.exec(article.title ?? "")?.[1] ?? "");
  const { text } = article;
  const edges = [text.slice(0, EDGE_CHARACTERS), text.slice(-EDGE_CHARACTERS)].map(
    (edge) => ` ${foldName(edge)} `,
  );
  const found = phrases().find(({ phrase, where }) =>
    where === "title" ? title === phrase : edges.some((edge) => edge.includes(` ${phrase} `)),
  );
  return found?.kind ?? null;
}

/** Marks what a notice corrects or takes back as replaced by it, where it stands at another address. */
export function followNotice(store: Store, article: number, { article: given }: Rec): void {
  const published = toDays(given.published)?.first;
  if (published === undefined) return;
  const title = titleProper(given.title);
  const earlier = store.db.all<{
    readonly n: number;
    readonly title: string | null;
    readonly story: number | null;
  }>(
    `SELECT earlier.n, earlier.title, earlier.story FROM article AS notice JOIN article AS earlier
        ON earlier.domain IS notice.domain AND earlier.standing = 'current' AND earlier.n <> notice.n
       AND earlier.day BETWEEN ? AND ? AND earlier.notice IS NULL
      WHERE notice.n = ? ORDER BY earlier.day DESC, earlier.n DESC`,
    addDays(published, -DAYS),
    published,
    article,
  );
  const story = store.db.get<{ readonly story: number | null }>(
    "SELECT story FROM article WHERE n = ?",
    article,
  )?.story;
  const target = earlier.find(
    (each) =>
      (each.story !== null && each.story === story) || (title !== "" && titleProper(each.title) === title),
  );
  if (target !== undefined) setStanding(store, target.n, article);
}

/** "CORRECTED-Norway keeps its ships" → "norway keeps its ships" */
function titleProper(title: string | null): string {
  const [mark = "", word = ""] = TITLE_MARK.exec(title ?? "") ?? [];
  const isMark = phrases().some(({ phrase, where }) => where === "title" && phrase === foldName(word));
  return foldName(isMark ? (title ?? "").slice(mark.length) : (title ?? ""));
}

/** Read once: the table is a part of the program. */
function phrases(): readonly Phrase[] {
  known ??= loadPhrases(readFileSync(new URL("../../data/en/notices.tsv", import.meta.url), "utf8"));
  return known;
}

function loadPhrases(table: string): readonly Phrase[] {
  const name = "notices.tsv";
  return parseTable(name, table, ["phrase", "where", "kind"]).map((row) => ({
    phrase: foldName(row.phrase),
    where: cellOf(name, row, "where", ["title", "lead"] as const),
    kind: cellOf(name, row, "kind", ["correction", "retraction"] as const),
  }));
}
