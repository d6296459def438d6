import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { dataFolder, hasSet, type PageSet, pageBytes } from "./data.ts";

export type MetadataSet = Extract<PageSet, "pages/wcxb" | "pages/trafilatura" | "pages/htmldate">;
export const METADATA_SETS: readonly MetadataSet[] = ["pages/wcxb", "pages/trafilatura", "pages/htmldate"];

/** A page with what its gold says of title, day and authors; what the gold lacks is undefined. */
export interface MetadataPage {
  readonly id: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly authors: readonly string[] | undefined;
}

interface GoldRow {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly title?: string | null;
  readonly date?: string | null;
  readonly authors?: readonly string[] | null;
}

/** The pages of a set, one at a time; none, with a line on stderr, where the set is missing. */
export function* metadataPages(set: MetadataSet): Iterable<MetadataPage> {
  if (!hasSet(set)) return;
  const lines = readFileSync(resolve(dataFolder, set, "gold.jsonl"), "utf8")
    .trimEnd()
    .split("\n");
  for (const line of lines) {
    // The date of a page without one is NaN in one set, which is not JSON.
    const row = JSON.parse(line.replaceAll(": NaN", ": null")) as GoldRow;
    yield {
      id: row.id,
      url: row.url,
      bytes: pageBytes(set, { id: row.id, url: row.url, html: row.html }),
      title: row.title || undefined,
      date: row.date || undefined,
      authors: row.authors?.length ? row.authors : undefined,
    };
  }
}
