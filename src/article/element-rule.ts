import type { HtmlElement } from "../page/tree.ts";
import { findRoles, type MarkupWords, namingAttributes } from "./markup-words.ts";
import type { ElementRule } from "./outline.ts";

const NAME_RULES: ReadonlyMap<string, string> = new Map([
  ["nav", "element:nav"],
  ["footer", "element:footer"],
  ["noscript", "element:noscript"],
  ["aside", "element:aside"],
  ["dialog", "element:dialog"],
  ["form", "element:form"],
  ["menu", "element:menu"],
]);

const ROLE_RULES: ReadonlySet<string> = new Set([
  "navigation",
  "complementary",
  "contentinfo",
  "dialog",
  "alertdialog",
  "search",
  "menu",
  "menubar",
  "toolbar",
  "tooltip",
  "alert",
]);

const TEXT_NAMES: ReadonlySet<string> = new Set("p h1 h2 h3 h4 h5 h6".split(" "));

// style="display: none" or "visibility:hidden"
const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** The rule that only names what a part is: a caption stays, under its name. */
export const CAPTION_RULE = "class:caption";

/** The same classes stand on hundreds of elements of a page, and on all pages of an outlet. */
const MAX_REMEMBERED = 5_000;
const memos = new WeakMap<MarkupWords, Map<string, string | undefined>>();

/** The first role that a class or label names; a memo of `findRoles`, emptied when full. */
function rememberRoles(words: MarkupWords): (value: string) => string | undefined {
  const known = memos.get(words) ?? new Map<string, string | undefined>();
  memos.set(words, known);
  return (value) => {
    if (!known.has(value)) {
      if (known.size >= MAX_REMEMBERED) known.clear();
      known.set(value, findRoles(value, words)[0]);
    }
    return known.get(value);
  };
}

/** Says by which rule an element looks like no part of an article: by tag, by ARIA role, hidden, or by its class words. */
export function elementRule(words: MarkupWords): ElementRule {
  const roleOf = rememberRoles(words);
  return (element) => {
    const byName = NAME_RULES.get(element.name);
    if (byName) return byName;
    if (isNewsletterBox(element)) return "box:newsletter";
    if (element.attributes.size === 0 || element.name === "body" || element.name === "html") return undefined;
    if (isHidden(element)) return "hidden";
    const ariaRole = element.attributes.get("role");
    if (ariaRole && ROLE_RULES.has(ariaRole)) return `role:${ariaRole}`;
    for (const value of namingAttributes(element)) {
      const role = roleOf(value);
      // A paragraph that is called a teaser is the article's own standfirst; a box is another article's.
      if (role && !(role === "teaser" && TEXT_NAMES.has(element.name))) return `class:${role}`;
    }
    return undefined;
  };
}

const BOX_NAMES: ReadonlySet<string> = new Set(["div", "section", "aside"]);

/** A box with a form that asks for an e-mail address: the words around the form go with it. */
function isNewsletterBox({ name, children }: HtmlElement): boolean {
  return (
    BOX_NAMES.has(name) &&
    children.some((child) => child.kind === "element" && child.name === "form" && asksForMail(child))
  );
}

const asksForMail = (element: HtmlElement): boolean =>
  element.children.some(
    (child) =>
      child.kind === "element" &&
      (child.name === "input" ? child.attributes.get("type")?.toLowerCase() === "email" : asksForMail(child)),
  );

function isHidden({ attributes }: HtmlElement): boolean {
  if (attributes.has("hidden")) return true;
  const style = attributes.get("style");
  return style !== undefined && HIDDEN_STYLE.test(style);
}
