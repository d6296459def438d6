import type { Claim, Page } from "../page/page.ts";
import { findShownTitle } from "./shown-title.ts";
import { similarity } from "./similarity.ts";
import { isSiteName, isWholeSiteName, type SiteNames, siteNames } from "./site-names.ts";
import { headlineOfText } from "./text-headline.ts";

/** An h1 this close to what the page's head says is the headline; a farther one is a slogan, a section or a logo. */
const MIN_LIKENESS = 0.5;
const MAX_HEADLINE_LENGTH = 300;

/** A page has a handful; one with more is hostile. */
const MAX_TITLES = 40;
/** Fewer words of the head may be a section's name inside a headline. */
const MIN_STATED_WORDS = 4;
/** Shorter titles are not cut. */
const MIN_CUT_LENGTH = 50;
const ELLIPSIS = /\s?(?:\.{3}|…)$/;
/** What was cut off goes on with a word, not with " | Herald Post". */
const CUT_END = /^[\s,;]{0,2}[\p{L}\p{N}(“"]/u;

/** Behind a headline, the rest of it: ": what comes next", " – a first look", " and why", or of a word */
const GOES_ON = /^(?:\p{L}|\s?[:;,.?!–—-]|\s\p{Ll})/u;

/** " | ", " - ", ": ", " » " between a headline and the outlet's name */
const SEPARATOR = /\s+[|\-–—·•:»«›‹~/\\]{1,3}\s+|\s*[|｜»]\s*|:\s+/g;

/** The page's headline, without the outlet's name; undefined where the page has none. */
export function findTitle(page: Page): string | undefined {
  const given = page.claims.find(({ field, from }) => field === "title" && from === "given");
  if (given !== undefined) return given.value;
  if (page.body.kind === "text") return headlineOfText(page.body.text);
  const sites = siteNames(page);
  const titles = page.claims.filter(
    ({ field, value }) => field === "title" && value.length <= MAX_HEADLINE_LENGTH,
  );
  const headings = titles.filter(({ from, value }) => from === "h1" && !isSiteName(value, sites));
  const stated = statedTitles(titles);
  const best = bestHeading(headings, stated, sites);
  if (best !== undefined) return statedWithin(best, stated, sites) ?? withoutSite(best, sites, stated);
  const first = stated.find((title) => !isSiteName(title, sites)) ?? headings[0]?.value;
  if (first === undefined) return undefined;
  const shown = findShownTitle(first, SEPARATOR, page.body.root);
  if (shown !== undefined && !isSiteName(shown, sites)) return shown;
  const others = headings.map(({ value }) => value);
  return withoutSite(first, sites, others);
}

/** Titles of the head, most trusted first: JSON-LD and microdata of an article, Open Graph, `<title>`. */
function statedTitles(titles: readonly Claim[]): readonly string[] {
  const ranked = [
    /^json-ld:\w*(?:Article|Posting|Report)\.headline/,
    /^microdata:\w*(?:Article|Posting)\./,
    /^meta:og:title/,
    /^front-matter/,
    /^meta:/,
    /^title-element/,
  ]
    .flatMap((rank) => titles.filter(({ from }) => rank.test(from)))
    .map(({ value }) => value)
    .slice(0, MAX_TITLES);
  return ranked.filter((title) => !ranked.some((longer) => isCutFrom(title, longer)));
}

/** Data cuts headlines at 110 characters: "… and what comes" of "… and what comes next". */
function isCutFrom(title: string, longer: string): boolean {
  const bare = title.replace(ELLIPSIS, "");
  return bare.length >= MIN_CUT_LENGTH && longer.startsWith(bare) && CUT_END.test(longer.slice(bare.length));
}

/** The heading most like what the head says; the first of several alike. */
function bestHeading(
  headings: readonly Claim[],
  stated: readonly string[],
  sites: SiteNames,
): string | undefined {
  if (stated.length === 0) return headings[0]?.value;
  const heads = stated.map((title) => withoutSite(title, sites, []));
  let best: { readonly value: string; readonly likeness: number } | undefined;
  for (const { value } of headings) {
    const likeness = Math.max(...heads.map((head) => similarity(head, value)));
    if (likeness >= MIN_LIKENESS && likeness > (best?.likeness ?? 0)) best = { value, likeness };
  }
  return best?.value;
}

/** An h1 may hold a kicker or a date as well: "Exclusive Talks in Kesh fail" where the head says "Talks in Kesh fail". */
function statedWithin(heading: string, stated: readonly string[], sites: SiteNames): string | undefined {
  const words = heading.replace(/\s+/g, " ");
  return stated
    .map((title) => withoutSite(title, sites, []).replace(/\s+/g, " "))
    .filter((title) => title.length < words.length && title.split(" ").length >= MIN_STATED_WORDS)
    .find(
      (title) =>
        words.endsWith(title) || (words.startsWith(title) && !GOES_ON.test(words.slice(title.length))),
    );
}

/** Cuts the outlet's name off either end: "Talks fail - Herald Post", "Herald Post | Talks fail". */
function withoutSite(title: string, sites: SiteNames, others: readonly string[]): string {
  const known = others.find((other) => other.length < title.length && endsAt(title, other));
  if (known !== undefined) return title.slice(0, known.length).trim() || title;
  let rest = title.trim();
  for (;;) {
    const shorter = withoutLast(rest, sites) ?? withoutFirst(rest, sites);
    if (shorter === undefined) return rest;
    rest = shorter;
  }
}

/** `other` begins the title and a separator follows it there. */
function endsAt(title: string, other: string): boolean {
  if (!title.startsWith(other)) return false;
  const match = title.slice(other.length).match(SEPARATOR);
  return match !== null && title.slice(other.length).trimStart().startsWith(match[0].trim());
}

function withoutLast(title: string, sites: SiteNames): string | undefined {
  const last = [...title.matchAll(SEPARATOR)].at(-1);
  if (last === undefined || last.index === 0) return undefined;
  const part = title.slice(last.index + last[0].length);
  return isSiteName(part, sites) ? title.slice(0, last.index).trim() : undefined;
}

function withoutFirst(title: string, sites: SiteNames): string | undefined {
  const first = [...title.matchAll(SEPARATOR)].at(0);
  if (first === undefined) return undefined;
  const rest = title.slice(first.index + first[0].length).trim();
  // What stands before a colon may be a phrase about the outlet: "Herald Post wins prize: a night in Kesh".
  const isSite = first[0].trim() === ":" ? isWholeSiteName : isSiteName;
  return rest !== "" && isSite(title.slice(0, first.index), sites) ? rest : undefined;
}
