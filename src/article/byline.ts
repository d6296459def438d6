import type { Claim, Page } from "../page/page.ts";
import { fromCapitals, isAccount, isOrganisation, toNames } from "./byline-names.ts";
import { type Headline, isElsewhere } from "./headline.ts";
import { comparable, isSiteName, siteNames } from "./site-names.ts";
import { findVisibleByline, type VisibleByline } from "./visible-byline.ts";

/** Where a page's data states who wrote it, most trusted first. */
const SOURCES = [
  /^json-ld:\w{0,40}(?:Article|Posting|Report)\.author$/,
  /^front-matter:/,
  /^meta:citation_author/,
  /^microdata:\w{0,40}(?:Article|Posting|Report)\.author$/,
  /^meta:(?!dc\.contributor|creator$)/,
  /^microdata:/,
  /^json-ld:/,
  /^meta:/,
];
const MAX_AUTHORS = 20;
/** A visible byline with as many points is one: "By Ada Lind" under the headline. */
const SURE_SCORE = 7;

/**
 * Who wrote the article, as names, in the order of the byline; empty where nobody is named. The page's data goes first,
 * unless it only names the outlet or an account and the page shows a person.
 */
export function findByline(page: Page, headline: Headline): readonly string[] {
  const stated = statedNames(page, headline);
  const visible = withoutSiteNames(findVisibleByline(page, headline), page);
  if (stated === undefined) return visible?.names ?? [];
  return visible !== undefined && isBetter(visible, stated, page) ? visible.names : stated.names;
}

/** "Ada Lind, Herald Post" under a headline of the Herald Post names one writer. */
function withoutSiteNames(visible: VisibleByline | undefined, page: Page): VisibleByline | undefined {
  if (visible === undefined || visible.names.length < 2) return visible;
  const sites = siteNames(page);
  const people = visible.names.filter((name) => !isSiteName(name, sites));
  return people.length === 0 ? visible : { ...visible, names: people };
}

interface StatedNames {
  readonly names: readonly string[];
  /** From an article's own data, not from a page's head in general. */
  readonly isArticle: boolean;
}

function statedNames(page: Page, headline: Headline): StatedNames | undefined {
  const claims = page.claims.filter(({ field }) => field === "author");
  for (const [rank, source] of SOURCES.entries()) {
    const own = claims.filter(
      ({ from, at }) => source.test(from) && !(at !== undefined && isElsewhere(at.element, headline)),
    );
    const names = mergeNames(own);
    if (names.length > 0) return { names, isArticle: rank < 4 };
  }
  return undefined;
}

function isBetter(visible: VisibleByline, { names, isArticle }: StatedNames, page: Page): boolean {
  const shown = visible.names.map(comparable);
  // The byline names everybody of the data and more: the data holds one author of several, or a first name.
  const isHeld = names.every((name) => shown.some((one) => one.startsWith(comparable(name))));
  if (isHeld && shown.join("").length > names.map(comparable).join("").length)
    return visible.score >= SURE_SCORE;
  const sites = siteNames(page);
  const isNobody = (name: string): boolean =>
    isOrganisation(name) || isAccount(name) || isSiteName(name, sites);
  if (visible.names.every(isNobody)) return false;
  return names.every(isNobody) || (!isArticle && visible.score >= SURE_SCORE && visible.hasPrefix);
}

function mergeNames(claims: readonly Claim[]): readonly string[] {
  const names = new Map<string, string>();
  for (const name of claims.flatMap(toClaimNames)) {
    const key = comparable(name);
    if (key !== "" && !names.has(key)) names.set(key, name);
  }
  return [...names.values()].slice(0, MAX_AUTHORS);
}

/** Citation data writes "Lind, Ada"; a byline does not. */
function toClaimNames({ value, from }: Claim): readonly string[] {
  const [, family, given] =
    from === "meta:citation_author" ? (/^([^,;]{1,40}),\s([^,;]{1,40})$/.exec(value) ?? []) : [];
  return family === undefined ? toNames(value) : [fromCapitals(`${given} ${family}`)];
}
