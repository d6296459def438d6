import { elementText } from "../page/element-text.ts";
import type { ClaimPlace, Page } from "../page/page.ts";
import type { HtmlElement } from "../page/tree.ts";
import { similarity } from "./similarity.ts";
import { comparable } from "./site-names.ts";

/** Where a page shows its headline: dates and bylines near it are the article's. */
export interface Headline {
  /** The number of its element in document order; undefined where no headline is shown. */
  readonly order: number | undefined;
  /** The elements that hold it. What holds the headline is not elsewhere, however it is called. */
  readonly wrappers: ReadonlySet<HtmlElement>;
}

const MIN_LIKENESS = 0.5;
const MAX_LENGTH = 300;
/** Elements that show a headline where there is no h1. */
const HEADLINE_NAMES = /^(?:h[2-6]|strong|b|font|legend|dt)$/;

/** How near its headline something still belongs to it: up to so many elements away, so many points. */
const POINTS_BEHIND = [
  [15, 4],
  [60, 2],
  [150, 1],
  [400, 0],
] as const;
const POINTS_BEFORE = [
  [15, 3],
  [60, 1],
  [150, -1],
] as const;
const POINTS_FAR = -2;

/** `class="related-posts"`, `id="comments"`, `class="sidebar widget"`: parts that speak of other pages */
const ELSEWHERE =
  /(?:^|[\s_-])(?:related|recommend\w*|sidebar|aside|footer|comments?|kommentare?|widgets?|recent|popular|trending|archive|calendar|events?|more|next|prev\w*|teasers?|cards?|carousel|slider|most-?read|navi?(?:gation)?|menu|cookie\w*|consent|copyright|respond|feedback|thread|reply|latest|ticker)(?:[\s_-]|$)/i;
/** `<footer class="entry-footer">`: the article's own */
const OWN_FOOTER = /(?:entry|post|article|story|content)-?_?(?:footer|meta)/i;
const ELSEWHERE_NAMES: ReadonlySet<string> = new Set(["aside", "footer", "nav"]);

/** Finds the title on the page: in an h1, else in another heading or an element of the same words. */
export function findHeadline(page: Page, title: string | undefined): Headline {
  const place = title === undefined ? undefined : findPlace(page, title);
  return { order: place?.order, wrappers: new Set(ancestorsOf(place?.element)) };
}

/** Points for standing near the headline: more behind it than before it, fewer the farther away. */
export function nearness(order: number, headline: Headline): number {
  if (headline.order === undefined) return 0;
  const distance = order - headline.order;
  const steps = distance >= 0 ? POINTS_BEHIND : POINTS_BEFORE;
  return steps.find(([farthest]) => Math.abs(distance) <= farthest)?.[1] ?? POINTS_FAR;
}

/** Whether an element is in a part of the page that speaks of other pages or holds comments. */
export function isElsewhere(element: HtmlElement, { wrappers }: Headline): boolean {
  let part: HtmlElement | undefined = element;
  for (; part !== undefined && part.name !== "body" && !wrappers.has(part); part = part.parent) {
    const label = `${part.attributes.get("class") ?? ""} ${part.attributes.get("id") ?? ""}`;
    if (OWN_FOOTER.test(label)) continue;
    if (ELSEWHERE_NAMES.has(part.name) || ELSEWHERE.test(label)) return true;
  }
  return false;
}

function findPlace(page: Page, title: string): ClaimPlace | undefined {
  if (page.body.kind === "text") return undefined;
  const headings = page.claims.filter(({ from }) => from === "h1");
  const likeness = headings.map(({ value }) => similarity(value, title));
  const best = likeness.indexOf(Math.max(...likeness));
  if (best !== -1 && (likeness[best] ?? 0) >= MIN_LIKENESS) return headings[best]?.at;
  return findShown(page.body.root, comparable(title)) ?? headings[0]?.at;
}

/** The first element outside the head whose words are the title's, numbered as the page's claims are. */
function findShown(root: HtmlElement, title: string): ClaimPlace | undefined {
  let order = 0;
  const visit = (element: HtmlElement): ClaimPlace | undefined => {
    for (const child of element.children) {
      if (child.kind === "text") continue;
      order += 1;
      const here = { element: child, order };
      if (HEADLINE_NAMES.test(child.name) && comparable(elementText(child, MAX_LENGTH)) === title)
        return here;
      const deeper = visit(child);
      if (deeper !== undefined) return deeper;
    }
    return undefined;
  };
  return visit(root);
}

function ancestorsOf(element: HtmlElement | undefined): readonly HtmlElement[] {
  return element?.parent === undefined ? [] : [element.parent, ...ancestorsOf(element.parent)];
}
