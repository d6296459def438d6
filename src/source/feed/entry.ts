/** A page that a feed or a sitemap names. */
export interface FeedEntry {
  readonly url: string;
  /** When it was published or last changed, as the feed has it; whatever changes in it is a change. */
  readonly changed?: string;
}

/** What a document of links holds. `lists`: other documents of links (an OPML file, an index of sitemaps). */
export interface FeedDocument {
  readonly title?: string;
  readonly entries: readonly FeedEntry[];
  readonly lists: readonly string[];
}
