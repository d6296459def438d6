import { elementText } from "../page/element-text.ts";
import type { Claim, Page } from "../page/page.ts";
import type { HtmlElement } from "../page/tree.ts";
import { hasBylinePrefix, isPersonLike, isRole, toNames } from "./byline-names.ts";
import { type Headline, isElsewhere, nearness } from "./headline.ts";
import { findShownTexts, type ShownText } from "./shown-texts.ts";
import { comparable } from "./site-names.ts";

/** Names that the page shows, and how far they read like the article's byline. */
export interface VisibleByline {
  readonly names: readonly string[];
  readonly score: number;
  /** "By" stands before them. */
  readonly hasPrefix: boolean;
}

interface Candidate extends VisibleByline {
  readonly order: number;
  readonly label: string;
  readonly isComment: boolean;
}

const MIN_SCORE = 1;
/** Far from the headline, in a box beside the text or below it. */
const MIN_FAR_SCORE = -1;
const MAX_LENGTH = 120;
const MAX_TEXTS = 200;
/** Further names of the same byline stand at most so many elements on. */
const SAME_BYLINE = 12;

/** "By Ada Lind", "Von Bo Reyes", "Written by", "Author:" at the start of a text */
const BYLINE_TEXT =
  /^\s*(?:(?:written|posted|words|story|text|report(?:ed|ing)?|article|published|authored|created)\s+)?(?:by|von|authors?|autor(?:in)?|contributors?)\b/i;

/** "By the deputy minister, Mr. Lind.", "By then the talks had failed": a sentence, or an answer in one */
const SENTENCE =
  /^[Bb]y\s(?:(?:the|an?|this|that|these|those|his|her|its|their|our|my)\s\p{Ll}.{0,200}[.?!]["”’]?$|(?:then|now|late|early|mid)\b)/su;

/** "By", "Written by:", "Contributors:" and nothing else */
const LABEL_ALONE =
  /^(?:(?:written|posted|words|story|text|report(?:ed|ing)?|article|published|authored|created)\s)?(?:by|von|authors?|autor(?:in|en)?|contributors?)\s?:?$/i;
/** The line break between such a label and the name below it. */
const LABEL_BREAK = /^([^\n:]{2,20})\s?:?\n/;

/** The byline that the page shows: near the headline, called a byline or begun with "By". */
export function findVisibleByline(page: Page, headline: Headline): VisibleByline | undefined {
  if (page.body.kind === "text") return undefined;
  const texts = findShownTexts(page.body.root, BYLINE_TEXT, MAX_TEXTS).map((text) =>
    fromText(text, headline),
  );
  const claims = page.claims.filter(({ from }) => /^(?:class:byline|rel:author|link:author)$/.test(from));
  const named = claims.map((claim) => fromClaim(claim, headline)).filter((one) => one !== undefined);
  const candidates = [...named, ...texts.filter((one) => one !== undefined)].toSorted(
    (a, b) => b.score - a.score || a.order - b.order,
  );
  const [best] = candidates;
  if (best === undefined || best.score < MIN_SCORE) return onlyPerson(named);
  return { ...best, names: withNeighbours(best, candidates) };
}

/** The one person that a page calls an author, though far from its headline: in a box below the text. */
function onlyPerson(named: readonly Candidate[]): VisibleByline | undefined {
  const people = named.filter(
    (one) =>
      !one.isComment &&
      one.score >= MIN_FAR_SCORE &&
      one.names.some((name) => isPersonLike(name) && name.includes(" ")),
  );
  const names = new Set(people.flatMap((one) => one.names));
  return names.size === 1 ? people[0] : undefined;
}

/** `id="comments"`, `class="reply"` */
const COMMENTS = /(?:^|[\s_-])(?:comments?|kommentare?|respond|repl(?:y|ies)|thread|feedback)(?:[\s_-]|$)/i;

function isAmongComments(element: HtmlElement): boolean {
  for (let part: HtmlElement | undefined = element; part !== undefined; part = part.parent) {
    if (part.name === "body") return false;
    if (COMMENTS.test(`${part.attributes.get("class") ?? ""} ${part.attributes.get("id") ?? ""}`))
      return true;
  }
  return false;
}

/** "By Ada Lind" and, beside it in an element of the same name, "Bo Reyes". */
function withNeighbours(best: Candidate, candidates: readonly Candidate[]): readonly string[] {
  const near = candidates
    .filter(
      ({ order, label, score }) =>
        label === best.label &&
        label !== "" &&
        Math.abs(order - best.order) <= SAME_BYLINE &&
        score >= MIN_SCORE,
    )
    .toSorted((a, b) => a.order - b.order);
  const names = [...best.names];
  for (const name of near.flatMap((one) => one.names)) {
    const key = comparable(name);
    if (!names.some((known) => comparable(known).includes(key) || key.includes(comparable(known))))
      names.push(name);
  }
  return names;
}

function fromClaim({ value, from, at }: Claim, headline: Headline): Candidate | undefined {
  if (at === undefined) return undefined;
  const label = at.element.attributes.get("class") ?? "";
  return toCandidate({ words: value, at }, { base: from === "class:byline" ? 2 : 3, label, headline });
}

/** Where the text is the label alone ("Written by"), the name stands beside it in an element around both. */
function fromText({ words, at }: ShownText, headline: Headline): Candidate | undefined {
  const around = LABEL_ALONE.test(words) ? wordsAround(at.element, words) : words;
  return toCandidate({ words: around, at }, { base: 1, label: "", headline });
}

function wordsAround(element: HtmlElement, label: string): string {
  for (const around of [element, element.parent, element.parent?.parent]) {
    const words = around === undefined ? "" : elementText(around, MAX_LENGTH);
    const from = words.indexOf(label);
    if (from !== -1 && words.length > from + label.length + 1)
      return words.slice(from).replace(LABEL_BREAK, "$1: ");
  }
  return label;
}

interface Weighing {
  readonly base: number;
  readonly label: string;
  readonly headline: Headline;
}

function toCandidate({ words, at }: ShownText, { base, label, headline }: Weighing): Candidate | undefined {
  if (words.length > 4 * MAX_LENGTH || SENTENCE.test(words)) return undefined;
  const shown = toNames(words).filter((name) => !isRole(name) && !/\d/.test(name));
  const people = shown.filter(isPersonLike);
  const names = people.length > 0 ? people : shown;
  if (names.length === 0) return undefined;
  const hasPrefix = hasBylinePrefix(words);
  let score = base + nearness(at.order, headline) + (hasPrefix ? 3 : 0);
  if (people.length === 0) score -= 3;
  if (words.length > MAX_LENGTH) score -= 2;
  if (isElsewhere(at.element, headline)) score -= 6;
  return { names, score, hasPrefix, order: at.order, label, isComment: isAmongComments(at.element) };
}
