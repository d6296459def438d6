import type { Page } from "../page/page.ts";
import type { Trace } from "../text/trace.ts";
import { findAgency } from "./agency.ts";
import type { Article } from "./article.ts";
import { findByline } from "./byline.ts";
import { findArticleDateline } from "./dateline.ts";
import { findHeadline } from "./headline.ts";
import { findLanguage } from "./language.ts";
import type { MetadataLexicon } from "./metadata-lexicon.ts";
import { findOutlet } from "./outlet.ts";
import { findDates } from "./published.ts";
import { findSection } from "./section.ts";

/** What the metadata rules want to know of the body, once it is found. */
export interface BodyText {
  /** `article.text`. */
  readonly text: string;
  /** The blocks that are paragraphs, in order; a dateline stands at the start of one of the first. */
  readonly paragraphs: readonly string[];
}

export interface MetadataContext {
  /** From `loadMetadataLexicon`, loaded once. */
  readonly lexicon: MetadataLexicon;
  readonly trace: Trace;
  /** From `findTitle`, which the body needs before. */
  readonly title: string | undefined;
}

/** Everything of an article but its body and related list; its issues are those of the metadata alone. */
export type Metadata = Omit<Article, "url" | "text" | "blocks" | "related">;

/**
 * What is known of an article beside its body: told from what the page says of itself, and from the body where that is
 * the place to look.
 */
export function findMetadata(
  page: Page,
  body: BodyText,
  { lexicon, trace, title }: MetadataContext,
): Metadata {
  const headline = findHeadline(page, title);
  const byline = findByline(page, headline);
  const dateline = findArticleDateline(body.paragraphs);
  const dates = findDates(page, { months: lexicon.months, headline, trace });
  const credits = { byline, dateline: dateline?.credit, text: body.text };
  return {
    canonicalUrl: findCanonicalUrl(page),
    outlet: { ...findOutlet(page), agency: findAgency(page, credits, lexicon.agencies) },
    title,
    byline,
    dateline: dateline?.place,
    section: findSection(page),
    language: findLanguage(page, body.text),
    published: dates.published,
    modified: dates.modified,
    issues: [...(title === undefined ? [{ code: "no-title" as const }] : []), ...dates.issues],
  };
}

function findCanonicalUrl(page: Page): string | undefined {
  const said = page.claims.find(({ field }) => field === "canonical")?.value;
  if (said === undefined || !URL.canParse(said, page.url)) return undefined;
  const url = new URL(said, page.url);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : undefined;
}
