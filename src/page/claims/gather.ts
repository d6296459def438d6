import type { ClaimPlace } from "../page.ts";
import type { HtmlElement } from "../tree.ts";

/** The elements of a page that say something about it, found in one walk. Each list is in document order. */
export interface Gathered {
  readonly html: HtmlElement | undefined;
  readonly titles: readonly ClaimPlace[];
  readonly metas: readonly ClaimPlace[];
  readonly links: readonly ClaimPlace[];
  readonly jsonLd: readonly ClaimPlace[];
  readonly headings: readonly ClaimPlace[];
  readonly times: readonly ClaimPlace[];
  readonly properties: readonly ClaimPlace[];
  readonly bylines: readonly ClaimPlace[];
  readonly dates: readonly ClaimPlace[];
}

type Growing = {
  -readonly [Name in keyof Gathered]: Gathered[Name] extends readonly ClaimPlace[]
    ? ClaimPlace[]
    : Gathered[Name];
};

/** `class="entry-meta byline"`, `class="post-author__name"`; "authority" is none */
const BYLINE_NAME =
  /(?:^|[\s_-])(?:by-?line|authors?|autor(?:en|es|in)?|auteurs?|writers?|writtenby|written-by|posted-by|reporter|redakteur)(?:[\s_-]|$)|(?:author|byline|autor)[-_]?(?:[nN]ame|box|info|link)|[a-z](?:Byline|Author)/;
/** `href="/author/ada-lind"`: a link to what one person wrote */
const AUTHOR_LINK = /\/(?:authors?|autor(?:en|es)?|auteurs?|contributors?)\/[^/?#]/i;
/** `class="post-date"`, `id="publishDate"`; "update-button" and "validate" are none */
const DATE_NAME =
  /(?:^|[\s_-])(?:dates?|datum|datetime|date-?time|time|timestamp|times?-?tamp|pub(?:lished|date|-date|lish)?|posted(?:-?on)?|fecha|data|dateline|entry-meta|post-?meta|article-?meta|meta-?info|post-?info|news-?info|byline|meta|submitted|created|updated|modified|zeit|info)(?:[\s_-]|\d*$)|(?:post|publish(?:ed)?|pub|entry|article|news|create|creation|story|blog|content|item)_?-?(?:date|time|datum)|[a-z](?:Date|Datum|Time|Published)(?![a-z])/;

/** Walks the page once. Words of the page are not read here; see the files beside this one. */
export function gatherElements(root: HtmlElement): Gathered {
  const found: Growing = {
    html: undefined,
    titles: [],
    metas: [],
    links: [],
    jsonLd: [],
    headings: [],
    times: [],
    properties: [],
    bylines: [],
    dates: [],
  };
  let order = 0;
  const walk = (parent: HtmlElement): void => {
    for (const element of parent.children) {
      if (element.kind === "text") continue;
      order += 1;
      sort({ element, order }, found);
      walk(element);
    }
  };
  walk(root);
  return found;
}

function sort(place: ClaimPlace, found: Growing): void {
  const { name, attributes, parent } = place.element;
  switch (name) {
    case "html":
      found.html ??= place.element;
      return;
    case "title":
      if (parent?.name === "head") found.titles.push(place);
      return;
    case "script":
      if (attributes.get("type")?.includes("ld+json")) found.jsonLd.push(place);
      return;
    case "meta":
      found.metas.push(place);
      break;
    case "link":
      found.links.push(place);
      break;
    case "time":
      found.times.push(place);
      break;
    case "h1":
      found.headings.push(place);
      break;
  }
  if (attributes.size > 0) sortByAttributes(place, found);
}

function sortByAttributes(place: ClaimPlace, found: Growing): void {
  const { name, attributes } = place.element;
  if (attributes.has("itemprop")) found.properties.push(place);
  if (name === "body" || name === "meta" || name === "link") return;
  const { byline, date } = readLabel(`${attributes.get("class") ?? ""} ${attributes.get("id") ?? ""}`);
  if (byline || (name === "a" && isAuthorLink(attributes))) found.bylines.push(place);
  if (name === "time" || date) found.dates.push(place);
}

interface Label {
  readonly byline: boolean;
  readonly date: boolean;
}

/** The same classes stand on hundreds of elements of a page, and on all pages of an outlet. */
const MAX_REMEMBERED = 5_000;
const labels = new Map<string, Label>();

/** What a class and an id name; a memo, emptied when full. */
function readLabel(label: string): Label {
  const known = labels.get(label);
  if (known !== undefined) return known;
  if (labels.size >= MAX_REMEMBERED) labels.clear();
  const read = { byline: BYLINE_NAME.test(label), date: DATE_NAME.test(label) };
  labels.set(label, read);
  return read;
}

function isAuthorLink(attributes: ReadonlyMap<string, string>): boolean {
  return attributes.get("rel")?.includes("author") || AUTHOR_LINK.test(attributes.get("href") ?? "");
}
