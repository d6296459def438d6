import { XMLParser } from "fast-xml-parser";
import type { FeedDocument } from "./entry.ts";

/** A sitemap holds at most 50,000 addresses (sitemaps.org/protocol.html). */
const MAX_ADDRESSES = 50_000;
/** The root element, behind declaration and comments. e.g. "<urlset xmlns=…" */
const ROOT = /<(?:[a-z]{1,20}:)?(urlset|sitemapindex)[\s>]/i;
const HEAD_CHARACTERS = 2_000;

export const isSitemap = (text: string): boolean => ROOT.test(text.slice(0, HEAD_CHARACTERS));

interface Location {
  readonly loc?: string;
  readonly lastmod?: string;
  readonly news?: { readonly publication_date?: string };
}

/** The pages of a sitemap, newest first where it dates them, or the sitemaps of an index. */
export function parseSitemap(text: string): FeedDocument {
  const parser = new XMLParser({
    removeNSPrefix: true,
    parseTagValue: false,
    processEntities: true,
    isArray: (name) => name === "url" || name === "sitemap",
  });
  const { urlset, sitemapindex } = parser.parse(text) as {
    readonly urlset?: { readonly url?: readonly Location[] };
    readonly sitemapindex?: { readonly sitemap?: readonly Location[] };
  };
  const pages = urlset?.url ?? [];
  const entries = pages.slice(0, MAX_ADDRESSES).flatMap(({ loc, lastmod, news }) => {
    const changed = lastmod ?? news?.publication_date;
    return typeof loc === "string" ? [{ url: loc.trim(), ...(changed !== undefined && { changed }) }] : [];
  });
  const lists = (sitemapindex?.sitemap ?? []).flatMap(({ loc }) =>
    typeof loc === "string" ? [loc.trim()] : [],
  );
  return { entries: entries.toSorted((a, b) => compare(b.changed ?? "", a.changed ?? "")), lists };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
