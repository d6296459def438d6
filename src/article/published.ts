import { getPublicSuffix } from "tldts";
import type { Claim, Page } from "../page/page.ts";
import { type Known, unknown } from "../text/known.ts";
import type { Trace } from "../text/trace.ts";
import type { ArticleIssueCode, IsoDate } from "./article.ts";
import { toIsoDate } from "./dates/stated-date.ts";
import { type DateReading, findTextDates, type Months } from "./dates/text-dates.ts";
import { type DateSearch, findVisibleDates } from "./dates/visible-dates.ts";
import type { Headline } from "./headline.ts";
import { addressOf } from "./site-names.ts";

export interface Dates {
  readonly published: Known<IsoDate>;
  readonly modified: Known<IsoDate>;
  readonly issues: readonly { readonly code: ArticleIssueCode }[];
}

export interface DateContext {
  readonly months: Months;
  readonly headline: Headline;
  readonly trace: Trace;
}

/** A visible date with fewer points than this is left alone: an unknown date is an answer, a wrong one is none. */
const MIN_VISIBLE_SCORE = 2;

/** Where a page states when it was published, most trusted first. */
const PUBLISHED_SOURCES = [
  /^meta:(?:og:)?(?:article:)?(?:published_time|published)$/,
  /^json-ld:\w{0,40}(?:Article|Posting|Report)\.datePublished$/,
  /^json-ld:\w{0,40}\.datePublished$/,
  /^microdata:\w{0,40}(?:Article|Posting|Report)\.datepublished$/,
  /^microdata:.{0,60}\.datepublished$/,
  /^front-matter:/,
  /^meta:(?!(?:date|dcterms\.date|created|timestamp)$)/,
];
/** Less sure sources: they may speak of the file or of a film on the page, so a date near the headline goes first. */
const WEAK_SOURCES = [
  /^meta:/,
  /^json-ld:\w{0,40}\.(?:dateCreated|uploadDate)$/,
  /^microdata:.{0,60}\.datecreated$/,
];

/**
 * When the page was published and modified. The day in the address decides between sources that differ; what the page's
 * data leaves out is looked for in what it shows: `<time>`, elements named as dates, lines near the headline, in the manner
 * of htmldate (Barbaresi 2020).
 */
export function findDates(page: Page, { months, headline, trace }: DateContext): Dates {
  const reading = { months, isMonthFirst: isMonthFirst(page) };
  const claims = page.claims.filter(({ field }) => field === "published");
  const stated = rankClaims(claims, PUBLISHED_SOURCES, reading);
  const weak = rankClaims(claims, WEAK_SOURCES, reading);
  const given = page.claims.find(({ field, from }) => field === "published" && from === "given");
  const published =
    given === undefined
      ? publishedOf(page, { stated: stated.values, weak: weak.values }, { reading, headline })
      : fromGiven(given, reading);
  const modifiedClaims = page.claims.filter(({ field }) => field === "modified");
  const modified = rankClaims(
    modifiedClaims,
    [/^json-ld:.*Article|^json-ld:.*Posting/, /^meta:article/, /^/],
    reading,
  );
  const modifiedDate = modified.values[0];
  const isUnknown = published.basis === "unknown";
  const isBad = stated.isBad || modified.isBad || (isUnknown && (weak.isBad || given !== undefined));
  trace(() => ({
    stage: "article",
    rule: "published",
    verdict: "found",
    excerpt: published.basis === "unknown" ? "unknown" : published.value,
  }));
  return {
    published,
    modified:
      modifiedDate === undefined ? unknown : { basis: "implied", value: modifiedDate, from: "metadata" },
    issues: [
      ...(isUnknown ? [{ code: "no-publication-date" as const }] : []),
      ...(isBad ? [{ code: "bad-date" as const }] : []),
    ],
  };
}

function fromGiven({ value }: Claim, reading: DateReading): Known<IsoDate> {
  const date = toIsoDate(value, reading);
  return date === undefined ? unknown : { basis: "implied", value: date, from: "given" };
}

interface StatedDates {
  readonly stated: readonly IsoDate[];
  /** From `WEAK_SOURCES`. */
  readonly weak: readonly IsoDate[];
}

function publishedOf(page: Page, { stated, weak }: StatedDates, search: DateSearch): Known<IsoDate> {
  const inAddress = page.claims
    .filter(({ from }) => from === "url" || from === "canonical-url")
    .map(({ value }) => toIsoDate(value, search.reading))
    .find((day) => day !== undefined);
  const metadata = (value: IsoDate): Known<IsoDate> => ({
    basis: "implied",
    value: mostPrecise(value, stated),
    from: "metadata",
  });
  if (inAddress !== undefined) return metadata(inAddress);
  if (stated[0] !== undefined) return metadata(stated[0]);
  const visible = visibleDate(page, search);
  if (visible !== undefined) return { basis: "implied", value: visible, from: "text" };
  return weak[0] === undefined ? unknown : metadata(weak[0]);
}

/** Among dates of the same day the one that has the time of day, too. */
function mostPrecise(day: IsoDate, others: readonly IsoDate[]): IsoDate {
  return day.length > 10 ? day : (others.find((other) => other.startsWith(day.slice(0, 10))) ?? day);
}

function visibleDate(page: Page, search: DateSearch): IsoDate | undefined {
  if (page.body.kind === "text") return firstLineDate(page.body.text, search.reading);
  const [best] = findVisibleDates(page.body.root, page.claims, search);
  return best !== undefined && best.score >= MIN_VISIBLE_SCORE ? best.value : undefined;
}

/** A line that is a date, alone or labelled, at the head of a plain text. */
function firstLineDate(text: string, reading: DateReading): IsoDate | undefined {
  const lines = text.split(/\r?\n/, 12).map((line) => line.trim());
  return lines.filter((line) => line.length <= 60).flatMap((line) => findTextDates(line, reading))[0]?.value;
}

function rankClaims(
  claims: readonly Claim[],
  ranks: readonly RegExp[],
  reading: DateReading,
): { readonly values: readonly IsoDate[]; readonly isBad: boolean } {
  const ranked = ranks.flatMap((rank) => claims.filter(({ from }) => rank.test(from)));
  const values = ranked.map(({ value }) => toIsoDate(value, reading));
  return {
    values: values.filter((value) => value !== undefined),
    isBad: ranked.length > 0 && values.every((value) => value === undefined),
  };
}

/** Whether "03/04/2024" is the fourth of March: on English pages, unless region or country of the host say otherwise. */
function isMonthFirst(page: Page): boolean {
  const language =
    page.claims.find(({ field, from }) => field === "language" && from === "html:lang")?.value ??
    page.claims.find(({ field }) => field === "language")?.value ??
    "";
  const [, code = "en", region] = /^([a-z]{2,3})(?:[-_]([A-Za-z]{2}))?/i.exec(language) ?? [];
  if (region !== undefined && region.toUpperCase() !== "US") return false;
  const suffix = getPublicSuffix(addressOf(page) ?? "") ?? "";
  const isCountry = /(?:^|\.)(?!us$|co$|io$|ai$|tv$|me$)[a-z]{2}$/.test(suffix);
  return code.toLowerCase() === "en" && (region !== undefined || !isCountry);
}
