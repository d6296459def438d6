import type { HtmlElement } from "../page/tree.ts";
import { cellOf, parseTable, type ReadLexicon } from "../text/table.ts";

/** What a class, id or label can call a part of a page. */
const ROLES = [
  "navigation",
  "footer",
  "sidebar",
  "share",
  "related",
  "comments",
  "consent",
  "newsletter",
  "paywall",
  "login",
  "author",
  "byline",
  "tags",
  "advert",
  "overlay",
  "credit",
  "hidden",
  "rating",
  "player",
  "search",
  "teaser",
  "control",
  "caption",
] as const;

export type MarkupRole = (typeof ROLES)[number];

/** First word → the word sequences that begin with it, longest first. */
export type MarkupWords = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly role: MarkupRole }[]
>;

const FILE = "markup-words.tsv";

/** Reads `data/page/markup-words.tsv`. Throws `ReadError("bad-lexicon")` for a bad row. */
export function loadMarkupWords(read: ReadLexicon): MarkupWords {
  const table = new Map<string, { words: readonly string[]; role: MarkupRole }[]>();
  for (const row of parseTable(FILE, read(FILE), ["words", "role"])) {
    const words = row.words.split(" ");
    const first = words[0] ?? "";
    table.set(first, [...(table.get(first) ?? []), { words, role: cellOf(FILE, row, "role", ROLES) }]);
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

// "relatedPosts", "c-article__body most_read2" → related posts, c article body, most read 2; a blank parts names.
const WORD = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+|\s+/g;
/** "has-sidebar", "no-comments": the class speaks of something else than the element itself. */
const ABOUT_OTHERS: ReadonlySet<string> = new Set([
  "has",
  "no",
  "with",
  "without",
  "hide",
  "show",
  "not",
  "is",
  "can",
]);

/** The roles that one attribute value names, in order, each once: "post-tags share" → tags, share. */
export function findRoles(value: string, table: MarkupWords): readonly MarkupRole[] {
  const roles = new Set<MarkupRole>();
  const words = (value.match(WORD) ?? []).map((word) => word.toLowerCase());
  for (const [at, word] of words.entries()) {
    const entries = table.get(word);
    if (!entries || ABOUT_OTHERS.has(words[at - 1] ?? "")) continue;
    const found = entries.find((entry) => entry.words.every((part, i) => words[at + i] === part));
    if (found) roles.add(found.role);
  }
  return [...roles];
}

const HEADING_NAMING = ["class"];
const NAMING = ["class", "id", "data-component", "data-testid", "aria-label"];

/** The attributes in which authors of pages say what an element is for. */
export function namingAttributes({ name, attributes }: HtmlElement): readonly string[] {
  // The id of a heading is its text made into a link target: it says what the heading is about.
  const names = name.length === 2 && name.startsWith("h") ? HEADING_NAMING : NAMING;
  return names.map((attribute) => attributes.get(attribute)).filter((value) => value !== undefined);
}
