import { parseFeed as parseAnyFeed, parseOpml } from "feedsmith";
import { ReadError } from "../../errors.ts";
import { toWebAddress } from "../web-address.ts";
import type { FeedDocument, FeedEntry } from "./entry.ts";
import { isSitemap, parseSitemap } from "./sitemap.ts";

/** e.g. "<opml version=…" */
const OPML = /<opml[\s>]/i;
const HEAD_CHARACTERS = 2_000;

/**
 * The links of an RSS, Atom, RDF or JSON feed, a sitemap, an index of sitemaps, or an OPML file. Relative addresses
 * are those of `base`. Throws a ReadError `unsupported-content` for what is none of these.
 */
export function parseFeed(text: string, base: string): FeedDocument {
  const document = parse(text, base);
  return {
    ...document,
    entries: document.entries.flatMap((entry) => {
      const url = toAddress(entry.url, base);
      return url === undefined ? [] : [{ ...entry, url }];
    }),
    lists: document.lists.flatMap((list) => toAddress(list, base) ?? []),
  };
}

function parse(text: string, base: string): FeedDocument {
  try {
    if (isSitemap(text)) return parseSitemap(text);
    return OPML.test(text.slice(0, HEAD_CHARACTERS)) ? fromOpml(text) : fromFeed(text);
  } catch (cause) {
    throw new ReadError("unsupported-content", `${base} is no feed, sitemap or OPML file that can be read`, {
      cause,
    });
  }
}

interface Outline {
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

function fromOpml(text: string): FeedDocument {
  const { head, body } = parseOpml(text) as {
    readonly head?: { readonly title?: string };
    readonly body?: { readonly outlines?: readonly Outline[] };
  };
  const feeds = (outlines: readonly Outline[] = []): readonly string[] =>
    outlines.flatMap((outline) => [...(outline.xmlUrl ? [outline.xmlUrl] : []), ...feeds(outline.outlines)]);
  return {
    ...(head?.title && { title: head.title }),
    entries: [],
    lists: [...new Set(feeds(body?.outlines))],
  };
}

/** What the four kinds of feeds call the same things. */
interface AnyEntry {
  readonly url?: string;
  readonly external_url?: string;
  readonly link?: string;
  readonly links?: readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[];
  readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean };
  readonly pubDate?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly date_published?: string;
  readonly date_modified?: string;
  readonly dc?: { readonly date?: string; readonly dates?: readonly string[] };
}

function fromFeed(text: string): FeedDocument {
  const { feed } = parseAnyFeed(text) as {
    readonly feed: {
      readonly title?: unknown;
      readonly items?: readonly AnyEntry[];
      readonly entries?: readonly AnyEntry[];
    };
  };
  const entries = (feed.items ?? feed.entries ?? []).flatMap(toEntry);
  return { ...(typeof feed.title === "string" && { title: feed.title }), entries, lists: [] };
}

function toEntry(entry: AnyEntry): readonly FeedEntry[] {
  const url = findLink(entry);
  if (url === undefined) return [];
  const changed =
    entry.date_modified ??
    entry.updated ??
    entry.date_published ??
    entry.published ??
    entry.pubDate ??
    entry.dc?.date ??
    entry.dc?.dates?.[0];
  return [{ url, ...(changed !== undefined && { changed }) }];
}

/** Atom has links of several kinds; the page itself is the `alternate`, which is also what no kind means. */
function findLink({ url, external_url, link, links = [], guid }: AnyEntry): string | undefined {
  const alternate = links.find(({ rel, href }) => href && (rel === undefined || rel === "alternate"));
  const permalink = guid?.isPermaLink === false ? undefined : guid?.value;
  return [url, external_url, link, alternate?.href, permalink].find(
    (each) => each !== undefined && each.trim() !== "",
  );
}

function toAddress(address: string, base: string): string | undefined {
  try {
    return toWebAddress(address.trim(), URL.canParse(base) ? new URL(base) : undefined).href;
  } catch (error) {
    if (error instanceof ReadError) return undefined;
    throw error;
  }
}
