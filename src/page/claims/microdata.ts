import { elementText } from "../element-text.ts";
import type { Claim, ClaimPlace } from "../page.ts";
import type { HtmlElement } from "../tree.ts";

const FIELDS: ReadonlyMap<string, Claim["field"]> = new Map([
  ["headline", "title"],
  ["author", "author"],
  ["creator", "author"],
  ["datepublished", "published"],
  ["datecreated", "published"],
  ["uploaddate", "published"],
  ["datemodified", "modified"],
  ["articlesection", "section"],
  ["publisher", "outlet"],
  ["inlanguage", "language"],
]);
const MAX_VALUE_LENGTH = 300;

/** `itemprop` attributes (microdata), each with the type of the item it belongs to: "microdata:NewsArticle.author". */
export function microdataClaims(properties: readonly ClaimPlace[]): readonly Claim[] {
  return properties.flatMap((place) => {
    const names = place.element.attributes.get("itemprop")?.toLowerCase().split(/\s+/) ?? [];
    return names.flatMap((name): readonly Claim[] => {
      const field = FIELDS.get(name);
      const value = field === undefined ? "" : contentOf(place.element);
      if (field === undefined || value === "") return [];
      return [{ field, value, from: `microdata:${scopeOf(place.element)}.${name}`, at: place }];
    });
  });
}

function contentOf(element: HtmlElement): string {
  const { attributes } = element;
  const name = attributes.has("itemscope") ? findProperty(element, "name") : undefined;
  if (name !== undefined) return contentOf(name);
  const stated = attributes.get("content") ?? attributes.get("datetime") ?? abbreviationOf(element);
  return (stated ?? elementText(element, MAX_VALUE_LENGTH)).trim();
}

/** `<abbr itemprop="datePublished" title="2024-06-20T09:10:00Z">9:10</abbr>` */
function abbreviationOf(element: HtmlElement): string | undefined {
  return element.name === "abbr" ? element.attributes.get("title") : undefined;
}

function findProperty(element: HtmlElement, property: string): HtmlElement | undefined {
  for (const child of element.children) {
    if (child.kind === "text") continue;
    if (child.attributes.get("itemprop")?.toLowerCase() === property) return child;
    const deeper = findProperty(child, property);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

/** The last part of the type of the nearest item around an element: "NewsArticle"; "Thing" where it has none. */
function scopeOf(element: HtmlElement): string {
  for (let around = element.parent; around !== undefined; around = around.parent) {
    if (around.attributes.has("itemscope"))
      return around.attributes.get("itemtype")?.replace(/^.*[/#]/s, "") || "Thing";
  }
  return "Thing";
}
