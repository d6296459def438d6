import { readFileSync } from "node:fs";
import { findMetadata, type Metadata } from "../src/article/metadata.ts";
import { loadMetadataLexicon } from "../src/article/metadata-lexicon.ts";
import { findTitle } from "../src/article/title.ts";
import { decodePage } from "../src/page/read-page.ts";
import { silent } from "../src/text/trace.ts";
import { METADATA_SETS, type MetadataPage, type MetadataSet, metadataPages } from "./metadata-data.ts";
import { foldTitle, isSameSet, isTitleUpToSite, nameSet, strictNameSet } from "./metadata-measures.ts";

/** Percentages over the pages whose gold has the field; precision over those of them where something was found. */
export interface MetadataScores {
  readonly set: MetadataSet;
  readonly pages: number;
  readonly titles: number;
  readonly titleExact: number;
  readonly titleUpToSite: number;
  readonly dates: number;
  readonly dateRight: number;
  readonly datePrecision: number;
  readonly authors: number;
  readonly authorsExact: number;
  readonly authorsStrict: number;
  readonly authorsPrecision: number;
  readonly authorsRecall: number;
  readonly errors: readonly MetadataError[];
}

export interface MetadataError {
  readonly id: string;
  readonly url: string;
  readonly field: "title" | "date" | "authors";
  readonly gold: string;
  readonly found: string;
}

interface Scored {
  readonly page: Omit<MetadataPage, "bytes">;
  readonly found: Metadata;
}

/** Scores the sets that are there. */
export function scoreMetadata(sets: readonly MetadataSet[] = METADATA_SETS): readonly MetadataScores[] {
  const lexicon = loadMetadataLexicon((name) =>
    readFileSync(new URL(`../data/page/${name}`, import.meta.url), "utf8"),
  );
  return sets.flatMap((set) => {
    const scored = Array.from(metadataPages(set), ({ bytes, ...page }): Scored => {
      const read = decodePage({ name: page.id, format: "html", content: bytes, url: page.url });
      return {
        page,
        found: findMetadata(
          read,
          { text: "", paragraphs: [] },
          { lexicon, trace: silent, title: findTitle(read) },
        ),
      };
    });
    return scored.length === 0 ? [] : [toScores(set, scored)];
  });
}

function toScores(set: MetadataSet, scored: readonly Scored[]): MetadataScores {
  const titled = scored.flatMap(({ page, found }) =>
    page.title === undefined ? [] : [{ page, gold: page.title, found: found.title ?? "" }],
  );
  const dated = scored.flatMap(({ page, found }) =>
    page.date === undefined ? [] : [{ page, gold: page.date, found: dayOf(found) }],
  );
  const signed = scored.flatMap(({ page, found }) =>
    page.authors === undefined ? [] : [{ page, gold: page.authors, found: found.byline }],
  );
  const sets = signed.map(({ page, gold, found }) => ({ page, gold: nameSet(gold), found: nameSet(found) }));
  const hits = sets.reduce(
    (sum, { gold, found }) => sum + [...found].filter((name) => gold.has(name)).length,
    0,
  );
  const sizeOf = (which: "gold" | "found"): number => sets.reduce((sum, one) => sum + one[which].size, 0);
  const isExact = ({ gold, found }: { gold: string; found: string }): boolean =>
    foldTitle(found) === foldTitle(gold);
  const isRight = ({ gold, found }: { gold: string; found: string }): boolean => found === gold;
  const isNamed = ({ gold, found }: (typeof sets)[number]): boolean => isSameSet(found, gold);
  return {
    set,
    pages: scored.length,
    titles: titled.length,
    titleExact: share(titled, isExact),
    titleUpToSite: share(titled, ({ gold, found }) => isTitleUpToSite(found, gold)),
    dates: dated.length,
    dateRight: share(dated, isRight),
    datePrecision: share(
      dated.filter(({ found }) => found !== ""),
      isRight,
    ),
    authors: sets.length,
    authorsExact: share(sets, isNamed),
    authorsStrict: share(signed, ({ gold, found }) => isSameSet(strictNameSet(found), strictNameSet(gold))),
    authorsPrecision: (100 * hits) / Math.max(1, sizeOf("found")),
    authorsRecall: (100 * hits) / Math.max(1, sizeOf("gold")),
    errors: [
      ...titled
        .filter((one) => !isExact(one))
        .map(({ page, gold, found }) => ({ ...name(page), field: "title" as const, gold, found })),
      ...dated
        .filter((one) => !isRight(one))
        .map(({ page, gold, found }) => ({ ...name(page), field: "date" as const, gold, found })),
      ...sets
        .filter((one) => !isNamed(one))
        .map(({ page, gold, found }) => ({
          ...name(page),
          field: "authors" as const,
          gold: [...gold].join("; "),
          found: [...found].join("; "),
        })),
    ],
  };
}

const name = ({ id, url }: Scored["page"]): { readonly id: string; readonly url: string } => ({ id, url });
const dayOf = ({ published }: Metadata): string =>
  published.basis === "unknown" ? "" : published.value.slice(0, 10);

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : (100 * items.filter(holds).length) / items.length;
}
